package org.saferplan.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.NORTH;
import static org.saferplan.Records.PAPER;
import static org.saferplan.Records.SOUTH;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure.Statistic;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Dataset;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

final class ComparisonTest {
  private static final Dataset.Id CRIME = new Dataset.Id("police-recorded-crime");
  private static final Assessment.Id ASSESSMENT = new Assessment.Id("assessment");
  private static final Register NO_BREAKS = Records.register();

  /** Safer Maidstone Partnership, April to June 2013 against April to June 2014. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2172|2357|crimes|up from 2,172 crimes, April 2013 to June 2013, to 2,357 crimes, April 2014 to June 2014: 185 more, 8.5 % more
          32|57|offences|up from 32 offences, April 2013 to June 2013, to 57 offences, April 2014 to June 2014: 25 more, 78.1 % more
          32|41|offences|no clear change (from 32 offences, April 2013 to June 2013, to 41 offences, April 2014 to June 2014; such a difference can be chance)
          3|7|offences|no clear change (from 3 offences, April 2013 to June 2013, to 7 offences, April 2014 to June 2014; such a difference can be chance)
          4|30|offences|up from 4 offences, April 2013 to June 2013, to 30 offences, April 2014 to June 2014: 26 more
          40|4|offences|down from 40 offences, April 2013 to June 2013, to 4 offences, April 2014 to June 2014: 36 fewer
          19|60|offences|up from 19 offences, April 2013 to June 2013, to 60 offences, April 2014 to June 2014: 41 more
          20|60|offences|up from 20 offences, April 2013 to June 2013, to 60 offences, April 2014 to June 2014: 40 more, 200.0 % more
          0|9|offences|up from 0 offences, April 2013 to June 2013, to 9 offences, April 2014 to June 2014: 9 more
          41|41|offences|unchanged (41 offences, April 2013 to June 2013; 41 offences, April 2014 to June 2014)
          """)
  void tellsCountsOfTheSameMonthsOfTwoYears(long from, long to, String unit, String words) {
    Observed earlier = with(spring(2013, from), "unit", unit);
    Observed later = with(spring(2014, to), "unit", unit);

    assertThat(compared(earlier, later).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RATE|GBP per head|10|12.5|up from 10 GBP per head, 2013, to 12.5 GBP per head, 2014: 2.5 more, 25.0 % more
          RATE|per 1,000|0|3|up from 0 per 1,000, 2013, to 3 per 1,000, 2014: 3 more
          SHARE|%|12|15.5|up from 12 %, 2013, to 15.5 %, 2014: 3.5 percentage points more
          SHARE|%|15|12|down from 15 %, 2013, to 12 %, 2014: 3 percentage points less
          MONEY|GBP|100|80|down from £100.00, 2013, to £80.00, 2014: £20.00 less, 20.0 % less
          OTHER|minutes|100|80|down from 100 minutes, 2013, to 80 minutes, 2014: 20 less
          """)
  void tellsRatesSharesAndMoneyWithoutATestOfChance(
      Statistic statistic, String unit, String from, String to, String words) {
    Observed earlier = observed(from, unit, statistic, period("2013", "2013"));
    Observed later = observed(to, unit, statistic, period("2014", "2014"));

    assertThat(compared(earlier, later).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2013-04|2013-06|2013-01|2013-03|periods at different times of the year (January 2013 to March 2013 and April 2013 to June 2013)
          2013-01|2013-06|2014-01|2014-03|periods of different length (January 2013 to June 2013 and January 2014 to March 2014)
          2013-04|2013-06|2013-04|2013-09|periods that overlap (April 2013 to June 2013 and April 2013 to September 2013)
          2013-04|2013-06|2013-04|2013-06|periods that overlap (April 2013 to June 2013 and April 2013 to June 2013)
          2012|2012|2013-04|2013-06|periods of different length (2012 and April 2013 to June 2013)
          """)
  void comparesNoPeriodsThatAreUnlike(
      String from, String to, String otherFrom, String otherTo, String why) {
    Observed one = with(spring(2013, 500), "period", period(from, to));
    Observed other = with(spring(2013, 900), "period", period(otherFrom, otherTo));

    assertThat(compared(one, other))
        .isEqualTo(new Comparison.NotComparable(why, List.of()))
        .isEqualTo(compared(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "2012,2012,2013,2013",
    "2012-04,2013-03,2013-04,2014-03",
    "2012,2012,2013-04,2014-03",
    "2015-02,2015-02,2016-02,2016-02",
    "2013-04-01,2013-06-30,2014-04,2014-06",
    "2013-05-06,2013-05-12,2014-05-06,2014-05-12"
  })
  void comparesPeriodsThatAreAlike(String from, String to, String otherFrom, String otherTo) {
    Observed one = with(spring(2013, 500), "period", period(from, to));
    Observed other = with(spring(2013, 900), "period", period(otherFrom, otherTo));

    assertThat(compared(one, other)).isInstanceOf(Comparison.Changed.class);
  }

  @Test
  void comparesNothingOfDifferentThings() {
    Observed counted = spring(2013, 500);
    Observed later = spring(2014, 900);

    assertThat(because(counted, with(later, "statistic", Statistic.RATE)))
        .isEqualTo("different sorts of number");
    assertThat(because(counted, with(later, "unit", "incidents"))).isEqualTo("different units");
    assertThat(because(counted, with(later, "dataset", new Dataset.Id("survey"))))
        .isEqualTo("figures counted in different ways");
    assertThat(because(counted, with(later, "area", SOUTH))).isEqualTo("different areas");
    assertThat(
            because(
                with(counted, "statistic", Statistic.CHANGE),
                with(later, "statistic", Statistic.CHANGE)))
        .isEqualTo("each is a change already");
    assertThat(compared(counted, with(later, "unit", " Crimes ")))
        .isInstanceOf(Comparison.Changed.class);
  }

  @Test
  void saysWhatIsNotOnRecord() {
    Observed earlier = spring(2013, 500);
    Observed later = spring(2014, 900);

    assertThat(words(with(earlier, "statistic", null), later))
        .isEqualTo("cannot be told: whether it is a count, a rate or a share is not on record");
    assertThat(words(earlier, with(with(later, "amount", null), "printed", "about as many")))
        .isEqualTo("cannot be told: “about as many” is not a number");
    assertThat(words(earlier, with(later, "period", null)))
        .isEqualTo("cannot be told: the period of 900 crimes is not on record");
    assertThat(words(earlier, with(later, "period", new Period(new PartialDate("2014-04"), null))))
        .isEqualTo("cannot be told: the period of 900 crimes is not on record");
    assertThat(words(earlier, with(later, "unit", null)))
        .isEqualTo("cannot be told: the unit of one of the two is not on record");
    assertThat(words(earlier, with(later, "area", null)))
        .isEqualTo("cannot be told: the area of one of the two is not on record");
    assertThat(words(earlier, with(later, "qualifier", "estimated")))
        .isEqualTo(
            "cannot be told: 900 crimes, April 2014 to June 2014, is not an exact number: estimated");
    assertThat(words(earlier, with(later, "provisional", true)))
        .isEqualTo(
            "cannot be told: 900 crimes, April 2014 to June 2014, is provisional and may still"
                + " change");
    assertThat(words(earlier, with(later, "amount", new BigDecimal("900.5"))))
        .isEqualTo("cannot be told: 900.5 crimes is no count");
    assertThat(words(earlier, with(later, "amount", new BigDecimal("-1"))))
        .isEqualTo("cannot be told: -1 crimes is no count");
  }

  @Test
  void doesNotGuessWhichMonthsOfTwoYearsAreMeant() {
    Observed earlier = with(spring(2013, 500), "period", period("2011", "2012"));
    Observed later = with(spring(2013, 900), "period", period("2012", "2013"));

    assertThat(words(earlier, later))
        .isEqualTo("cannot be told: which months of 2011 to 2012 are meant is not on record");
  }

  @Test
  void comparesNothingAcrossABreak() {
    Register register = broken("Recording changed", "2016", "2016", CRIME, null);

    assertThat(words(register, year("2015-04", "2016-03"), year("2016-04", "2017-03")))
        .isEqualTo("not comparable: Recording changed, 2016 (Paper, page 3)");
    assertThat(compared(register, year("2013-04", "2014-03"), year("2014-04", "2015-03")))
        .isInstanceOf(Comparison.Changed.class);
    assertThat(compared(register, year("2017-04", "2018-03"), year("2018-04", "2019-03")))
        .isInstanceOf(Comparison.Changed.class);
    assertThat(compared(register, year("2014-04", "2015-03"), year("2018-04", "2019-03")))
        .isInstanceOf(Comparison.NotComparable.class);
  }

  /** HMIC (2017) on Kent: the cause has a percentage of its own. */
  @Test
  void quotesNoPercentageFromTheCauseOfABreak() {
    Register register =
        broken(
            "Police crime recording: HMIC (2017) estimated that over 24,000 offences (16 %) went"
                + " unrecorded in Kent from June to November 2016.",
            "2016", "2018", CRIME, null);

    assertThat(words(register, year("2016-04", "2017-03"), year("2017-04", "2018-03")))
        .isEqualTo("not comparable: break in police recorded crime, 2016 to 2018 (Paper, page 3)");
  }

