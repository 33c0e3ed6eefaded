package org.saferplan.cli.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.cli.shapes.Shape.COUNTY;
import static org.saferplan.cli.shapes.Shape.DISTRICT;
import static org.saferplan.cli.shapes.Shape.JOINT;
import static org.saferplan.cli.shapes.Shape.UNITARY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Issue;
import org.saferplan.assessment.Score;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.State;
import org.saferplan.measure.Target;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.progress.Progress;

/** What partnerships' figures, measures, targets, scores and ratings look like in print. */
final class RealFiguresTest {

  @Test
  void oneDocumentHasFiguresOfManySortsOfYear() {
    assertThat(
            UNITARY.assessment("2015").figures().stream()
                .flatMap(figure -> figure.values().stream())
                .map(value -> Objects.requireNonNull(value.period()).words()))
        .contains(
            "October 2014 to September 2015",
            "April 2014 to March 2015",
            "November 2014 to October 2015",
            "December 2014 to November 2015",
            "July 2015 to August 2015",
            "from 2015");
  }

  @Test
  void aBaselineCanBeMissingAndMakingOneCanBeTheAction() {
    Measure pupils = UNITARY.measure("pupils");

    assertThat(pupils.baseline()).isEqualTo(Stated.none());
    assertThat(pupils.actions()).containsExactly(new Obligation.Id("baseline-survey"));
    assertThat(UNITARY.measure("serious-incidents").baseline().isNotOnRecord()).isTrue();
  }

  @Test
  void aTargetCanBeSetAgainstAnotherYearThanTheBaselines() {
    Measure measure = DISTRICT.measure("hurt-twice");

    assertThat(measure.targets().get(0).comparedWith())
        .isEqualTo(measure.results().get(0).period())
        .isNotEqualTo(measure.baseline().entries().get(0).period());
  }

  @Test
  void targetsTakeEveryFormThatPlansPrint() {
    assertThat(
            UNITARY.measures().stream()
                .flatMap(measure -> measure.targets().stream())
                .map(Target::form))
        .contains(
            Target.Form.REDUCE_BY_PERCENT,
            Target.Form.REACH,
            Target.Form.MAINTAIN,
            Target.Form.DOWNWARD_TREND,
            Target.Form.UPWARD_TREND,
            Target.Form.CHANGE_BY,
            Target.Form.MONITOR_ONLY,
            Target.Form.FORECAST);
    assertThat(UNITARY.measure("safe-places").targets())
        .extracting(target -> Objects.requireNonNull(target.by()).value())
        .containsExactly("2017-03", "2018-03", "2019-03");
  }

  @Test
  void oneObjectiveCanWantMoreReportsAndFewerIncidents() {
    Stream<Measure> both = Stream.of("telling-somebody", "serious-incidents").map(UNITARY::measure);

    assertThat(both)
        .extracting(Measure::good, Measure::of)
        .containsExactly(
            tuple(Measure.Good.HIGHER, UNITARY.measure("telling-somebody").of()),
            tuple(Measure.Good.LOWER, UNITARY.measure("telling-somebody").of()));
  }

  @Test
  void measuresAreDiscreteOrCumulativeYearlyOrOnceInAbeyanceOrWithdrawn() {
    assertThat(UNITARY.measures().stream().map(Measure::cumulative)).contains(true, false);
    assertThat(UNITARY.measures().stream().map(Measure::frequency))
        .contains(Measure.Frequency.QUARTERLY, Measure.Frequency.YEARLY, Measure.Frequency.ONCE);
    assertThat(
            UNITARY.measures().stream()
                .flatMap(measure -> measure.states().stream())
                .map(State::what))
        .contains(State.What.IN_ABEYANCE, State.What.WITHDRAWN, State.What.REDEFINED);
  }

  @Test
  void aChangeOfRecordingBreaksTheSeries() {
    assertThat(UNITARY.assessment("2015").breaks())
        .extracting(SeriesBreak::cause, SeriesBreak::dataset)
        .containsExactly(
            tuple(
                "The rules of recording changed.", UNITARY.figure("2015", "all-crime").dataset()));
  }

  @Test
  void figuresAreComparedWithTheForceTheCountyAPeerGroupLondonAndEngland() {
    assertThat(UNITARY.figure("2015", "all-crime").values())
        .filteredOn(value -> value.statistic() == Figure.Statistic.RATE)
        .extracting(value -> Objects.requireNonNull(value.area()).value())
        .containsExactly(
            "brightmoor",
            "similar-group",
            "england",
            "london",
            "force-area",
            "county",
            "county-without-brightmoor");
    assertThat(UNITARY.figure("2015", "all-crime").values().get(9).comparedWith())
        .isEqualTo(new Period(new PartialDate("2013-10"), new PartialDate("2014-09")));
  }

