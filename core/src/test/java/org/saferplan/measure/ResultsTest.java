package org.saferplan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.Records.period;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.RecordFigure;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.refusal.Fault;

final class ResultsTest {
  private static final Period QUARTER = period("2018-04", "2018-06");

  private static Measure measure(String id, Object... said) {
    Object[] all = new Object[said.length + 6];
    System.arraycopy(
        new Object[] {"id", new Measure.Id(id), "name", "Assaults", "unit", "offences"},
        0,
        all,
        0,
        6);
    System.arraycopy(said, 0, all, 6, said.length);
    return Made.of(Measure.class, all);
  }

  private static Result result(Period period, Object... said) {
    Object[] all = new Object[said.length + 4];
    System.arraycopy(new Object[] {"period", period, "amount", BigDecimal.TEN}, 0, all, 0, 4);
    System.arraycopy(said, 0, all, 4, said.length);
    return Made.of(Result.class, all);
  }

  @Test
  void refusesAResultOutsideThePeriodOfItsMeasure() {
    try (Doorway doorway =
        Doorway.holding(measure("assaults", "period", period("2018-04", "2019-03")))) {
      RecordResult late =
          new RecordResult(new Measure.Id("assaults"), result(period("2019-04", "2019-06")));

      assertThat(doorway.refuses(late).faults())
          .extracting(Fault::pointer, Fault::rule)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("/result", "outside-period"));
      doorway.does(new RecordResult(new Measure.Id("assaults"), result(QUARTER)));
    }
  }

  @Test
  void refusesTwoMeasuresThatClaimOneFigureForAPeriod() {
    Figure.Ref figure = new Figure.Ref(Records.assessment().id(), new Figure.Id("assaults"));
    try (Doorway doorway = Doorway.holding(measure("one"), measure("two"))) {
      doorway.does(
          new RecordFigure(
              Records.assessment().id(),
              Made.of(Figure.class, "id", figure.figure(), "name", "Assaults")));
      doorway.does(new RecordResult(new Measure.Id("one"), result(QUARTER, "figure", figure)));

      RecordResult again =
          new RecordResult(new Measure.Id("two"), result(QUARTER, "figure", figure));

      assertThat(doorway.refuses(again).faults())
          .extracting(Fault::rule)
          .containsExactly("figure-claimed");
      doorway.does(
          new RecordResult(
              new Measure.Id("two"), result(period("2018-07", "2018-09"), "figure", figure)));
    }
  }

  @Test
  void areNeverTakenBackByARevision() {
    try (Doorway doorway =
        Doorway.holding(measure("assaults", "results", List.of(result(QUARTER))))) {
      assertThat(doorway.refuses(new ReviseMeasure(measure("assaults"))).faults())
          .extracting(Fault::rule)
          .containsExactly("never-erased");
    }
  }

  @Test
  void belongToAMeasureWithAUnitAndOneBaselineAtMost() {
    Result any = result(QUARTER);

    assertThatThrownBy(() -> Made.of(Measure.class, "name", "Assaults", "unit", " "))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("unit");
    assertThatThrownBy(() -> measure("assaults", "baseline", Stated.of(List.of(any, any))))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Made.of(Result.class)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Made.of(Target.class, "form", Target.Form.REACH))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Made.of(Target.class, "form", Target.Form.BELOW_COMPARATOR))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("comparator");
  }
}
