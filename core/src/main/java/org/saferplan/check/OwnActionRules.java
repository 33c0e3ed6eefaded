package org.saferplan.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.OwnRule;
import org.saferplan.progress.Progress;

/** What a partnership asks of every open action of its own accord. */
final class OwnActionRules {
  private OwnActionRules() {}

  static List<Finding> everyActionHas(Case at, OwnRule.ActionNeed what) {
    return told(at, action -> has(action, what));
  }

  private static Finding has(Obligation action, OwnRule.ActionNeed what) {
    Parts parts = new Parts(action.key(), "");
    return switch (what) {
      case SERVES ->
          action.serves().said() == Stated.Said.NONE
              ? Finding.notMet(
                  action.key(),
                  "/serves",
                  action.what() + ": it serves nothing",
                  "say what it serves")
              : parts
                  .need(
                      action.serves().said() != Stated.Said.NOT_ON_RECORD,
                      "what it serves",
                      "/serves")
                  .finding(action.what(), "it is on record");
      case LEAD -> of(action, parts.need(!action.leads().isEmpty(), "a lead", "/leads"));
      case DUE -> of(action, parts.need(isTimed(action), "when it is due", "/due"));
      case SUCCESS ->
          of(
              action,
              parts.need(
                  Words.saySomething(action.success()), "what success looks like", "/success"));
      case RESOURCES ->
          of(action, parts.need(!action.takes().isEmpty(), "what it takes", "/takes"));
    };
  }

  private static Finding of(Obligation action, Parts parts) {
    return parts.finding(action.what(), "it is on record");
  }

  private static boolean isTimed(Obligation action) {
    return action.due() != null
        && (action.due().by() != null || Boolean.TRUE.equals(action.due().ongoing()));
  }

  static List<Finding> actionsUpdated(Case at, int withinDays) {
    LocalDate since = at.on().minusDays(withinDays);
    return told(at, action -> updated(action, at.on(), since));
  }

  private static Finding updated(Obligation action, LocalDate on, LocalDate since) {
    Optional<PartialDate> last =
        action.standingUpdates().stream()
            .map(Progress::on)
            .filter(date -> !date.earliest().isAfter(on))
            .max(Comparator.comparing(PartialDate::latest));
    if (last.filter(date -> !date.earliest().isBefore(since)).isPresent()) {
      return Finding.met(action.key(), "/updates", action.what() + ": it was updated in time");
    }
    return Finding.notEvidenced(
        action.key(),
        "/updates",
        "%s: %s"
            .formatted(
                action.what(),
                last.map(date -> "no update is on record since " + PartialDate.words(since))
                    .orElse("no update is on record")),
        "ask who leads it for an update, and record it");
  }

  /** The actions of the edition, or of an action plan under it, that nothing has closed. */
  private static List<Obligation> open(Case at) {
    Set<ActionPlan.Id> plans = new HashSet<>();
    at.register().list(ActionPlan.class, Kind.ACTION_PLAN).stream()
        .filter(plan -> plan.edition().equals(at.edition().id()))
        .forEach(plan -> plans.add(plan.id()));
    return at.register().list(Obligation.class, Kind.OBLIGATION).stream()
        .filter(action -> isOfTheEdition(at, action, plans))
        .filter(action -> !isClosed(action, at.on()))
        .toList();
  }

  private static boolean isOfTheEdition(Case at, Obligation action, Set<ActionPlan.Id> plans) {
    return action.serves().entries().stream()
            .anyMatch(each -> each.edition().equals(at.edition().id()))
        || action.actionPlans().anyMatch(plans::contains);
  }

  private static boolean isClosed(Obligation action, LocalDate on) {
    boolean isEnded = action.ended() != null && !action.ended().on().latest().isAfter(on);
    boolean isDone =
        !action.isRepeated()
            && action.completions().stream().anyMatch(each -> !each.on().latest().isAfter(on));
    return isEnded || isDone;
  }

  private static List<Finding> told(Case at, Function<Obligation, Finding> look) {
    List<Obligation> open = open(at);
    return open.isEmpty()
        ? List.of(at.notApplicable("no open action of it is on record"))
        : new Alike(at, "open actions")
            .told(
                open.stream().map(each -> new Alike.Each(each.what(), look.apply(each))).toList());
  }
}
