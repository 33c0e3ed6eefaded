package org.saferplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.comparison.Observed;
import org.saferplan.document.Kind;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Dataset;

/**
 * The value of a target's comparator for the period of a result: what the target names, and what is
 * on record of the measure's own dataset for the comparator's area.
 *
 * @param value blank where there is none to be held against
 * @param whyNot why there is none, in words
 */
record Comparators(@Nullable BigDecimal value, String whyNot) {

  static Comparators of(Series series, Target.Comparator comparator, Result result, LocalDate on) {
    List<Observed> there =
        Stream.of(
                ofMeasure(series, comparator, on),
                ofFigure(series, comparator),
                ofArea(series, comparator, on))
            .flatMap(each -> each)
            .filter(each -> each.amount() != null && result.period().equals(each.period()))
            .toList();
    List<Observed> alike = there.stream().filter(each -> isAlike(series, each)).toList();
    List<BigDecimal> amounts =
        alike.stream()
            .map(each -> Objects.requireNonNull(each.amount()).stripTrailingZeros())
            .distinct()
            .toList();
    if (amounts.size() == 1) {
      return new Comparators(alike.get(0).amount(), "");
    } else if (amounts.size() > 1) {
      return none("several values are on record for " + comparator.name());
    }
    return there.isEmpty()
        ? none("no value on record for " + comparator.name())
        : none(
            "the value on record for %s is of another kind or unit, or no exact number"
                .formatted(comparator.name()));
  }

  private static Comparators none(String why) {
    return new Comparators(null, why);
  }

  private static boolean isAlike(Series series, Observed value) {
    Figure.Statistic statistic = series.measure().statistic();
    boolean isOfOneKind =
        statistic == null || value.statistic() == null || statistic == value.statistic();
    return isOfOneKind
        && value.qualifier() == null
        && (value.unit() == null || value.unit().equals(series.measure().unit()));
  }

  private static Stream<Observed> ofMeasure(
      Series series, Target.Comparator comparator, LocalDate on) {
    return Optional.ofNullable(comparator.measure())
        .flatMap(id -> series.register().find(Measure.class, id.key()))
        .stream()
        .flatMap(measure -> results(series, measure, on));
  }

  private static Stream<Observed> results(Series series, Measure measure, LocalDate on) {
    Series other = Series.of(series.register(), measure, on);
    return other.results().stream().map(other::observed);
  }

  private static Stream<Observed> ofFigure(Series series, Target.Comparator comparator) {
    Figure.Ref figure = comparator.figure();
    return figure == null
        ? Stream.empty()
        : series
            .register()
            .find(Assessment.class, figure.assessment().key())
            .flatMap(found -> found.figure(figure.figure()))
            .stream()
            .flatMap(
                found ->
                    found.values().stream()
                        .map(value -> Observed.of(figure.assessment(), found, value)));
  }

  /** What is on record of the same dataset for the comparator's area. */
  private static Stream<Observed> ofArea(
      Series series, Target.Comparator comparator, LocalDate on) {
    Area.Id area = comparator.area();
    Dataset.Id dataset = series.measure().dataset();
    if (area == null || dataset == null) {
      return Stream.empty();
    }
    Stream<Observed> results =
        series.register().list(Measure.class, Kind.MEASURE).stream()
            .filter(measure -> !measure.id().equals(series.measure().id()))
            .flatMap(measure -> results(series, measure, on));
    Stream<Observed> values =
        series.register().list(Assessment.class, Kind.ASSESSMENT).stream()
            .flatMap(
                assessment ->
                    assessment.figures().stream()
                        .flatMap(
                            figure ->
                                figure.values().stream()
                                    .map(value -> Observed.of(assessment.id(), figure, value))));
    return Stream.concat(results, values)
        .filter(each -> area.equals(each.area()) && dataset.equals(each.dataset()));
  }
}
