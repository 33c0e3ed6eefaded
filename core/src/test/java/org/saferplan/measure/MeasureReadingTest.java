package org.saferplan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Figure.Statistic;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Target.Form;
import org.saferplan.measure.TargetReading.Reached;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

final class MeasureReadingTest {
  private static final LocalDate DAY = LocalDate.parse("2016-05-01");

  /** Baseline 200 in 2013-14; then 190, 160. */
  private static final Measure YEARLY =
      Made.of(
          Measure.class,
          "name",
          "Assaults",
          "unit",
          "offences",
          "statistic",
          Statistic.COUNT,
          "good",
          Measure.Good.LOWER,
          "baseline",
          Stated.of(List.of(year(2013, "200"))),
          "results",
          List.of(year(2014, "190"), year(2015, "160")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "?",
      textBlock =
          """
          REACH|160|2016-03|YES|reached: 160 offences, April 2015 to March 2016; aim 160 offences
          REACH|150|2016-03|NO|not reached: 160 offences, April 2015 to March 2016; aim 150 offences
          REACH|150|2017-03|NOT_YET|not reached yet: 160 offences, April 2015 to March 2016; aim 150 offences
          REACH|150|?|NO|not reached: 160 offences, April 2015 to March 2016; aim 150 offences
          REACH|180|2015-03|NO|not reached: 190 offences, April 2014 to March 2015; aim 180 offences
          REACH|180|2012-03|CANNOT_BE_TOLD|cannot be told: no result is on record
          REDUCE_BY_PERCENT|20|2016-03|YES|reached: 160 offences, April 2015 to March 2016; aim 160 offences
          REDUCE_BY_PERCENT|25|2016-03|NO|not reached: 160 offences, April 2015 to March 2016; aim 150 offences
          INCREASE_BY_PERCENT|5|2016-03|NO|not reached: 160 offences, April 2015 to March 2016; aim 210 offences
          CHANGE_BY|-40|2016-03|YES|reached: 160 offences, April 2015 to March 2016; aim 160 offences
          CHANGE_BY|-41|2016-03|NO|not reached: 160 offences, April 2015 to March 2016; aim 159 offences
          CHANGE_BY|1|2016-03|NO|not reached: 160 offences, April 2015 to March 2016; aim 201 offences
          MAINTAIN|?|2016-03|YES|reached: down from 200 offences, April 2013 to March 2014, to 160 offences, April 2015 to March 2016: 40 fewer, 20.0 % fewer
          MAINTAIN|?|2015-03|YES|reached: no clear change (from 200 offences, April 2013 to March 2014, to 190 offences, April 2014 to March 2015; such a difference can be chance)
          DOWNWARD_TREND|?|?|NO|not reached: no clear change (from 190 offences, April 2014 to March 2015, to 160 offences, April 2015 to March 2016; such a difference can be chance)
          UPWARD_TREND|?|2015-03|CANNOT_BE_TOLD|cannot be told: there is no earlier result to see a trend from
          MONITOR_ONLY|?|?|NOTHING_AIMED_AT|it is only watched
          FORECAST|155|?|NOTHING_AIMED_AT|expected: 155 offences; the latest is 160 offences, April 2015 to March 2016
          """)
  void tellsWhatIsReachedOfATarget(
      Form form, String amount, String by, Reached reached, String words) {
    TargetReading read = target(YEARLY, form, amount, by);

    assertThat(read.reached()).isEqualTo(reached);
    assertThat(read.words()).isEqualTo(words);
  }

  @Test
  void reachesATrendThatIsClear() {
    Measure falling = with(YEARLY, "results", List.of(year(2014, "300"), year(2015, "160")));

    assertThat(target(falling, Form.DOWNWARD_TREND, null, null).reached()).isEqualTo(Reached.YES);
    assertThat(target(falling, Form.UPWARD_TREND, null, null).reached()).isEqualTo(Reached.NO);
  }

  @Test
  void keepsToTheWayThatIsGood() {
    Measure reports = with(YEARLY, "good", Measure.Good.HIGHER);
    Measure unsaid = with(with(YEARLY, "good", null), "baseline", Stated.notOnRecord());

    assertThat(target(reports, Form.REACH, "150", "2016-03").reached()).isEqualTo(Reached.YES);
    assertThat(target(reports, Form.REACH, "170", "2016-03").reached()).isEqualTo(Reached.NO);
    assertThat(target(reports, Form.MAINTAIN, null, "2016-03").reached()).isEqualTo(Reached.NO);
    assertThat(target(unsaid, Form.REACH, "150", "2016-03").words())
        .isEqualTo("cannot be told: which way is good is not on record");
    assertThat(target(unsaid, Form.REDUCE_BY_PERCENT, "10", "2016-03").words())
        .isEqualTo("cannot be told: there is no baseline on record from which it is reckoned");
    assertThat(target(unsaid, Form.MAINTAIN, null, "2016-03").words())
        .isEqualTo("cannot be told: there is no baseline on record that could be kept");
  }

  @Test
  void saysWhetherTheLatestChangeIsGood() {
    Measure rising = with(YEARLY, "results", List.of(year(2014, "160"), year(2015, "300")));

    assertThat(read(rising).changeWords()).endsWith("140 more, 87.5 % more; worse");
    assertThat(read(with(rising, "good", Measure.Good.HIGHER)).changeWords()).endsWith("; better");
    assertThat(read(with(rising, "good", Measure.Good.STEADY)).changeWords()).endsWith("; worse");
    assertThat(read(with(rising, "good", Measure.Good.NEITHER)).verdict()).isNull();
    assertThat(read(YEARLY).verdict()).isNull();
  }

  @Test
  void comparesNothingAcrossARedefinition() {
    Measure redefined =
        with(
            YEARLY,
            "states",
            List.of(state(State.What.REDEFINED, "2015-04", "only assaults with injury")));

    MeasureReading read = read(redefined);

    assertThat(read.changeWords())
        .isEqualTo(
            "not comparable: the measure was redefined: only assaults with injury, April 2015");
    assertThat(target(redefined, Form.REDUCE_BY_PERCENT, "20", "2016-03").words())
        .isEqualTo(
            "cannot be told: not comparable (the measure was redefined: only assaults with injury,"
                + " April 2015) with the baseline");
    assertThat(target(redefined, Form.MAINTAIN, null, "2016-03").reached())
        .isEqualTo(Reached.CANNOT_BE_TOLD);
    assertThat(target(redefined, Form.DOWNWARD_TREND, null, "2016-03").reached())
        .isEqualTo(Reached.CANNOT_BE_TOLD);
    assertThat(read.stateWords())
        .isEqualTo("redefined since April 2015 (only assaults with injury)");
  }

  @Test
  void comparesTheSamePointOfTwoYearsOfACumulativeSeries() {
    Measure cumulative =
        with(
            with(YEARLY, "cumulative", true),
            "results",
            List.of(
                result("2014-04", "2014-06", "40"),
                result("2014-04", "2014-09", "95"),
                result("2015-04", "2015-06", "80"),
                result("2015-04", "2015-09", "180")));

    assertThat(read(cumulative).changeWords())
        .isEqualTo(
            "up from 95 offences, April 2014 to September 2014, to 180 offences, April 2015 to"
                + " September 2015: 85 more, 89.5 % more; worse");
    assertThat(target(cumulative, Form.REACH, "200", "2016-03").words())
        .isEqualTo(
            "cannot be told: 180 offences, April 2015 to September 2015 so far, and the year is"
                + " not over");
  }

  @Test
  void neverComparesTwoPointsOfOneYearOfACumulativeSeries() {
    Measure cumulative =
        with(
            with(YEARLY, "cumulative", true),
            "results",
            List.of(result("2015-04", "2015-06", "40"), result("2015-04", "2015-09", "95")));

    assertThat(read(cumulative).change()).isNull();
  }

  @Test
  void comparesAQuarterWithTheSameQuarterOfTheYearBefore() {
    Measure quarterly =
        with(
            YEARLY,
            "results",
            List.of(
                result("2014-10", "2014-12", "40"),
                result("2015-07", "2015-09", "90"),
                result("2015-10", "2015-12", "80")));

    assertThat(read(quarterly).changeWords())
        .startsWith("up from 40 offences, October 2014 to December 2014");
    assertThat(read(with(quarterly, "results", quarterly.results().subList(1, 3))).changeWords())
        .startsWith("not comparable: periods at different times of the year");
  }

  @Test
  void saysWhatItIsOnTheDayAndWhatIsMissing() {
    Measure bare =
        Made.of(
            Measure.class,
            "name",
            "Assaults",
            "unit",
            "offences",
            "frequency",
            Measure.Frequency.QUARTERLY,
            "period",
            new Period(new PartialDate("2015-04"), null),
            "states",
            List.of(
                state(State.What.IN_ABEYANCE, "2016-01", null),
                state(State.What.WITHDRAWN, "2017", "no longer collected")));

    assertThat(read(bare, "2015-06-30").gaps())
        .containsExactly(
            "its baseline is not on record",
            "no target is on record",
            "which way is good is not on record",
            "whether it is a count, a rate or a share is not on record",
            "no result is on record");
    assertThat(read(bare, "2015-07-01").gaps())
        .contains("a result is due each quarter: none for the period to 30 June 2015");
    assertThat(read(bare, "2016-05-01").gaps()).noneMatch(each -> each.contains("due"));
    assertThat(read(bare, "2015-12-31").stateWords()).isEqualTo("live");
    assertThat(read(bare, "2016-05-01").stateWords()).isEqualTo("in abeyance since January 2016");
    assertThat(read(bare, "2017-05-01").stateWords())
        .isEqualTo("withdrawn since 2017 (no longer collected)");
  }

  @Test
  void takesTheLaterEntryOfTwoStatesOfOneDate() {
    Measure measure =
        with(
            YEARLY,
            "states",
            List.of(
                state(State.What.IN_ABEYANCE, "2016-01", null),
                state(State.What.WITHDRAWN, "2016-01", null)));

    assertThat(measure.state(LocalDate.parse("2016-02-01"))).isEqualTo(State.What.WITHDRAWN);
    assertThat(read(measure, "2016-02-01").stateWords()).isEqualTo("withdrawn since January 2016");
  }

  @Test
  void looksForNoResultBeyondThePeriodOfTheMeasure() {
    Measure over =
        with(
            with(YEARLY, "frequency", Measure.Frequency.YEARLY),
            "period",
            period("2014-04", "2016-03"));

    assertThat(read(over, "2018-05-01").gaps()).noneMatch(each -> each.contains("due"));
    assertThat(read(with(over, "period", period("2014-04", "2019-03")), "2018-05-01").gaps())
        .contains("a result is due each year: none for the period to 31 March 2017");
  }

  @Test
  void knowsNoResultBeforeItsPeriodIsOver() {
    assertThat(read(YEARLY, "2015-05-01").series()).containsExactly(year(2014, "190"));
    assertThat(read(YEARLY, "2016-05-01").series())
        .containsExactly(year(2014, "190"), year(2015, "160"));
  }

  @Test
  void namesWhatItMeasures() {
    Obligation action =
        Made.of(Obligation.class, "id", new Obligation.Id("light"), "what", "Light the underpass");
    Measure named =
        with(
            with(
                YEARLY,
                "of",
                List.of(Commitment.to(Records.refresh().id(), new Priority.Id("night")))),
            "actions",
            List.of(action.id()));

    MeasureReading read = MeasureReading.of(Records.register(action, named), named, DAY);

    assertThat(read.measures()).containsExactly("Night-time economy (2018-19 refresh)");
    assertThat(read.actions()).containsExactly("Light the underpass");
  }

  @Test
  void saysThatAResultIsProvisional() {
    Result provisional = with(year(2015, "160"), "provisional", true);
    Measure measure = with(YEARLY, "results", List.of(year(2014, "300"), provisional));

    assertThat(read(measure).changeWords())
        .isEqualTo(
            "cannot be told: 160 offences, April 2015 to March 2016, is provisional and may still"
                + " change");
    assertThat(target(measure, Form.REACH, "160", "2016-03").words())
        .isEqualTo(
            "reached: 160 offences, April 2015 to March 2016, provisional; aim 160 offences");
  }

  private static TargetReading target(Measure measure, Form form, String amount, String by) {
    BigDecimal number = amount == null ? null : new BigDecimal(amount);
    Target target =
        new Target(
            form, number, null, null, by == null ? null : new PartialDate(by), null, List.of());
    return read(with(measure, "targets", List.of(target))).targets().get(0);
  }

  private static MeasureReading read(Measure measure) {
    return read(measure, DAY.toString());
  }

  private static MeasureReading read(Measure measure, String day) {
    Register register = Records.register(measure);
    return MeasureReading.of(register, measure, LocalDate.parse(day));
  }

  private static State state(State.What what, String on, String because) {
    return new State(what, new PartialDate(on), because, null, List.of());
  }

  private static Result year(int from, String amount) {
    return result(from + "-04", (from + 1) + "-03", amount);
  }

  private static Result result(String from, String to, String amount) {
    return Made.of(Result.class, "period", period(from, to), "amount", new BigDecimal(amount));
  }

  private static <R extends Record> R with(R record, String component, Object value) {
    return Copy.with(record, component, value);
  }
}
