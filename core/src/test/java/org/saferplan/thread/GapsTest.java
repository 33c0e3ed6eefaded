package org.saferplan.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.adoption.Gap.Kind;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Finding;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.Score;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/** Each gap has a record that shows it; the year that is whole shows none of them. */
final class GapsTest {

  private record Case(Kind kind, String rule, String node, List<Document> changed) {
    @Override
    public String toString() {
      return rule + " (" + kind.words() + ") of " + node;
    }
  }

  private static Case shows(Kind kind, String rule, String node, Document... changed) {
    return new Case(kind, rule, node, Arrays.asList(changed));
  }

  static Stream<Case> gaps() {
    return Stream.of(evidence(), commitments(), delivery(), measures()).flatMap(each -> each);
  }

  private static Stream<Case> evidence() {
    return Stream.of(
        shows(
            NOT_ON_RECORD, "edition-assessment", "edition/year", edition("assessments", List.of())),
        shows(
            NOT_ON_RECORD,
            "assessment-finding",
            "assessment/evidence",
            assessment("findings", List.of())),
        shows(
            NOT_ON_RECORD,
            "figure-source",
            "figure/evidence/assaults",
            assessment(
                "figures",
                List.of(
                    Year.assessment().figures().get(0),
                    Copy.with(Year.assessment().figures().get(1), "values", List.of())))),
        shows(
            NOT_ON_RECORD,
            "finding-evidence",
            "finding/evidence/nights",
            assessment("findings", List.of(finding("figures", List.of())))),
        shows(
            NOT_ON_RECORD,
            "finding-priority",
            "finding/evidence/guns",
            assessment(
                "findings",
                List.of(
                    Year.assessment().findings().get(0), finding("id", new Finding.Id("guns"))))),
        shows(NOT_ON_RECORD, "issue-outcome", "issue/evidence/parking", parking("outcome", null)),
        shows(
            NOT_ON_RECORD,
            "issue-priority",
            "issue/evidence/parking",
            parking("outcome", Issue.Outcome.THEME)),
        shows(
            BROKEN,
            "issue-priority",
            "issue/evidence/parking",
            parking("outcome", Issue.Outcome.THEME),
            edition("themes", Stated.none())),
        shows(
            NOT_ON_RECORD, "issue-reason", "issue/evidence/parking", parking("reasons", List.of())),
        shows(
            NOT_ON_RECORD,
            "issue-reason",
            "issue/evidence/parking",
            assessment(
                "issues",
                List.of(
                    Year.nightIssue(),
                    Copy.with(Year.parking(), "reasons", List.of())
                        .withScores(List.of(score()))))));
  }

  private static Stream<Case> commitments() {
    return Stream.of(
        shows(
            NOT_ON_RECORD,
            "priority-finding",
            "priority/year/night",
            priority(
                Copy.with(Copy.with(Year.night(), "findings", List.of()), "issues", List.of()))),
        shows(
            BROKEN,
            "priority-issue",
            "priority/year/night",
            priority(
                Copy.with(
                    Year.night(),
                    "issues",
                    List.of(
                        new Issue.Ref(Year.EVIDENCE, Year.nightIssue().id()),
                        new Issue.Ref(Year.EVIDENCE, Year.parking().id()))))),
        shows(
            NOT_ON_RECORD,
            "aim-under",
            "aim/year/fewer",
            edition("aims", List.of(Copy.with(Year.edition().aims().get(0), "under", List.of())))),
        shows(
            NOT_ON_RECORD,
            "aim-served",
            "aim/year/fewer",
            action("serves", Stated.of(List.of(Commitment.to(Year.EDITION, Year.NIGHT))))),
        shows(
            BROKEN,
            "reference",
            "priority/year/night",
            priority(
                Copy.with(
                    Year.night(),
                    "findings",
                    List.of(
                        new Finding.Ref(Year.EVIDENCE, Year.NIGHTS),
                        new Finding.Ref(Year.EVIDENCE, new Finding.Id("gone")))))));
  }

