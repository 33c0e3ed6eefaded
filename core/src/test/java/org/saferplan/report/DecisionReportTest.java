package org.saferplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.refresh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Alternative;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Subject;
import org.saferplan.decision.Vote;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

final class DecisionReportTest {
  private static final Meeting APPROVED =
      Records.meeting(COMMITTEE, "2018-03-20", "approve", Effect.CARRIED);

  private static Report report(Stated<Alternative> alternatives) {
    return Made.of(
        Report.class,
        "id",
        new Report.Id("report"),
        "title",
        "Plan refresh",
        "by",
        COMMITTEE,
        "byActingAs",
        Capacity.CRIME_AND_DISORDER_COMMITTEE,
        "issue",
        "To adopt the refresh.",
        "recommendation",
        "That Council adopt it.",
        "about",
        List.of(new Subject(REFRESH, null)),
        "arisingFrom",
        List.of(new Decision.Ref(APPROVED.id(), new Decision.Id("d1"))),
        "alternatives",
        alternatives,
        "sources",
        List.of(new Citation(Records.PAPER, null)));
  }

  private static Paper paper(Edition edition, Report report) {
    Meeting council = Records.meeting(COUNCIL, "2018-04-11").withReports(List.of(report));
    Register register = Records.register(edition, APPROVED, council);
    return DecisionReport.of(register, council.id(), report.id()).orElseThrow();
  }

  private static Edition without(String priority, Reason... reasons) {
    return refresh()
        .withChanges(
            List.of(
                new Change(
                    Change.Kind.REMOVED,
                    List.of(Made.of(Change.Before.class, "priority", new Priority.Id(priority))),
                    List.of(),
                    reasons.length == 0 ? Stated.notOnRecord() : Stated.of(List.of(reasons)),
                    List.of())));
  }

  @Test
  void hasTheSectionsOfACouncilReport() {
    Paper paper = paper(refresh(), report(Stated.none()));

    assertThat(paper.heading())
        .containsExactly(
            "Council",
            "11 April 2018",
            "Report of the the Committee, acting as the Crime and Disorder Committee"
                + " held on 20 March 2018");
    assertThat(paper.sections())
        .extracting(Paper.Section::heading)
        .containsExactly(
            "Issue for Decision",
            "Recommendation Made",
            "Reasons for Recommendation",
            "Alternatives Considered and Why Not Recommended");
  }

  @Test
  void saysNoneOnlyWhereNoneIsOnRecord() {
    assertThat(paper(refresh(), report(Stated.none())).sections().get(3).blocks())
        .containsExactly(new Paper.Paragraph("None."));
    assertThat(paper(refresh(), report(Stated.notOnRecord())).sections())
        .extracting(Paper.Section::heading)
        .doesNotContain("Alternatives Considered and Why Not Recommended");
  }

  @Test
  void givesOnlyTheReasonsThatThisReportGives() {
    Edition edition =
        without(
            "roads",
            new Reason("to look closer", List.of(new Citation(Records.PAPER, null))),
            new Reason("counting changed", List.of(new Citation(Records.MINUTES, null))));

    String markdown = Markdown.of(paper(edition, report(Stated.none())));

    assertThat(markdown).contains("to look closer").doesNotContain("counting changed");
  }

  @Test
  void leavesTheNamesOfPrioritiesAsPrinted() {
    Edition odd =
        Records.before()
            .withPriorities(List.of(Records.priority("odd", "What was lost and what is new")));
    Report report = report(Stated.none());
    Meeting council = Records.meeting(COUNCIL, "2018-04-11").withReports(List.of(report));
    Register register =
        Records.register(
            odd,
            without(
                "odd", new Reason("to look closer", List.of(new Citation(Records.PAPER, null)))),
            APPROVED,
            council);

    String markdown =
        Markdown.of(DecisionReport.of(register, council.id(), report.id()).orElseThrow());

    assertThat(markdown)
        .contains("\u201cWhat was lost and what is new\u201d would be removed to look closer");
  }

  @Test
  void answersNothingForAReportThatIsNotOnRecord() {
    assertThat(
            DecisionReport.of(Records.register(APPROVED), APPROVED.id(), new Report.Id("report")))
        .isEmpty();
  }

  private static Change change(Change.Kind kind, String priority) {
    return new Change(
        kind,
        List.of(Made.of(Change.Before.class, "priority", new Priority.Id(priority))),
        kind == Change.Kind.REMOVED
            ? List.of()
            : List.of(Made.of(Change.After.class, "priority", new Priority.Id("night"))),
        Stated.notOnRecord(),
        List.of());
  }

  private static String told(Change... changes) {
    return Markdown.of(paper(refresh().withChanges(List.of(changes)), report(Stated.none())));
  }

  @Test
  void saysThatPrioritiesRemainUnchangedOnlyWhereThatIsTrue() {
    Change kept = change(Change.Kind.KEPT, "night");
    Change narrowed = change(Change.Kind.NARROWED, "violence");
    Change removed = change(Change.Kind.REMOVED, "roads");

    assertThat(told(kept)).contains("It was noted that: the priorities remain unchanged.");
    assertThat(told(kept, removed))
        .contains(
            "the priorities remain unchanged, although \u201cSafer roads\u201d would be removed.");
    assertThat(told(kept, narrowed, removed))
        .contains("one of the priorities remains unchanged, and \u201cDomestic abuse")
        .contains(" and \u201cSafer roads\u201d would be removed.")
        .doesNotContain("although");
    assertThat(told(kept, kept, narrowed, removed))
        .contains("2 of the priorities remain unchanged, and \u201cDomestic abuse");
    assertThat(told(narrowed, removed)).doesNotContain("unchanged");
  }

  @Test
  void tellsTheVoteWithTheDecisionThatTheReportArisesFrom() {
    Meeting voted =
        APPROVED.withDecisions(
            APPROVED.decisions().stream()
                .map(
                    each ->
                        each.withMatters(
                            each.matters().stream()
                                .map(
                                    matter -> Copy.with(matter, "vote", new Vote(7, 2, null, null)))
                                .toList()))
                .toList());
    Meeting council =
        Records.meeting(COUNCIL, "2018-04-11").withReports(List.of(report(Stated.none())));
    Register register = Records.register(refresh(), voted, council);

    assertThat(
            Markdown.of(
                DecisionReport.of(register, council.id(), new Report.Id("report")).orElseThrow()))
        .contains("approved the 2018-19 refresh (7 for, 2 against).");
  }
}
