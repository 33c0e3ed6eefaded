package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.decision.Matter;
import org.saferplan.fact.PartialDate;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Head;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** What the plan covers, how far it looks ahead, and why it reads otherwise than the one before. */
final class PlanRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
              "strategy-heads",
              "the plan covers crime and disorder (with anti-social behaviour and the local"
                  + " environment), substance misuse, re-offending, and from 31 January 2023"
                  + " serious violence",
              "Crime and Disorder Act 1998, section 6(1)(a)-(d)",
              Certainty.TEXT_READ,
              PlanRules::strategyHeads),
          Rule.ofEngland(
                  "plan-horizon",
                  "the plan looks ahead, three years by practice, and was revised within twelve"
                      + " months",
                  "SI 2007/1830, regulations 10-11",
                  Certainty.SECONDARY_SOURCE,
                  PlanRules::planHorizon)
              .since("2007"),
          Rule.ofBoth(
              "change-reasons",
              "every priority that was not simply kept has a reason on record",
              "good record",
              Certainty.GOOD_RECORD,
              PlanRules::changeReasons));

  private static final int USUAL_YEARS = 3;

  private PlanRules() {}

  static List<Finding> strategyHeads(Case at) {
    return Arrays.stream(Head.values()).map(head -> head(at, head)).toList();
  }

  private static Finding head(Case at, Head head) {
    LocalDate begins = at.edition().period().from() == null ? at.on() : at.edition().begins();
    if (!head.isAsked(begins)) {
      return at.notApplicable(
          head.words() + ": not asked of a plan that began before 31 January 2023");
    }
    List<String> covering =
        Stream.concat(
                at.edition().priorities().stream()
                    .filter(each -> each.heads().contains(head))
                    .map(Priority::name),
                at.edition().themes().entries().stream()
                    .filter(each -> each.heads().contains(head))
                    .map(Theme::name))
            .toList();
    return covering.isEmpty()
        ? at.notEvidenced(
            "/priorities",
            head.words() + ": no priority or theme is said to cover it",
            "say which of these heads each priority and theme covers")
        : at.met("/priorities", head.words() + ": " + Words.joined(covering));
  }

  static List<Finding> planHorizon(Case at) {
    return List.of(ahead(at), revised(at));
  }

  private static Finding ahead(Case at) {
    PartialDate horizon = at.edition().horizon();
    String field = "/horizon";
    if (horizon == null) {
      return at.notEvidenced(
          field,
          "how far it looks ahead is not on record",
          "record the last day that it looks ahead to");
    }
    if (horizon.latest().isBefore(at.on())) {
      return at.notMet(
          field,
          "it looked ahead to %s, which has passed".formatted(horizon.words()),
          "roll the plan forward");
    }
    LocalDate begins = at.edition().period().from() == null ? at.on() : at.edition().begins();
    boolean isUsual = !horizon.latest().plusDays(1).isBefore(begins.plusYears(USUAL_YEARS));
    return isUsual
        ? at.met(field, "it looks ahead to " + horizon.words())
        : at.notEvidenced(
            field,
            "it looks ahead to %s, less than the usual three years".formatted(horizon.words()),
            "record whether the plan looks three years ahead elsewhere");
  }

  private static Finding revised(Case at) {
    LocalDate since = at.on().minusYears(1);
    Optional<PartialDate> last =
        Stream.concat(Stream.ofNullable(at.edition().period().from()), agreed(at))
            .filter(date -> !date.earliest().isAfter(at.on()))
            .max(Comparator.comparing(PartialDate::earliest));
    if (last.isEmpty() && at.edition().begins().isAfter(at.on())) {
      return at.met("/period", "it is to begin in " + at.edition().period().words());
    }
    return last.filter(date -> !date.earliest().isBefore(since))
        .map(date -> at.met("/period", "it began, or was last agreed to, in " + date.words()))
        .orElseGet(
            () ->
                at.notEvidenced(
                    "/period",
                    last.map(
                            date ->
                                "it began, or was last agreed to, in %s; no revision since is on record"
                                    .formatted(date.words()))
                        .orElse("when it was last revised is not on record"),
                    "revise the plan each year, and record the new edition"));
  }

  /** When bodies agreed to this edition: before it begins, or to a revision of it since. */
  private static Stream<PartialDate> agreed(Case at) {
    return at.papers().decisions().stream()
        .filter(taken -> taken.decision().matters().stream().anyMatch(each -> isAgreed(at, each)))
        .map(taken -> taken.meeting().date());
  }

  private static boolean isAgreed(Case at, Matter matter) {
    return matter.effect().isCarried()
        && matter.subject() != null
        && matter.subject().document().equals(at.document());
  }

  static List<Finding> changeReasons(Case at) {
    Optional<Edition> followed =
        Optional.ofNullable(at.edition().follows())
            .flatMap(id -> at.register().find(Edition.class, id.key()));
    if (followed.isEmpty()) {
      return List.of(at.notApplicable("it follows no other edition on record"));
    }
    List<Finding> findings = new ArrayList<>();
    List<Change> changes = at.edition().changes();
    for (int index = 0; index < changes.size(); index++) {
      Change change = changes.get(index);
      boolean isToldByAnother = !at.edition().removalsWithin(change).isEmpty();
      if (change.kind().wantsReason() && !isToldByAnother) {
        findings.add(reason(at, change, followed.get(), index));
      }
    }
    return findings.isEmpty()
        ? List.of(at.notApplicable("no change of a priority is on record"))
        : findings;
  }

  private static Finding reason(Case at, Change change, Edition followed, int index) {
    String field = "/changes/%d/reasons".formatted(index);
    String words = change.words(followed, at.edition());
    return switch (change.reasons().said()) {
      case ENTRIES -> at.met(field, words + "; the reason is on record");
      case NONE, NOT_APPLICABLE ->
          at.notMet(field, words + "; it is on record that no reason is given", "give the reason");
      case NOT_ON_RECORD ->
          at.notEvidenced(field, words + "; no reason is on record", "record the reason");
    };
  }
}
