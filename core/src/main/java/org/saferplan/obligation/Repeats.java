package org.saferplan.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;

/**
 * How something that is owed comes again.
 *
 * @param every so many units lie between two times
 * @param until the last day on which it can be due; blank where no end is on record
 */
public record Repeats(int every, Unit unit, @Nullable PartialDate until) {
  /** What is counted. */
  public enum Unit {
    /** Seven days. */
    WEEK(0),
    /** A calendar month. */
    MONTH(1),
    /** Three calendar months. */
    QUARTER(3),
    /** A year. */
    YEAR(12);

    private final int months;

    Unit(int months) {
      this.months = months;
    }
  }

  private static final int WEEKS_OF_A_YEAR = 53;
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int LAST_YEAR = 9999;

  /** Refuses what never comes again. */
  public Repeats {
    if (every < 1) {
      throw new InvalidValueException("at least one week, month, quarter or year lies between");
    }
  }

  /**
   * The times it is due, the first one first, without end where none is on record; each as exact as
   * the first.
   */
  public Stream<PartialDate> from(PartialDate first) {
    return Stream.iterate(0L, number -> number + 1)
        .map(number -> at(first, number))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  /**
   * The time it is due after so many others, reached without counting through them; nothing after
   * the last, nor after the year 9999, where dates end.
   *
   * @param number 0 for the first time
   */
  public Optional<PartialDate> at(PartialDate first, long number) {
    LocalDate start = first.earliest();
    long steps = every * number;
    long years =
        unit.months == 0 ? steps / WEEKS_OF_A_YEAR : steps * unit.months / MONTHS_OF_A_YEAR;
    if (years > LAST_YEAR) {
      return Optional.empty();
    }
    LocalDate due =
        unit.months == 0 ? start.plusWeeks(steps) : start.plusMonths(steps * unit.months);
    boolean isOver = until != null && due.isAfter(until.latest());
    return isOver || due.getYear() > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new PartialDate(due.toString().substring(0, first.value().length())));
  }

  /** How many whole steps lie between the first time and a day; negative before it. */
  public long steps(PartialDate first, LocalDate day) {
    LocalDate start = first.earliest();
    long units =
        unit.months == 0
            ? ChronoUnit.WEEKS.between(start, day)
            : ChronoUnit.MONTHS.between(start, day) / unit.months;
    return units / every;
  }

  /** As people write it: "every year", "every 2 weeks". */
  public String words() {
    String one = unit.name().toLowerCase(Locale.ROOT);
    String words = every == 1 ? "every " + one : "every %d %ss".formatted(every, one);
    return until == null ? words : words + " until " + until.words();
  }
}
