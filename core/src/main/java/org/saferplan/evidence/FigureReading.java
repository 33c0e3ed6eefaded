package org.saferplan.evidence;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.comparison.Comparison;
import org.saferplan.comparison.Observed;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * A figure, read.
 *
 * @param values as printed
 * @param changes from each value to the one it is to be compared with
 * @param disagreements where sources give different values for the same, in words
 * @param sums where its parts do not add up to it
 */
public record FigureReading(
    Figure.Id figure,
    String name,
    List<Value> values,
    List<Change> changes,
    List<String> disagreements,
    List<PartSum> sums) {

  /**
   * A value as printed.
   *
   * @param caution what must be said beside it, where it is a change that a source claims; blank
   *     where there is nothing
   */
  public record Value(Figure.Value value, @Nullable String caution) {}

  /**
   * A change that follows from two values.
   *
   * @param words the same in words
   */
  public record Change(Comparison comparison, String words) {}

  /** Takes copies. */
  public FigureReading {
    values = List.copyOf(values);
    changes = List.copyOf(changes);
    disagreements = List.copyOf(disagreements);
    sums = List.copyOf(sums);
  }

  /** What this figure of an assessment tells. */
  public static FigureReading of(Register register, Assessment assessment, Figure figure) {
    Claims claims = new Claims(register, assessment.id(), figure);
    return new FigureReading(
        figure.id(),
        figure.name(),
        figure.values().stream().map(each -> new Value(each, claims.caution(each))).toList(),
        changes(register, assessment.id(), figure),
        disagreements(register, figure),
        PartSum.of(assessment, figure));
  }

  private static List<Change> changes(Register register, Assessment.Id assessment, Figure figure) {
    return figure.values().stream()
        .filter(value -> !Claims.isClaim(value) && value.period() != null)
        .flatMap(
            value -> {
              Observed later = Observed.of(assessment, figure, value);
              return earlier(assessment, figure, value)
                  .map(each -> Comparison.of(register, each, later));
            })
        .map(comparison -> new Change(comparison, comparison.words()))
        .distinct()
        .toList();
  }

  /** The values of the period it is set against; else those that come before it in the series. */
  private static Stream<Observed> earlier(
      Assessment.Id assessment, Figure figure, Figure.Value value) {
    List<Observed> series =
        figure.values().stream()
            .filter(each -> !Claims.isClaim(each) && Same.series(each).equals(Same.series(value)))
            .map(each -> Observed.of(assessment, figure, each))
            .toList();
    List<Observed> named =
        series.stream()
            .filter(each -> each.period() != null && each.period().equals(value.comparedWith()))
            .toList();
    return named.isEmpty()
        ? Observed.of(assessment, figure, value).before(series).stream()
            .flatMap(before -> series.stream().filter(each -> isForThePeriodOf(each, before)))
        : named.stream();
  }

  private static boolean isForThePeriodOf(Observed one, Observed other) {
    return one.period() != null && one.period().equals(other.period());
  }

  private static List<String> disagreements(Register register, Figure figure) {
    Map<Same, List<Figure.Value>> bySame =
        figure.values().stream()
            .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()));
    return bySame.values().stream()
        .filter(same -> same.stream().map(FigureReading::said).distinct().count() > 1)
        .map(
            same ->
                same.stream()
                    .map(each -> each.printed() + cited(register, each))
                    .collect(Collectors.joining(", ", "the sources disagree: ", "")))
        .toList();
  }

  private static Object said(Figure.Value value) {
    BigDecimal amount = value.amount();
    return amount == null ? value.printed() : amount.stripTrailingZeros();
  }

  private static String cited(Register register, Figure.Value value) {
    return Partnership.of(register)
        .filter(each -> !value.sources().isEmpty())
        .map(
            partnership ->
                value.sources().stream()
                    .map(partnership::cited)
                    .collect(Collectors.joining("; ", " (", ")")))
        .orElse("");
  }
}
