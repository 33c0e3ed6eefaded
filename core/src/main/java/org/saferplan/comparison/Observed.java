package org.saferplan.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Dataset;

/**
 * A number for a period, with what decides whether it can be compared: a value of a figure, or a
 * result of a measure. Blank parts are not on record.
 *
 * @param printed as the source prints it
 * @param provisional whether it may still change
 * @param assessment the assessment in which it stands, if it stands in one
 */
public record Observed(
    String printed,
    @Nullable BigDecimal amount,
    @Nullable String unit,
    Figure.@Nullable Statistic statistic,
    @Nullable String qualifier,
    boolean provisional,
    Dataset.@Nullable Id dataset,
    Area.@Nullable Id area,
    @Nullable Period period,
    Assessment.@Nullable Id assessment) {

  /** By the beginning of the period, then by its end. */
  static final Comparator<Observed> IN_TIME =
      Comparator.<Observed, LocalDate>comparing(each -> Span.of(each.period).start())
          .thenComparing(each -> Span.of(each.period).end())
          .thenComparing(Observed::toString);

  /** A value of a figure of an assessment. */
  public static Observed of(Assessment.Id assessment, Figure figure, Figure.Value value) {
    return new Observed(
        value.printed(),
        value.amount(),
        value.unit(),
        value.statistic(),
        value.qualifier(),
        false,
        figure.dataset(),
        value.area(),
        value.period(),
        assessment);
  }

  /**
   * The number of a series with which this one is to be compared: the latest before it whose period
   * is as long and at the same time of the year; where there is none, the latest before it of any
   * period, which tells why the two cannot be compared.
   */
  public Optional<Observed> before(List<Observed> series) {
    List<Observed> earlier =
        series.stream()
            .filter(each -> Span.of(each.period).isBefore(Span.of(period)))
            .sorted(IN_TIME)
            .toList();
    return earlier.stream()
        .filter(each -> Span.of(each.period).unlike(Span.of(period)).isEmpty())
        .reduce((one, other) -> other)
        .or(() -> earlier.stream().reduce((one, other) -> other));
  }

  /** Whether its period is one year or several, known to the month. */
  public boolean isForWholeYears() {
    Span span = Span.of(period);
    return span.isExact() && span.isWholeYears();
  }

  /** As people write it: {@code 2,172 crimes}; as printed, where it is no number. */
  public String words() {
    return amount == null ? printed : Amounts.words(amount, unit);
  }

  /** With its period: {@code 2,172 crimes, April 2013 to June 2013}. */
  public String dated() {
    return words() + ", " + Span.of(period).words();
  }
}