  @Test
  void comparesAfterABreakThatWasOverByTheFirstDay() {
    Register onTheDay = broken("Recording changed", "2016-04-01", "2016-04-01", CRIME, null);
    Register inTheMonth = broken("Recording changed", "2016-04", "2016-04", CRIME, null);
    Observed earlier = year("2016-04", "2017-03");
    Observed later = year("2017-04", "2018-03");

    assertThat(compared(onTheDay, earlier, later)).isInstanceOf(Comparison.Changed.class);
    assertThat(compared(inTheMonth, earlier, later)).isInstanceOf(Comparison.NotComparable.class);
    assertThat(compared(onTheDay, year("2015-04", "2016-03"), earlier))
        .isInstanceOf(Comparison.NotComparable.class);
  }

  @Test
  void mindsABreakOfItsOwnKindOnly() {
    Observed earlier = year("2015-04", "2016-03");
    Observed later = year("2016-04", "2017-03");
    Register ofAnother =
        broken("Recording changed", "2016", "2016", new Dataset.Id("survey"), null);
    Register ofAnyInTheAssessment = broken("Recording changed", "2016", "2016", null, null);

    assertThat(compared(ofAnother, earlier, later)).isInstanceOf(Comparison.Changed.class);
    assertThat(compared(ofAnyInTheAssessment, earlier, later))
        .isInstanceOf(Comparison.NotComparable.class);
    assertThat(
            compared(
                ofAnyInTheAssessment,
                with(earlier, "assessment", null),
                with(later, "assessment", new Assessment.Id("other"))))
        .isInstanceOf(Comparison.Changed.class);
  }

