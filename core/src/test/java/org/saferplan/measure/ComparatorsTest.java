package org.saferplan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.measure.Target.Form;
import org.saferplan.measure.TargetReading.Reached;
import org.saferplan.partnership.Dataset;

final class ComparatorsTest {
  private static final LocalDate DAY = LocalDate.parse("2016-05-01");
  private static final Dataset.Id CRIME = new Dataset.Id("crime");
  private static final Target.Comparator GROUP = comparator("most similar group average", null);

  /** 12.4 in 2015-16. */
  private static final Measure BURGLARY = measure("burglary", "12.4");

  @Test
  void cannotJudgeAgainstAGroupOfWhichNoValueIsOnRecord() {
    TargetReading read = read(Form.BELOW_COMPARATOR, GROUP, "2016-03");

    assertThat(read.reached()).isEqualTo(Reached.CANNOT_BE_TOLD);
    assertThat(read.aim()).isNull();
    assertThat(read.words())
        .isEqualTo("cannot be judged: no value on record for most similar group average");
  }

  @Test
  void judgesAgainstTheResultOfTheSamePeriodOfTheMeasureThatIsNamed() {
    Target.Comparator named = Copy.with(GROUP, "measure", new Measure.Id("group"));

    assertThat(read(Form.BELOW_COMPARATOR, named, "2016-03", measure("group", "13")).words())
        .isEqualTo(
            "reached: 12.4 a thousand, April 2015 to March 2016; most similar group average 13 a"
                + " thousand");
    assertThat(read(Form.ABOVE_COMPARATOR, named, "2016-03", measure("group", "13")).reached())
        .isEqualTo(Reached.NO);
    assertThat(read(Form.ABOVE_COMPARATOR, named, "2017-03", measure("group", "13")).reached())
        .isEqualTo(Reached.NOT_YET);
    assertThat(
            read(
                    Form.BELOW_COMPARATOR,
                    named,
                    "2016-03",
                    Copy.with(measure("group", "13"), "results", List.of(result("2014", "13"))))
                .words())
        .isEqualTo("cannot be judged: no value on record for most similar group average");
  }

  @Test
  void takesAsMuchForNeitherBelowNorAbove() {
    Target.Comparator named = Copy.with(GROUP, "measure", new Measure.Id("group"));
    Measure same = measure("group", "12.40");

    assertThat(read(Form.BELOW_COMPARATOR, named, "2016-03", same).reached()).isEqualTo(Reached.NO);
    assertThat(read(Form.ABOVE_COMPARATOR, named, "2016-03", same).reached()).isEqualTo(Reached.NO);
  }

  @Test
  void judgesAgainstWhatIsOnRecordForTheComparatorsAreaOfTheSameDataset() {
    Target.Comparator force = comparator("force average", Records.SOUTH);
    Measure other = Copy.with(measure("other", "11"), "dataset", new Dataset.Id("fires"));

    assertThat(read(Form.BELOW_COMPARATOR, force, "2016-03", inSouth("12"), other).words())
        .isEqualTo(
            "not reached: 12.4 a thousand, April 2015 to March 2016; force average 12 a thousand");
    assertThat(read(Form.BELOW_COMPARATOR, force, "2016-03", figure("14", "a thousand")).aim())
        .isEqualByComparingTo("14");
  }

  @Test
  void choosesBetweenNoTwoValuesAndTakesNoneInAnotherUnit() {
    Target.Comparator force = comparator("force average", Records.SOUTH);

    assertThat(
            read(Form.BELOW_COMPARATOR, force, "2016-03", inSouth("12"), figure("14", "a thousand"))
                .words())
        .isEqualTo("cannot be judged: several values are on record for force average");
    assertThat(read(Form.BELOW_COMPARATOR, force, "2016-03", figure("14", "offences")).words())
        .isEqualTo(
            "cannot be judged: the value on record for force average is of another kind or unit,"
                + " or no exact number");
  }

  @Test
  void judgesAgainstTheFigureThatIsNamed() {
    Assessment assessment = figure("14", "a thousand");
    Target.Comparator named =
        Copy.with(GROUP, "figure", new Figure.Ref(assessment.id(), new Figure.Id("burglary")));

    assertThat(read(Form.BELOW_COMPARATOR, named, "2016-03", assessment).reached())
        .isEqualTo(Reached.YES);
  }

  private static TargetReading read(
      Form form, Target.Comparator comparator, String by, Document... others) {
    Target target =
        Made.of(Target.class, "form", form, "comparator", comparator, "by", new PartialDate(by));
    Measure measure = Copy.with(BURGLARY, "targets", List.of(target));
    Document[] all = Stream.concat(Stream.of(measure), Stream.of(others)).toArray(Document[]::new);
    return MeasureReading.of(Records.register(all), measure, DAY).targets().get(0);
  }

  private static Target.Comparator comparator(String name, Object area) {
    return Made.of(Target.Comparator.class, "name", name, "area", area);
  }

  private static Measure inSouth(String amount) {
    return Copy.with(measure("south", amount), "area", Records.SOUTH);
  }

  private static Measure measure(String id, String amount) {
    return Made.of(
        Measure.class,
        "id",
        new Measure.Id(id),
        "name",
        "Burglary",
        "unit",
        "a thousand",
        "dataset",
        CRIME,
        "statistic",
        Figure.Statistic.RATE,
        "results",
        List.of(result("2015", amount)));
  }

  private static Result result(String from, String amount) {
    String to = Integer.toString(Integer.parseInt(from) + 1);
    return Made.of(
        Result.class, "period", period(from + "-04", to + "-03"), "amount", new BigDecimal(amount));
  }

  private static Assessment figure(String amount, String unit) {
    Figure.Value value =
        Made.of(
            Figure.Value.class,
            "printed",
            amount,
            "amount",
            new BigDecimal(amount),
            "unit",
            unit,
            "area",
            Records.SOUTH,
            "period",
            period("2015-04", "2016-03"));
    Figure figure =
        Made.of(Figure.class, "name", "Burglary", "dataset", CRIME, "values", List.of(value));
    return Copy.with(Records.assessment(), "figures", List.of(figure));
  }
}
