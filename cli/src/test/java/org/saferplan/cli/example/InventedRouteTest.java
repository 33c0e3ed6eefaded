package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.plan.Edition;
import org.saferplan.report.DecisionReport;
import org.saferplan.report.Paper;

/** How the invented district's plan came to be adopted, on a fixed day. */
final class InventedRouteTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
  private static final Edition.Id THIS_YEAR = new Edition.Id("this-year");

  private static Example example;

  @BeforeAll
  static void takeItIn() {
    example = Example.invented(TODAY);
  }

  @AfterAll
  static void close() {
    example.close();
  }

  @Test
  void cameTheWholeWayAndHasItsAmendmentsSettled() {
    Standing standing = Standing.of(example.register(), THIS_YEAR.key(), TODAY);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.inForceFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(standing.adoptedVersion()).isEqualTo(2);
    assertThat(standing.steps()).hasSize(4).allMatch(step -> step.isTaken());
    assertThat(standing.gaps()).isEmpty();
    assertThat(standing.openAmendments()).isEmpty();
    assertThat(standing.openWindows()).isEmpty();
    assertThat(amendments()).hasSize(3).noneMatch(Amendment::isOpen);
    assertThat(amendments()).filteredOn(each -> each.settled().by() != null).hasSize(2);
  }

  @Test
  void hadTheAmendmentsOpenUntilADelegateMadeThem() {
    Standing between = Standing.of(example.register(), THIS_YEAR.key(), LocalDate.of(2026, 1, 14));
    Standing calledIn = Standing.of(example.register(), THIS_YEAR.key(), LocalDate.of(2026, 2, 11));

    assertThat(between.openAmendments()).hasSize(2);
    assertThat(calledIn.openAmendments()).isEmpty();
    assertThat(calledIn.openWindows()).hasSize(1);
  }

  @Test
  void restsOnAnAssessmentThatWentItsOwnWay() {
    Standing standing =
        Standing.of(example.register(), new Assessment.Id("this-year").key(), TODAY);

    assertThat(standing.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(standing.gaps()).isEmpty();
    assertThat(all(Version.class, Kind.VERSION)).hasSize(6);
  }

  @Test
  void statesItsConflictsWhereverACouncilDecided() {
    List<Meeting> meetings = all(Meeting.class, Kind.MEETING);

    assertThat(
            meetings.stream()
                .flatMap(each -> each.decisions().stream())
                .flatMap(each -> each.matters().stream())
                .map(Matter::effect))
        .contains(Effect.DEFERRED, Effect.NOTED, Effect.CARRIED);
    assertThat(
            meetings.stream()
                .filter(each -> each.actingAs() != null)
                .flatMap(each -> each.decisions().stream())
                .map(Decision::conflicts))
        .hasSizeGreaterThan(4)
        .noneMatch(Stated::isNotOnRecord);
  }

  @Test
  void namesOnlyTheDayOnWhichTheReportsOwnBodyMet() {
    Meeting.Id council = new Meeting.Id("2026-03-11-council");
    Paper report =
        DecisionReport.of(example.register(), council, new Report.Id("plan")).orElseThrow();

    assertThat(report.toString())
        .contains("Report of the Cabinet held on 10 February 2026")
        .doesNotContain("held on 13 January 2026 and");
  }

  private static List<Amendment> amendments() {
    return all(Meeting.class, Kind.MEETING).stream()
        .flatMap(each -> each.decisions().stream())
        .flatMap(each -> each.matters().stream())
        .flatMap(each -> each.amendments().stream())
        .toList();
  }

  private static <T extends Document> List<T> all(Class<T> type, Kind kind) {
    return example.register().list(type, kind);
  }
}