  @Test
  void mindsABreakWhereItIs() {
    Observed earlier = year("2015-04", "2016-03");
    Observed later = year("2016-04", "2017-03");

    assertThat(compared(brokenIn(SOUTH), earlier, later)).isInstanceOf(Comparison.Changed.class);
    assertThat(compared(brokenIn(NORTH), earlier, later))
        .isInstanceOf(Comparison.NotComparable.class);
    assertThat(compared(brokenIn(new Area.Id("county")), earlier, later))
        .isInstanceOf(Comparison.NotComparable.class);
    assertThat(compared(brokenIn(new Area.Id("village")), earlier, later))
        .isInstanceOf(Comparison.NotComparable.class);
  }

  @Test
  void mindsABreakOfTheSeriesItself() {
    SeriesBreak own =
        Made.of(
            SeriesBreak.class,
            "what",
            "Assaults",
            "cause",
            "the measure was redefined",
            "period",
            period("2016-06", "2016-06"));

    assertThat(
            Comparison.of(
                NO_BREAKS, year("2015-04", "2016-03"), year("2016-04", "2017-03"), List.of(own)))
        .isEqualTo(
            new Comparison.NotComparable("the measure was redefined, June 2016", List.of(own)));
  }

  @Test
  void neverTellsAPercentageAcrossABreak() {
    Register register = broken("A change of 50 %", "2014-03", "2014-03", CRIME, null);

    Properties.hold(
        500,
        random ->
            List.of(spring(2013, random.nextInt(100_000)), spring(2014, random.nextInt(100_000))),
        pair ->
            assertThat(words(register, pair.get(0), pair.get(1)))
                .startsWith("not comparable: ")
                .doesNotContain("%"));
  }

