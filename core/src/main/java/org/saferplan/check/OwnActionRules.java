package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.OwnRule;
import org.saferplan.progress.Progress;

/** What a partnership asks of every open action of its own accord. */
final class OwnActionRules {
  /** So many are named; the rest are counted. */
  private static final int NAMED = 20;

  private OwnActionRules() {}

  static List<Finding> everyActionHas(Case at, OwnRule.ActionNeed what) {
    return summed(at, open(at).stream().map(action -> has(action, what)).toList());
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
    return summed(at, open(at).stream().map(action -> updated(action, at.on(), since)).toList());
  }

  private static Finding updated(Obligation action, LocalDate on, LocalDate since) {
    Optional<PartialDate> last =
        action.updates().stream()
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
                last.map(date -> "the last update on record is of " + date.words())
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

  /** What falls short is named, as far as it can be read; the rest, and what is met, is counted. */
  private static List<Finding> summed(Case at, List<Finding> found) {
    if (found.isEmpty()) {
      return List.of(at.notApplicable("no open action of it is on record"));
    }
    List<Finding> findings = new ArrayList<>();
    for (Answer answer : List.of(Answer.NOT_MET, Answer.NOT_EVIDENCED)) {
      List<Finding> same = found.stream().filter(each -> each.answer() == answer).toList();
      findings.addAll(same.subList(0, Math.min(NAMED, same.size())));
      if (same.size() > NAMED) {
        findings.add(
            new Finding(
                answer,
                at.document(),
                "",
                "and %s more".formatted(Words.count(same.size() - NAMED, "action")),
                same.get(0).remedy()));
      }
    }
    long met = found.stream().filter(each -> each.answer() == Answer.MET).count();
    if (met > 0) {
      findings.add(at.met("", "met by %s".formatted(Words.count(met, "action"))));
    }
    return findings;
  }
}
