package org.saferplan.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saferplan.document.Kind;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/**
 * Who delivers an edition: for each priority the groups that serve it, their action plans, and the
 * actions on record.
 *
 * @param priorities in the order of the edition
 * @param others actions on record that serve no priority of any edition
 */
public record Delivery(Edition.Id edition, List<Row> priorities, List<Obligation> others) {

  /**
   * One priority.
   *
   * @param served whether the record says who serves it
   * @param groups the groups that serve it
   * @param actions the actions on record that serve it
   */
  public record Row(
      Priority.Id priority,
      String name,
      Stated.Said served,
      List<Group> groups,
      List<Obligation> actions) {
    /** Takes copies. */
    public Row {
      groups = List.copyOf(groups);
      actions = List.copyOf(actions);
    }
  }

  /**
   * A group that serves a priority.
   *
   * @param called what it is called
   * @param state what is on record of its action plan
   * @param actionPlans its action plans under this edition
   */
  public record Group(Body.Id body, String called, State state, List<ActionPlan> actionPlans) {
    /** Takes a copy. */
    public Group {
      actionPlans = List.copyOf(actionPlans);
    }
  }

  /** What is on record of a group's action plan. */
  public enum State {
    /** It has one, and its actions are on record. */
    ACTIONS_ON_RECORD("action plan, actions on record"),
    /** It has one; its actions are not on record. */
    ACTIONS_NOT_ON_RECORD("action plan, actions not on record"),
    /** It has made none: that is on record. */
    NONE_MADE("no action plan made"),
    /** Whether it has one is not on record. */
    NOT_ON_RECORD("action plan not on record");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As people write it. */
    public String words() {
      return words;
    }
  }

  /** Takes copies. */
  public Delivery {
    priorities = List.copyOf(priorities);
    others = List.copyOf(others);
  }

  /** Who delivers this edition; nothing if it is not on record. */
  public static Optional<Delivery> of(Register register, Edition.Id edition) {
    return register.find(Edition.class, edition.key()).map(found -> of(register, found));
  }

  /** Who delivers what this text of an edition commits to: a version's, or as it stands. */
  public static Delivery of(Register register, Edition edition) {
    List<ActionPlan> plans =
        register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(plan -> plan.edition().equals(edition.id()))
            .toList();
    List<Obligation> actions = register.list(Obligation.class, Kind.OBLIGATION);
    Map<Priority.Id, List<Obligation>> serving = byPriority(edition, actions);
    return new Delivery(
        edition.id(),
        edition.priorities().stream()
            .map(
                priority ->
                    row(register, priority, plans, serving.getOrDefault(priority.id(), List.of())))
            .toList(),
        actions.stream().filter(action -> !servesAPriority(action, register)).toList());
  }

  /** What serves a theme, or an aim under no priority, serves no priority. */
  private static boolean servesAPriority(Obligation action, Register register) {
    return action.serves().entries().stream()
        .anyMatch(
            commitment ->
                commitment.priority() != null
                    || register
                        .find(Edition.class, commitment.edition().key())
                        .filter(edition -> !edition.prioritiesOf(commitment).isEmpty())
                        .isPresent());
  }

  private static Row row(
      Register register, Priority priority, List<ActionPlan> plans, List<Obligation> actions) {
    return new Row(
        priority.id(),
        priority.name(),
        priority.servedBy().said(),
        priority.servedBy().entries().stream().map(body -> group(register, body, plans)).toList(),
        actions);
  }

  /**
   * What serves each priority directly, by a part of it, or by an aim under it, however far down.
   * Each action is looked at once, and each commitment followed once, however many there are.
   */
  private static Map<Priority.Id, List<Obligation>> byPriority(
      Edition edition, List<Obligation> actions) {
    Map<Commitment, Set<Priority.Id>> followed = new HashMap<>();
    Map<Priority.Id, List<Obligation>> serving = new HashMap<>();
    for (Obligation action : actions) {
      action.serves().entries().stream()
          .filter(commitment -> commitment.edition().equals(edition.id()))
          .flatMap(each -> followed.computeIfAbsent(each, edition::prioritiesOf).stream())
          .distinct()
          .forEach(
              priority -> serving.computeIfAbsent(priority, id -> new ArrayList<>()).add(action));
    }
    return serving;
  }

  private static Group group(Register register, Body.Id body, List<ActionPlan> plans) {
    String called =
        Partnership.of(register).map(partnership -> partnership.called(body)).orElse(body.value());
    return group(called, body, plans);
  }

  /** What is on record of a group's action plan, among the action plans of an edition. */
  public static Group group(Partnership partnership, Body.Id body, List<ActionPlan> plans) {
    return group(partnership.called(body), body, plans);
  }

  private static Group group(String called, Body.Id body, List<ActionPlan> plans) {
    List<ActionPlan> own = plansOf(body, plans);
    return new Group(body, called, state(own), own);
  }

  /** Its own, else the plan of all groups together. */
  private static List<ActionPlan> plansOf(Body.Id body, List<ActionPlan> plans) {
    List<ActionPlan> own = plans.stream().filter(plan -> body.equals(plan.body())).toList();
    return own.isEmpty() ? plans.stream().filter(plan -> plan.body() == null).toList() : own;
  }

  private static State state(List<ActionPlan> plans) {
    return plans.stream()
        .map(ActionPlan::extent)
        .min(Enum::compareTo)
        .map(
            extent ->
                switch (extent) {
                  case ACTIONS_ON_RECORD -> State.ACTIONS_ON_RECORD;
                  case ACTIONS_NOT_ON_RECORD -> State.ACTIONS_NOT_ON_RECORD;
                  case NONE_MADE -> State.NONE_MADE;
                })
        .orElse(State.NOT_ON_RECORD);
  }
}