  private static Stream<Case> delivery() {
    return Stream.of(
        shows(
            BROKEN,
            "priority-group",
            "priority/year/night",
            priority(Copy.with(Year.night(), "servedBy", Stated.none()))),
        shows(
            NOT_ON_RECORD,
            "priority-group",
            "priority/year/night",
            priority(Copy.with(Year.night(), "servedBy", Stated.notOnRecord()))),
        shows(BROKEN, "priority-action", "priority/year/night", servesTheTheme()),
        shows(
            BROKEN,
            "priority-action",
            "priority/year/night",
            servesTheTheme(),
            plan(ActionPlan.Extent.NONE_MADE)),
        shows(
            NOT_ON_RECORD,
            "priority-action",
            "priority/year/night",
            servesTheTheme(),
            plan(ActionPlan.Extent.ACTIONS_NOT_ON_RECORD)),
        shows(
            BROKEN,
            "group-action-plan",
            "group/group",
            priority(
                Copy.with(
                    Year.night(), "servedBy", Stated.of(List.of(Records.SUBGROUP, Records.GROUP)))),
            Copy.with(
                Copy.with(plan(ActionPlan.Extent.NONE_MADE), "body", Records.GROUP),
                "id",
                new ActionPlan.Id("none"))),
        shows(
            NOT_ON_RECORD,
            "group-action-plan",
            "group/group",
            priority(
                Copy.with(
                    Year.night(),
                    "servedBy",
                    Stated.of(List.of(Records.SUBGROUP, Records.GROUP))))),
        shows(BROKEN, "action-serves", "action/light-underpass", action("serves", Stated.none())),
        shows(
            NOT_ON_RECORD,
            "action-serves",
            "action/light-underpass",
            action("serves", Stated.notOnRecord())),
        shows(NOT_ON_RECORD, "action-owner", "action/light-underpass", action("leads", List.of())),
        shows(NOT_ON_RECORD, "owner-silent", "group/subgroup", action("updates", List.of())));
  }

  private static Stream<Case> measures() {
    return Stream.of(
        shows(
            NOT_ON_RECORD,
            "priority-measure",
            "priority/year/night",
            Copy.with(measure("of", List.of()), "actions", List.of())),
        shows(
            BROKEN,
            "priority-measure",
            "priority/year/night",
            measure("states", List.of(withdrawn("the counting ended")))),
        shows(
            NOT_ON_RECORD,
            "measure-of",
            "measure/assaults",
            Copy.with(measure("of", List.of()), "actions", List.of())),
        shows(BROKEN, "measure-baseline", "measure/assaults", measure("baseline", Stated.none())),
        shows(
            NOT_ON_RECORD,
            "measure-baseline",
            "measure/assaults",
            measure("baseline", Stated.notOnRecord())),
        shows(NOT_ON_RECORD, "measure-target", "measure/assaults", measure("targets", List.of())),
        shows(NOT_ON_RECORD, "measure-result", "measure/assaults", measure("results", List.of())),
        shows(
            NOT_ON_RECORD,
            "measure-withdrawn",
            "measure/assaults",
            measure("states", List.of(withdrawn(null)))),
        shows(NOT_ON_RECORD, "result-taken-up", "edition/year", next()));
  }

  @TestFactory
  Stream<DynamicTest> tellsTheGapWithItsNode() {
    return gaps().map(each -> DynamicTest.dynamicTest(each.toString(), () -> isTold(each)));
  }

