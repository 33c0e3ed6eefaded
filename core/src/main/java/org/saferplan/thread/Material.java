package org.saferplan.thread;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.consultation.Consultation;
import org.saferplan.document.Kind;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.measure.Measure;
import org.saferplan.measure.Result;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Occasion;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * What of the record belongs to an edition's thread.
 *
 * @param assessments those it names, and those whose findings or issues it names
 * @param followingAssessments those that come after them
 * @param consultations those that were about it, its assessments or what it commits to, and those
 *     from which its actions arose
 * @param actions those that serve it, stand in its action plans, are parts of such, or serve
 *     nothing and stand in no plan
 * @param standings how they stand on the day, of those of which that was worked out at once
 * @param measures those of what it commits to, of its actions, or of nothing
 */
record Material(
    Register register,
    Partnership partnership,
    Edition edition,
    LocalDate on,
    List<Assessment> assessments,
    List<Assessment> followingAssessments,
    List<Edition> followingEditions,
    List<Consultation> consultations,
    List<ActionPlan> actionPlans,
    List<Obligation> actions,
    Map<Obligation.Id, ActionStanding> standings,
    List<Measure> measures) {

  static Optional<Material> of(Register register, Edition.Id id, LocalDate on) {
    return gathered(register, id, on)
        .map(each -> each.with(each.actions, ActionStanding.of(register, each.actions, on)));
  }

  /**
   * The same with one action in the place of all that serve the same, are owed by the same groups
   * and arose from the same. What is measured, and what it is a part of, stays.
   */
  static Optional<Material> outline(Register register, Edition.Id id, LocalDate on) {
    return gathered(register, id, on).map(each -> each.with(each.unlike(), Map.of()));
  }

  private record Likeness(
      List<Commitment> serves, List<Body.Id> owing, List<Occasion> arisingFrom, boolean isPart) {}

  private List<Obligation> unlike() {
    Set<Obligation.Id> measured = new HashSet<>();
    measures.forEach(each -> each.actions().forEach(action -> withWholes(action, measured)));
    Set<Likeness> seen = new HashSet<>();
    Owners owners = new Owners(edition);
    return filtered(
        actions,
        each ->
            seen.add(
                    new Likeness(
                        each.serves().entries(),
                        bodies(owners.of(each)),
                        each.arisingFrom(),
                        each.partOf() != null))
                || measured.contains(each.id()));
  }

  private static List<Body.Id> bodies(List<Party> parties) {
    return parties.stream().flatMap(each -> Stream.ofNullable(each.body())).toList();
  }

  private void withWholes(Obligation.Id action, Set<Obligation.Id> into) {
    Obligation.Id next = action;
    while (next != null && into.add(next)) {
      next = register.find(Obligation.class, next.key()).map(Obligation::partOf).orElse(null);
    }
  }

  private Material with(List<Obligation> some, Map<Obligation.Id, ActionStanding> stand) {
    return new Material(
        register,
        partnership,
        edition,
        on,
        assessments,
        followingAssessments,
        followingEditions,
        consultations,
        actionPlans,
        some,
        stand,
        measures);
  }

  private static Optional<Material> gathered(Register register, Edition.Id id, LocalDate on) {
    return Partnership.of(register)
        .flatMap(
            partnership ->
                register
                    .find(Edition.class, id.key())
                    .map(edition -> gathered(register, partnership, edition, on)));
  }

  private static Material gathered(
      Register register, Partnership partnership, Edition edition, LocalDate on) {
    Set<Assessment.Id> named = assessmentsOf(edition);
    List<Edition> after =
        filtered(
            register.list(Edition.class, Kind.EDITION),
            each -> edition.id().equals(each.follows()));
    Set<Assessment.Id> later =
        after.stream()
            .flatMap(each -> each.assessments().stream())
            .filter(each -> !named.contains(each))
            .collect(Collectors.toSet());
    List<Assessment> assessments = register.list(Assessment.class, Kind.ASSESSMENT);
    List<ActionPlan> plans =
        filtered(
            register.list(ActionPlan.class, Kind.ACTION_PLAN),
            each -> each.edition().equals(edition.id()));
    List<Obligation> all = register.list(Obligation.class, Kind.OBLIGATION);
    Set<Obligation.Id> ids = actions(all, edition, plans);
    List<Obligation> actions = filtered(all, each -> ids.contains(each.id()));
    Set<Consultation.Id> gaveRise = new HashSet<>();
    for (Obligation action : actions) {
      for (Occasion each : action.arisingFrom()) {
        if (each.consultation() != null) {
          gaveRise.add(each.consultation());
        }
      }
    }
    return new Material(
        register,
        partnership,
        edition,
        on,
        filtered(assessments, each -> named.contains(each.id())),
        filtered(
            assessments,
            each ->
                !named.contains(each.id())
                    && (later.contains(each.id())
                        || (each.follows() != null && named.contains(each.follows())))),
        after,
        filtered(
            register.list(Consultation.class, Kind.CONSULTATION),
            each -> isAbout(each, edition, named) || gaveRise.contains(each.id())),
        plans,
        actions,
        Map.of(),
        filtered(register.list(Measure.class, Kind.MEASURE), each -> isIn(each, edition, ids)));
  }

  /** How an action stands on the day. */
  ActionStanding stands(Obligation action) {
    ActionStanding known = standings.get(action.id());
    return known == null ? ActionStanding.of(register, action, on) : known;
  }

  /** Whether it is owed on the day, and not done. */
  boolean isOpen(Obligation action) {
    return stands(action).state().isOpen();
  }

  /** Whether a result can have been known on the day. */
  boolean isKnown(Result result) {
    return result.period().to() == null || !result.period().to().earliest().isAfter(on);
  }

  private static <T> List<T> filtered(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static Set<Assessment.Id> assessmentsOf(Edition edition) {
    Set<Assessment.Id> named = new LinkedHashSet<>(edition.assessments());
    Stream.concat(
            edition.priorities().stream().flatMap(each -> each.findings().stream()),
            edition.themes().entries().stream().flatMap(each -> each.findings().stream()))
        .map(Finding.Ref::assessment)
        .forEach(named::add);
    Stream.concat(
            edition.priorities().stream().flatMap(each -> each.issues().stream()),
            edition.themes().entries().stream().flatMap(each -> each.issues().stream()))
        .map(Issue.Ref::assessment)
        .forEach(named::add);
    return named;
  }

  private static Set<Obligation.Id> actions(
      List<Obligation> all, Edition edition, List<ActionPlan> plans) {
    Set<ActionPlan.Id> ours = plans.stream().map(ActionPlan::id).collect(Collectors.toSet());
    Map<Obligation.Id, List<Obligation.Id>> parts = new HashMap<>();
    Set<Obligation.Id> found = new HashSet<>();
    for (Obligation action : all) {
      if (action.partOf() != null) {
        parts.computeIfAbsent(action.partOf(), absent -> new ArrayList<>()).add(action.id());
      }
      if (isOf(action, edition, ours) || servesNothing(action, edition)) {
        found.add(action.id());
      }
    }
    Deque<Obligation.Id> left = new ArrayDeque<>(found);
    while (!left.isEmpty()) {
      for (Obligation.Id part : parts.getOrDefault(left.pop(), List.of())) {
        if (found.add(part)) {
          left.add(part);
        }
      }
    }
    return found;
  }

  private static boolean isOf(Obligation action, Edition edition, Set<ActionPlan.Id> plans) {
    for (Commitment each : action.serves().entries()) {
      if (each.edition().equals(edition.id())) {
        return true;
      }
    }
    return action.actionPlans().anyMatch(plans::contains);
  }

  /** It belongs to no edition, and was still open when this one began. */
  private static boolean servesNothing(Obligation action, Edition edition) {
    return action.serves().entries().isEmpty()
        && action.partOf() == null
        && action.actionPlans().findAny().isEmpty()
        && (action.ended() == null || !action.ended().on().latest().isBefore(edition.begins()))
        && (action.isRepeated()
            || action.completions().stream()
                .noneMatch(each -> each.on().latest().isBefore(edition.begins())));
  }

  private static boolean isAbout(
      Consultation consultation, Edition edition, Set<Assessment.Id> assessments) {
    return consultation.editions().contains(edition.id())
        || consultation.assessments().stream().anyMatch(assessments::contains)
        || consultation.commitments().stream()
            .anyMatch(each -> each.edition().equals(edition.id()));
  }

  private static boolean isIn(Measure measure, Edition edition, Set<Obligation.Id> actions) {
    return measure.of().stream().anyMatch(each -> each.edition().equals(edition.id()))
        || measure.actions().stream().anyMatch(actions::contains)
        || (measure.of().isEmpty()
            && measure.actions().isEmpty()
            && measure.period().overlaps(edition.period()));
  }
}
