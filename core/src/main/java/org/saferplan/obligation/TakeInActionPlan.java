package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Puts the actions of an existing action plan on record, with what was said of them: all of them,
 * or nothing. Exactly one of the first two is given.
 *
 * @param begun the action plan, where it is not on record yet
 * @param into the action plan, where it is
 * @param actions each of which then stands in the action plan, whether it says so or not
 */
public record TakeInActionPlan(
    @Nullable ActionPlan begun, ActionPlan.@Nullable Id into, List<@NotNull Obligation> actions)
    implements Command {

  /** Takes nothing for no actions. */
  public TakeInActionPlan {
    actions = Entries.orEmpty(actions);
  }

  /** Of an action plan that is not on record yet. */
  public static TakeInActionPlan begun(ActionPlan begun, List<Obligation> actions) {
    return new TakeInActionPlan(begun, null, actions);
  }

  /** Of an action plan that is on record. */
  public static TakeInActionPlan into(ActionPlan.Id into, List<Obligation> actions) {
    return new TakeInActionPlan(null, into, actions);
  }

  /** Decides it. */
  public static Handler<TakeInActionPlan> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<TakeInActionPlan> {
    @Override
    public Class<TakeInActionPlan> command() {
      return TakeInActionPlan.class;
    }

    @Override
    public Ruling decide(Register register, TakeInActionPlan asked, Moment moment) {
      ActionPlan begun = asked.begun();
      ActionPlan.Id into = asked.into();
      if ((begun == null) == (into == null)) {
        return Ruling.refuse(
            Kind.INVALID,
            Fault.at(
                "/into",
                "one-of-two",
                "name the action plan that is on record (into), or give the one that is not"
                    + " (begun)"));
      }
      if (asked.actions().isEmpty()) {
        return Ruling.refuse(
            Kind.INVALID, Fault.at("/actions", "nothing-said", "there is no action to take in"));
      }
      if (begun != null) {
        return register.holds(begun.key())
            ? Ruling.taken("/begun/id", "action plan " + begun.id().value())
            : taken(register, begun, asked.actions());
      }
      return Optional.ofNullable(into)
          .flatMap(id -> register.find(ActionPlan.class, id.key()))
          .map(plan -> taken(register, plan, asked.actions()))
          .orElseGet(() -> Ruling.notFound("/into", String.valueOf(into)));
    }

    private static Ruling taken(Register register, ActionPlan plan, List<Obligation> actions) {
      if (plan.extent() == ActionPlan.Extent.NONE_MADE) {
        return Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/into",
                "none-made",
                "it is on record that no such action plan was made",
                "revise the action plan if one was"));
      }
      Taken taken = new Taken(register, plan.id());
      for (int index = 0; index < actions.size(); index++) {
        taken.take("/actions/" + index, actions.get(index));
      }
      return taken.ruling(plan.withActionsOnRecord());
    }
  }

  /** The actions as they are written: in the plan, each under an id of its own. */
  private static final class Taken {
    private final Register register;
    private final ActionPlan.Id plan;
    private final Map<Key, Document> written = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Taken(Register register, ActionPlan.Id plan) {
      this.register = register;
      this.plan = plan;
    }

    Ruling ruling(ActionPlan changed) {
      written.put(changed.key(), changed);
      return faults.isEmpty()
          ? new Ruling.Accepted(List.copyOf(written.values()), List.of(), plan.value())
          : new Ruling.Refused(Kind.IMPOSSIBLE, faults);
    }

    void take(String pointer, Obligation action) {
      Obligation standing = action.standingIn(plan);
      if (isFree(standing.id().value())) {
        written.put(standing.key(), standing);
      } else if (Derived.Ids.isWhatTheNameGives(standing.id(), standing.what())) {
        Obligation numbered = standing.withId(numbered(standing.what()));
        written.put(numbered.key(), numbered);
      } else {
        faults.add(
            new Fault(
                pointer + "/id",
                "id-taken",
                standing.id().named() + " is on record already, or stands here twice",
                "leave the id out for a new action, or report on the one that is there"));
      }
    }

    private boolean isFree(String id) {
      Key key = new Obligation.Id(id).key();
      return !register.holds(key) && !written.containsKey(key);
    }

    /** Goes on from the last number that this name was given. */
    private String numbered(String what) {
      String first = Identifier.from(what);
      int number = numbers.getOrDefault(first, 2);
      while (!isFree(Identifier.numbered(first, number))) {
        number++;
      }
      numbers.put(first, number + 1);
      return Identifier.numbered(first, number);
    }
  }
}
