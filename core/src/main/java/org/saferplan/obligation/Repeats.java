package org.saferplan.obligation;

import java.time.LocalDate;
import java.util.Locale;
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
    WEEK,
    /** A calendar month. */
    MONTH,
    /** Three calendar months. */
    QUARTER,
    /** A year. */
    YEAR
  }

  private static final int MONTHS_OF_A_QUARTER = 3;

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
    return Stream.iterate(0, number -> number + 1)
        .map(number -> at(first, number))
        .takeWhile(due -> until == null || !due.earliest().isAfter(until.latest()));
  }

  /** As people write it: "every year", "every 2 weeks". */
  public String words() {
    String one = unit.name().toLowerCase(Locale.ROOT);
    String words = every == 1 ? "every " + one : "every %d %ss".formatted(every, one);
    return until == null ? words : words + " until " + until.words();
  }

  private PartialDate at(PartialDate first, int number) {
    long steps = (long) every * number;
    LocalDate start = first.earliest();
    LocalDate due =
        switch (unit) {
          case WEEK -> start.plusWeeks(steps);
          case MONTH -> start.plusMonths(steps);
          case QUARTER -> start.plusMonths(steps * MONTHS_OF_A_QUARTER);
          case YEAR -> start.plusYears(steps);
        };
    return new PartialDate(due.toString().substring(0, first.value().length()));
  }
}
