package org.saferplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.MINUTES;
import static org.saferplan.Records.NORTH;
import static org.saferplan.Records.PAPER;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Figure.Statistic;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Dataset;
import org.saferplan.partnership.Source;

/** The figures of the Safer Maidstone Partnership, April to June 2013 to April to June 2014. */
final class FigureReadingTest {
  private static final Dataset.Id CRIME = new Dataset.Id("police-recorded-crime");
  private static final Period BEFORE = period("2013-04", "2013-06");
  private static final Period AFTER = period("2014-04", "2014-06");

  private static final Figure ALL =
      figure(
          "all-crime",
          null,
          count("2172", BEFORE),
          count("2357", AFTER),
          change("185"),
          percentage("8.5"));

  @Test
  void tellsTheChangeBetweenTheCountsOfAFigure() {
    FigureReading read = read(ALL);

    assertThat(read.changes())
        .extracting(FigureReading.Change::words)
        .containsExactly(
            "up from 2,172 crimes, April 2013 to June 2013, to 2,357 crimes, April 2014 to June"
                + " 2014: 185 more, 8.5 % more");
  }

  @Test
  void takesAClaimAsItIsPrintedWhereTheCountsAgree() {
    assertThat(read(ALL).values())
        .extracting(FigureReading.Value::caution)
        .containsOnlyNulls()
        .hasSize(4);
  }

  @Test
  void saysWhatTheCountsGiveWhereTheyDoNotAgreeWithTheClaim() {
    FigureReading read =
        read(
            figure(
                "all-crime",
                null,
                count("2172", BEFORE),
                count("2357", AFTER),
                change("180"),
                percentage("8.6")));

    assertThat(read.values())
        .extracting(FigureReading.Value::caution)
        .containsExactly(
            null, null, "as printed; the counts give 185", "as printed; the counts give 8.5 %");
  }

  @Test
  void cautionsAgainstAPercentageFromAHandful() {
    FigureReading unclear =
        read(figure("few", null, count("3", BEFORE), count("7", AFTER), percentage("133.3")));
    FigureReading clear =
        read(figure("few", null, count("4", BEFORE), count("30", AFTER), percentage("650")));

    assertThat(unclear.values().get(2).caution())
        .startsWith("as printed; no clear change (from 3 crimes")
        .doesNotContain("%");
    assertThat(clear.values().get(2).caution())
        .startsWith("as printed; too few for a percentage: up from 4 crimes")
        .doesNotContain("%");
  }

  @Test
  void cautionsAgainstAClaimAcrossABreak() {
    Assessment broken =
        assessment(figure("all-crime", null, change("185"), percentage("8.5")))
            .withBreaks(
                List.of(
                    Made.of(
                        SeriesBreak.class,
                        "what",
                        "police recorded crime",
                        "dataset",
                        CRIME,
                        "cause",
                        "Recording changed",
                        "period",
                        period("2014-01", "2014-01"))));

    FigureReading read = AssessmentReading.of(Records.register(broken), broken).figures().get(0);

    assertThat(read.values())
        .extracting(FigureReading.Value::caution)
        .containsOnly("as printed; not comparable: Recording changed, January 2014");
  }

  @Test
  void saysThatAClaimIsComparedWithNothingOnRecord() {
    Figure.Value alone =
        Made.of(
            Figure.Value.class,
            "printed",
            "−9.6 %",
            "amount",
            new BigDecimal("-9.6"),
            "statistic",
            Statistic.PERCENTAGE_CHANGE,
            "period",
            AFTER);

    assertThat(read(figure("incidents", null, alone)).values().get(0).caution())
        .isEqualTo("as printed; what it is compared with is not on record");
  }

  @Test
  void setsSourcesThatDisagreeSideBySide() {
    FigureReading read =
        read(
            figure(
                "sexual-offences",
                null,
                cited(PAPER, "−13.2 %", "-13.2"),
                cited(MINUTES, "13.2 %", "13.2")));

    assertThat(read.disagreements())
        .containsExactly("the sources disagree: −13.2 % (Paper), 13.2 % (Minutes)");
    assertThat(read(ALL).disagreements()).isEmpty();
  }

  @Test
  void saysThatPartsDoNotAddUpToTheirWhole() {
    FigureReading read =
        read(
            ALL,
            figure("victim-based", "all-crime", change("144"), percentage("7.5")),
            figure("other", "all-crime", change("38"), percentage("18.4")));

    assertThat(read.sums())
        .containsExactly(
            new PartSum(
                List.of(new Figure.Id("victim-based"), new Figure.Id("other")),
                new BigDecimal("182"),
                new BigDecimal("185"),
                "the parts on record add up to 182, the whole is printed as +185"));
  }

  @Test
  void saysNothingOfPartsThatAddUpOrAreNotAllKnown() {
    Figure part = figure("victim-based", "all-crime", change("144"));

    assertThat(read(ALL, part, figure("other", "all-crime", change("41"))).sums()).isEmpty();
    assertThat(read(ALL, part, figure("other", "all-crime", percentage("3"))).sums()).isEmpty();
    assertThat(read(ALL, part, figure("other", "all-crime", change("1"), change("2"))).sums())
        .isEmpty();
    assertThat(read(ALL).sums()).isEmpty();
  }

  private static FigureReading read(Figure... figures) {
    Assessment assessment = assessment(figures);
    return AssessmentReading.of(Records.register(assessment), assessment).figures().get(0);
  }

  private static Assessment assessment(Figure... figures) {
    return Records.assessment().withFigures(List.of(figures));
  }

  private static Figure figure(String id, String partOf, Figure.Value... values) {
    return Made.of(
        Figure.class,
        "id",
        new Figure.Id(id),
        "name",
        id,
        "dataset",
        CRIME,
        "partOf",
        partOf == null ? null : new Figure.Id(partOf),
        "values",
        List.of(values));
  }

  private static Figure.Value count(String amount, Period period) {
    return value(amount, amount, "crimes", Statistic.COUNT, period, null, List.of());
  }

  private static Figure.Value change(String amount) {
    return value(
        "+" + amount, amount, "change in number", Statistic.CHANGE, AFTER, BEFORE, List.of());
  }

  private static Figure.Value percentage(String amount) {
    return value(
        "+" + amount + " %",
        amount,
        "% change",
        Statistic.PERCENTAGE_CHANGE,
        AFTER,
        BEFORE,
        List.of());
  }

  private static Figure.Value cited(Source.Id source, String printed, String amount) {
    return value(
        printed,
        amount,
        "% change",
        Statistic.PERCENTAGE_CHANGE,
        AFTER,
        BEFORE,
        List.of(new Citation(source, null)));
  }

  private static Figure.Value value(
      String printed,
      String amount,
      String unit,
      Statistic statistic,
      Period period,
      Period comparedWith,
      List<Citation> sources) {
    return new Figure.Value(
        printed,
        new BigDecimal(amount),
        unit,
        statistic,
        null,
        NORTH,
        period,
        comparedWith,
        sources,
        null);
  }
}
