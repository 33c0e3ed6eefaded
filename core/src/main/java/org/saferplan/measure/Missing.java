package org.saferplan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;

/** What a measure lacks on a day, in words. */
final class Missing {
  private Missing() {}

  static List<String> of(Measure measure, Series series, LocalDate on) {
    List<String> missing = new ArrayList<>();
    if (measure.baseline().entries().isEmpty()) {
      missing.add(
          measure.baseline().said() == Stated.Said.NOT_ON_RECORD
              ? "its baseline is not on record"
              : "it has no baseline");
    }
    if (measure.targets().isEmpty()) {
      missing.add("no target is on record");
    }
    if (measure.good() == null) {
      missing.add("which way is good is not on record");
    }
    if (measure.statistic() == null) {
      missing.add("whether it is a count, a rate or a share is not on record");
    }
    if (series.results().isEmpty()) {
      missing.add("no result is on record");
    }
    overdue(measure, series, on).ifPresent(missing::add);
    return missing;
  }

  /** A result is looked for as soon as its period is over. */
  private static Optional<String> overdue(Measure measure, Series series, LocalDate on) {
    return next(measure, series, on)
        .filter(on::isAfter)
        .map(
            next ->
                "%s: none for the period to %s"
                    .formatted(
                        words(Objects.requireNonNull(measure.frequency())),
                        PartialDate.words(next)));
  }

  /** The end of the period after the last result, while the measure is in use. */
  static Optional<LocalDate> next(Measure measure, Series series, LocalDate on) {
    Measure.Frequency frequency = measure.frequency();
    State.What state = measure.state(on);
    boolean isInUse = state == State.What.LIVE || state == State.What.REDEFINED;
    if (frequency == null || !isInUse) {
      return Optional.empty();
    }
    return series
        .latest()
        .map(Series::ends)
        .or(() -> before(measure))
        .flatMap(last -> next(frequency, last))
        .filter(next -> !measure.period().hasEnded(next));
  }

  /**
   * The day before the first result is looked for: its period begins then, or its baseline ends.
   */
  private static Optional<LocalDate> before(Measure measure) {
    PartialDate from = measure.period().from();
    return Stream.concat(
            Stream.ofNullable(from).map(each -> each.earliest().minusDays(1)),
            measure.baseline().entries().stream()
                .map(Series::ends)
                .filter(each -> from != null && !each.equals(LocalDate.MIN)))
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> next(Measure.Frequency frequency, LocalDate last) {
    LocalDate day = last.plusDays(1);
    return switch (frequency) {
      case MONTHLY -> Optional.of(day.plusMonths(1).minusDays(1));
      case QUARTERLY -> Optional.of(day.plusMonths(3).minusDays(1));
      case HALF_YEARLY -> Optional.of(day.plusMonths(6).minusDays(1));
      case YEARLY -> Optional.of(day.plusYears(1).minusDays(1));
      case ONCE -> Optional.empty();
    };
  }

  private static String words(Measure.Frequency frequency) {
    return switch (frequency) {
      case MONTHLY -> "a result is due each month";
      case QUARTERLY -> "a result is due each quarter";
      case HALF_YEARLY -> "a result is due each half-year";
      case YEARLY -> "a result is due each year";
      case ONCE -> "a result is due once";
    };
  }
}