  @Test
  void neverTellsAPercentageFromAHandful() {
    Properties.hold(
        1000,
        random -> {
          Observed few = spring(2013, random.nextInt(5));
          Observed any = spring(2014, random.nextInt(200));
          return random.nextBoolean()
              ? List.of(few, any)
              : List.of(with(any, "period", few.period()), with(few, "period", any.period()));
        },
        pair -> assertThat(words(pair.get(0), pair.get(1))).doesNotContain("%", "per cent"));
  }

  @Test
  void answersTheSameWhicheverIsHandedOverFirst() {
    Register register = broken("Recording changed", "2015", "2015", CRIME, NORTH);

    Properties.hold(
        2000,
        random -> List.of(any(random), any(random)),
        pair ->
            assertThat(compared(register, pair.get(0), pair.get(1)))
                .isEqualTo(compared(register, pair.get(1), pair.get(0))));
  }

  private static Observed any(SplittableRandom random) {
    int year = 2012 + random.nextInt(6);
    Period period =
        Properties.oneOf(
            random,
            period(year + "-04", year + "-06"),
            period(year + "-04", (year + 1) + "-03"),
            period("" + year, "" + year),
            period("" + year, "" + (year + 1)),
            Period.UNKNOWN);
    Observed made = with(spring(year, random.nextInt(60)), "period", period);
    return with(
        with(made, "area", Properties.oneOf(random, NORTH, SOUTH, null)),
        "statistic",
        Properties.oneOf(random, Statistic.COUNT, Statistic.RATE, null));
  }

  private static Register brokenIn(Area.Id area) {
    return broken("Recording changed", "2016", "2016", CRIME, area);
  }

  private static Register broken(
      String cause, String from, String to, Dataset.Id dataset, Area.Id area) {
    SeriesBreak broken =
        new SeriesBreak(
            "police recorded crime",
            dataset,
            cause,
            period(from, to),
            area,
            List.of(new Citation(PAPER, "page 3")));
    Area.Id county = new Area.Id("county");
    Partnership partnership =
        Records.partnership()
            .withAreas(
                List.of(
                    Made.of(Area.class, "id", NORTH, "name", "North", "within", county),
                    Made.of(Area.class, "id", SOUTH, "name", "South", "within", county),
                    Made.of(Area.class, "id", county, "name", "County"),
                    Made.of(Area.class, "name", "Village", "within", NORTH)));
    return Records.register(partnership, Records.assessment().withBreaks(List.of(broken)));
  }

  private static Observed year(String from, String to) {
    return with(
        spring(2013, 500 + 1000L * Integer.parseInt(from.substring(2, 4))),
        "period",
        period(from, to));
  }

  private static Observed spring(int year, long count) {
    return observed(
        Long.toString(count), "crimes", Statistic.COUNT, period(year + "-04", year + "-06"));
  }

  private static Observed observed(String amount, String unit, Statistic statistic, Period period) {
    return new Observed(
        amount,
        new BigDecimal(amount),
        unit,
        statistic,
        null,
        false,
        CRIME,
        NORTH,
        period,
        ASSESSMENT);
  }

  private static Observed with(Observed observed, String component, Object value) {
    return Copy.with(observed, component, value);
  }

  private static String because(Observed one, Observed other) {
    return ((Comparison.NotComparable) compared(one, other)).because();
  }

  private static String words(Observed one, Observed other) {
    return compared(one, other).words();
  }

  private static String words(Register register, Observed one, Observed other) {
    return compared(register, one, other).words();
  }

  private static Comparison compared(Observed one, Observed other) {
    return compared(NO_BREAKS, one, other);
  }

  private static Comparison compared(Register register, Observed one, Observed other) {
    return Comparison.of(register, one, other);
  }
}
