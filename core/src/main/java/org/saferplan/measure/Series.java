package org.saferplan.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.comparison.Comparison;
import org.saferplan.comparison.Observed;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/**
 * A measure's results on a day, in the order of time, as they are compared.
 *
 * @param results of periods that were over, or may have been
 */
record Series(Register register, Measure measure, List<Result> results) {
  private static final int YEAR = 4;

  static Series of(Register register, Measure measure, LocalDate on) {
    return new Series(
        register,
        measure,
        measure.results().stream()
            .filter(each -> isOver(each.period(), on))
            .sorted(Comparator.comparing(Series::begins).thenComparing(Series::ends))
            .toList());
  }

  private static boolean isOver(Period period, LocalDate on) {
    PartialDate to = period.to();
    if (to == null) {
      return period.hasBegun(on);
    }
    boolean isSomeDayOfAYear = to.value().length() == YEAR && !to.equals(period.from());
    return !(isSomeDayOfAYear ? to.earliest() : to.latest()).isAfter(on);
  }

  private static LocalDate begins(Result result) {
    PartialDate from = result.period().from();
    return from == null ? LocalDate.MIN : from.earliest();
  }

  static LocalDate ends(Result result) {
    PartialDate to = result.period().to();
    return to == null ? begins(result) : to.latest();
  }

  /** The last one whose period was over on a day. */
  Optional<Result> latest() {
    return results.stream().max(Comparator.comparing(Series::ends).thenComparing(Series::begins));
  }

  /** The last one whose period was over by a date. */
  Optional<Result> latestBy(PartialDate date) {
    return results.stream()
        .filter(each -> !ends(each).isAfter(date.latest()))
        .max(Comparator.comparing(Series::ends).thenComparing(Series::begins));
  }

  /** From the result before this one that is for a like period, else from the one before. */
  Optional<Comparison> changeTo(Result result) {
    Observed later = observed(result);
    return later
        .before(results.stream().map(this::observed).toList())
        .map(earlier -> compared(earlier, later));
  }

  Comparison compared(Result one, Result other) {
    return compared(observed(one), observed(other));
  }

  private Comparison compared(Observed one, Observed other) {
    return Comparison.of(register, one, other, redefinitions());
  }

  /** Results cannot be compared across the day from which the measure is another. */
  private List<SeriesBreak> redefinitions() {
    return measure.states().stream()
        .filter(state -> state.what() == State.What.REDEFINED)
        .map(
            state ->
                new SeriesBreak(
                    measure.name(),
                    measure.dataset(),
                    state.because() == null
                        ? "the measure was redefined"
                        : "the measure was redefined: " + state.because(),
                    new Period(state.on(), state.on()),
                    measure.area(),
                    state.sources()))
        .toList();
  }

  Observed observed(Result result) {
    Figure.Ref figure = result.figure();
    return new Observed(
        result.words(measure.unit()),
        result.amount(),
        measure.unit(),
        measure.statistic(),
        null,
        Boolean.TRUE.equals(result.provisional()),
        measure.dataset(),
        measure.area(),
        result.period(),
        figure == null ? null : figure.assessment());
  }
}
