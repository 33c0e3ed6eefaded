package org.saferplan.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;

final class OpenRefreshTest {
  private static final OpenRefresh BARE = new OpenRefresh(Year.THIS, null, null, null);

  private static Edition opened(Doorway doorway, OpenRefresh asked) {
    String made = doorway.does(asked).made();
    return doorway.register().find(Edition.class, new Key(Kind.EDITION, made)).orElseThrow();
  }

  @Test
  void draftsTheYearAfterWithTheSameCommitmentsUnderTheSameIds() {
    try (Doorway doorway = Doorway.holding(Year.holding())) {
      Edition next = opened(doorway, new OpenRefresh(Year.THIS, null, "2019-20 refresh", null));

      assertThat(next)
          .isEqualTo(
              Made.of(
                  Edition.class,
                  "id",
                  new Edition.Id("2019-20-refresh"),
                  "plan",
                  Year.edition().plan(),
                  "title",
                  "2019-20 refresh",
                  "period",
                  Records.period("2019-04", "2020-03"),
                  "follows",
                  Year.THIS,
                  "priorities",
                  Year.edition().priorities(),
                  "themes",
                  Year.edition().themes(),
                  "aims",
                  Year.edition().aims()));
    }
  }

  @Test
  void leavesEvidenceSourcesAndWhatHappenedBehind() {
    Priority printed =
        Copy.with(
            Year.edition().priorities().get(0),
            "sources",
            List.of(new Citation(Records.PAPER, "page 3")));
    Edition inUse =
        Year.edition()
            .withPriorities(List.of(printed))
            .withAims(List.of())
            .withUses(List.of(new Edition.Use(new PartialDate("2018-09"), List.of())));
    try (Doorway doorway = Doorway.holding(inUse)) {
      Edition next = opened(doorway, BARE);

      assertThat(next.priorities()).containsExactly(Year.edition().priorities().get(0));
      assertThat(next.uses()).isEmpty();
    }
  }

  @Test
  void callsItAfterThePlanAndThePeriod() {
    try (Doorway doorway = Doorway.holding(Year.holding())) {
      assertThat(opened(doorway, BARE).title())
          .isEqualTo(Records.plan().title() + ", April 2019 to March 2020");
    }
  }

  @Test
  void looksAYearFurtherOnlyWhereThePlanIsRolledOn() {
    Edition ahead = Copy.with(Year.edition(), "horizon", new PartialDate("2020-02-29"));
    Plan rolling = Copy.with(Records.plan(), "rolling", true);

    try (Doorway doorway = Doorway.holding(ahead)) {
      assertThat(opened(doorway, BARE).horizon()).isEqualTo(new PartialDate("2020-02-29"));
    }
    try (Doorway doorway = Doorway.holding(ahead, rolling)) {
      assertThat(opened(doorway, BARE).horizon()).isEqualTo(new PartialDate("2021-02-28"));
    }
  }

  @Test
  void refusesASecondRefreshAndNamesTheFirst() {
    try (Doorway doorway = Doorway.holding(Year.holding())) {
      doorway.does(new OpenRefresh(Year.THIS, null, "2019-20 refresh", null));

      assertThat(doorway.refuses(BARE).faults())
          .extracting(Fault::pointer, Fault::rule, Fault::message)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "/edition",
                  "refreshed-already",
                  "edition 2019-20-refresh, \u201c2019-20 refresh\u201d, follows edition refresh"
                      + " already"));
    }
  }

  @Test
  void asksForThePeriodWhereNoneCanFollow() {
    Edition undated = Copy.with(Year.edition(), "period", Period.UNKNOWN);
    try (Doorway doorway = Doorway.holding(undated)) {
      assertThat(places(doorway.refuses(BARE))).containsExactly("/period required");
      assertThat(
              opened(
                      doorway,
                      new OpenRefresh(
                          Year.THIS, null, "Next", Records.period("2019-04", "2020-03")))
                  .period())
          .isEqualTo(Records.period("2019-04", "2020-03"));
    }
  }

  @Test
  void refusesAnEditionThatIsNotOnRecordAndAnIdThatIsTaken() {
    try (Doorway doorway = Doorway.holding(Year.holding())) {
      assertThat(places(doorway.refuses(new OpenRefresh(new Edition.Id("none"), null, null, null))))
          .containsExactly("/edition not-on-record");
      assertThat(
              places(
                  doorway.refuses(
                      new OpenRefresh(Year.THIS, Records.before().id(), "Another", null))))
          .containsExactly("/id id-taken");
    }
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(each -> each.pointer() + " " + each.rule()).toList();
  }
}