  private static void isTold(Case shown) {
    GoldenThread thread = Year.thread(shown.changed().toArray(Document[]::new));

    assertThat(thread.gaps())
        .filteredOn(gap -> gap.rule().equals(shown.rule()))
        .as("%s", thread.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.kind()).isEqualTo(shown.kind());
              assertThat(gap.node()).isEqualTo(shown.node());
              assertThat(gap.words()).doesNotContain("%").doesNotEndWith(".");
              assertThat(gap.remedy()).isNotBlank();
            });
  }

  @Test
  void findsNoGapInAYearThatIsWhole() {
    assertThat(Year.thread().gaps()).isEmpty();
  }

  @Test
  void findsNoGapWhereAQuestionDoesNotArise() {
    assertThat(
            Year.thread(
                    measure("baseline", Stated.notApplicable()),
                    priority(Copy.with(Year.night(), "servedBy", Stated.notApplicable())))
                .gaps())
        .isEmpty();
  }

  @Test
  void takesAnIssueTurnedDownWithAReasonForAnAnswerToASeriousFinding() {
    Assessment answered =
        Copy.with(
            assessment(
                "findings",
                List.of(
                    Year.assessment().findings().get(0), finding("id", new Finding.Id("guns")))),
            "issues",
            List.of(
                Year.nightIssue(),
                Copy.with(Year.parking(), "findings", List.of(new Finding.Id("guns")))));

    assertThat(Year.thread(answered).gaps()).isEmpty();
  }

  @Test
  void asksForTheNextAssessmentOnlyOnceThePeriodIsOver() {
    assertThat(rules(LocalDate.parse("2019-03-31"))).doesNotContain("next-assessment");
    assertThat(rules(LocalDate.parse("2019-04-01"))).contains("next-assessment");
    assertThat(rules(LocalDate.parse("2019-04-01"), next())).doesNotContain("next-assessment");
  }

  @Test
  void seesAResultThatTheNextAssessmentTakesUp() {
    Measure takenUp =
        measure(
            "results",
            List.of(
                Year.result("2018-04", "2018-06", 99, new Figure.Ref(next().id(), Year.ASSAULTS))));

    assertThat(Year.thread(next(), takenUp).gaps()).isEmpty();
  }

  @Test
  void tellsOnceWhatAllOfAKindLack() {
    Document[] all =
        Stream.concat(
                numbered(60, action("updates", List.of(), "leads", List.of())),
                Stream.of(action("updates", List.of(), "leads", List.of())))
            .toArray(Document[]::new);

    assertThat(Year.thread(all).gaps())
        .extracting(Gap::rule, Gap::node, Gap::words, gap -> gap.lacking().size())
        .containsExactly(
            tuple(
                "action-owner",
                "edition/year",
                "none of the 61 actions has an owner on record",
                61),
            tuple(
                "owner-silent",
                "edition/year",
                "no update on any of the 61 actions that are open is on record",
                61));
  }

  @Test
  void tellsOnceWithTheListWhatManyOfAKindLack() {
    Document[] some = numbered(4, action("leads", List.of())).toArray(Document[]::new);

    GoldenThread thread = Year.thread(some);

    assertThat(thread.gaps())
        .filteredOn(gap -> gap.rule().equals("action-owner"))
        .containsExactly(
            new Gap(
                NOT_ON_RECORD,
                "action-owner",
                Gap.Direction.RESULTS,
                "edition/year",
                "4 of the 5 actions: each has no owner on record",
                "name who leads it",
                List.of(
                    "action/action-0", "action/action-1", "action/action-2", "action/action-3")));
  }

  @Test
  void tellsOfAnItemOnlyWhatItLacksItself() {
    GoldenThread thread =
        Year.thread(numbered(4, action("leads", List.of())).toArray(Document[]::new));

    assertThat(thread.from("action/action-2").orElseThrow().gaps())
        .filteredOn(gap -> gap.rule().equals("action-owner"))
        .singleElement()
        .satisfies(gap -> assertThat(gap.lacking()).containsExactly("action/action-2"));
  }

  @Test
  void tellsOneByOneWhatAFewLack() {
    Document[] few = numbered(3, action("leads", List.of())).toArray(Document[]::new);

    assertThat(Year.thread(few).gaps())
        .filteredOn(gap -> gap.rule().equals("action-owner"))
        .extracting(Gap::node)
        .containsExactly("action/action-0", "action/action-1", "action/action-2");
  }

  @Test
  void tellsOnceThatManyOwnersAreSilent() {
    Document[] silent =
        IntStream.range(0, 5)
            .mapToObj(
                number ->
                    Copy.with(
                        action(
                            "updates",
                            List.of(),
                            "leads",
                            List.of(new Party(null, null, null, "officer " + number))),
                        "id",
                        new Obligation.Id("action-" + number)))
            .toArray(Document[]::new);

    assertThat(Year.thread(silent).gaps())
        .filteredOn(gap -> gap.rule().equals("owner-silent"))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.words())
                  .isEqualTo("no update is on record of what 5 owners owe, or of a part of it");
              assertThat(gap.lacking()).hasSize(5).contains("owner/officer-3");
            });
  }

  private static Stream<Document> numbered(int count, Obligation like) {
    return IntStream.range(0, count)
        .mapToObj(number -> Copy.with(like, "id", new Obligation.Id("action-" + number)));
  }

  private static Obligation action(String one, Object first, String other, Object second) {
    return Copy.with(action(one, first), other, second);
  }

  private static List<String> rules(LocalDate on, Document... changed) {
    return GoldenThread.of(Year.with(changed), Year.EDITION, on).orElseThrow().gaps().stream()
        .map(Gap::rule)
        .toList();
  }

  private static Edition edition(String component, Object value) {
    return Copy.with(Year.edition(), component, value);
  }

  private static Edition priority(Priority changed) {
    return Year.edition().withPriorities(List.of(changed));
  }

  private static Assessment assessment(String component, Object value) {
    return Copy.with(Year.assessment(), component, value);
  }

  private static Finding finding(String component, Object value) {
    return Copy.with(Year.assessment().findings().get(0), component, value);
  }

  private static Assessment parking(String component, Object value) {
    return assessment(
        "issues", List.of(Year.nightIssue(), Copy.with(Year.parking(), component, value)));
  }

  private static Obligation action(String component, Object value) {
    return Copy.with(Year.action(), component, value);
  }

  private static Obligation servesTheTheme() {
    return action("serves", Stated.of(List.of(Commitment.to(Year.EDITION, Year.YOUNG))));
  }

  private static ActionPlan plan(ActionPlan.Extent extent) {
    return Copy.with(Year.actionPlan(), "extent", extent);
  }

  private static Measure measure(String component, Object value) {
    return Copy.with(Year.measure(), component, value);
  }

  private static State withdrawn(String because) {
    return new State(State.What.WITHDRAWN, new PartialDate("2018-09-01"), because, null, List.of());
  }

  private static Score score() {
    return Made.of(Score.class, "scheme", new ScoringScheme.Id("matrix"));
  }

  private static Assessment next() {
    return Copy.with(
        Copy.with(
            Copy.with(Year.assessment(), "id", new Assessment.Id("next")),
            "title",
            "2018-19 Strategic Assessment"),
        "follows",
        Year.EVIDENCE);
  }
}