  @Test
  void whatASourceGotWrongStaysAsPrintedWithANote() {
    assertThat(UNITARY.figure("2015", "all-crime").values().get(9))
        .extracting(Figure.Value::printed, Figure.Value::note)
        .containsExactly("4.0 %", "Printed without a minus; the text says that crime fell.");
    assertThat(UNITARY.figure("2015", "burglary").values().get(0).note()).contains("per 10,000");
    assertThat(JOINT.figure("2024", "domestic-abuse").values().get(0).note())
        .isEqualTo("The parts as printed add up to 1,110.");
  }

  @Test
  void whatWasScoredIsNotAlwaysWhatWasAdopted() {
    assertThat(COUNTY.assessment("2018").issues())
        .extracting(
            Issue::name, issue -> issue.scores().stream().map(Score::rank).toList(), Issue::outcome)
        .containsExactly(
            tuple("Drugs", List.of(1), Issue.Outcome.PRIORITY),
            tuple("Burglary", List.of(2), Issue.Outcome.NOT_ADOPTED),
            tuple("Modern slavery", List.of(), Issue.Outcome.PRIORITY));
  }

  @Test
  void scalesAndFormulasDifferByArea() {
    assertThat(total(COUNTY, "2018", 0)).isEqualByComparingTo("21");
    assertThat(total(JOINT, "2024", 0)).isEqualByComparingTo("10");
  }

  @Test
  void theMeaningOfRedIsDataOfThePartnership() {
    assertThat(scheme(DISTRICT).meaning()).contains("end of the year", "more than 5 %");
    assertThat(scheme(JOINT).meaning()).contains("forecast for the next quarter");
    assertThat(scheme(COUNTY).meaning()).contains("month on month");
    assertThat(scheme(JOINT).ratings())
        .filteredOn(rating -> rating.says() == RatingScheme.Says.COMPLETE)
        .extracting(RatingScheme.Rating::word)
        .containsExactly("Blue");
    assertThat(scheme(JOINT).ratings())
        .filteredOn(rating -> rating.says() == RatingScheme.Says.NOT_RATED)
        .extracting(RatingScheme.Rating::word)
        .containsExactly("Grey");
    assertThat(UNITARY.partnership().vocabulary().ratingSchemes()).isEmpty();
    assertThat(UNITARY.edition("2016-19").progress())
        .hasSize(2)
        .allMatch(each -> each.progress().rating() == null);
  }

  @Test
  void aTableCanBeRatedAtTheEndOfTheYearAndSayNoMore() {
    List<Progress> said =
        DISTRICT.actions().stream()
            .flatMap(action -> action.updates().stream())
            .filter(update -> update.rating() != null)
            .toList();

    assertThat(said)
        .hasSize(4)
        .allMatch(update -> update.happened() == null)
        .allMatch(update -> update.on().equals(new PartialDate("2023-05")));
  }

  @Test
  void twoRatersCanRateTheSameRowDifferently() {
    assertThat(JOINT.action("review-lamps").updates())
        .extracting(update -> Objects.requireNonNull(update.rating()).rating().value())
        .containsExactly("red", "amber");
    assertThat(DISTRICT.measure("hurt-twice").updates())
        .extracting(update -> Objects.requireNonNull(update.rating()).rating().value())
        .containsExactly("achieved", "nearly");
  }

  @Test
  void achievedAndDeferredCanBeRatingsAndADeferralHasItsDecision() {
    assertThat(scheme(DISTRICT).ratings())
        .extracting(RatingScheme.Rating::word)
        .contains("Achieved", "Deferred");
    assertThat(JOINT.action("review-lamps").moves().get(0).by()).isNotNull();
  }

  private static RatingScheme scheme(Shape shape) {
    return shape.partnership().vocabulary().ratingSchemes().get(0);
  }

  private static BigDecimal total(Shape shape, String assessment, int issue) {
    Score score = shape.assessment(assessment).issues().get(issue).scores().get(0);
    ScoringScheme scheme =
        shape.partnership().vocabulary().scoringScheme(score.scheme()).orElseThrow();
    return Objects.requireNonNull(scheme.formula()).of(score.byCriterion()).orElseThrow();
  }
}
