package org.saferplan.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/**
 * A period as it is compared with another.
 *
 * @param start the first day it can have
 * @param end the day after the last it can have
 * @param isKnown whether both ends are on record
 * @param isExact whether both ends are known to the month, or it is one year
 */
record Span(Period period, LocalDate start, LocalDate end, boolean isKnown, boolean isExact) {
  private static final int YEAR = 4;
  private static final int MONTHS = 12;

  static Span of(@Nullable Period period) {
    if (period == null || period.from() == null || period.to() == null) {
      Period known = period == null ? Period.UNKNOWN : period;
      LocalDate first = known.from() == null ? LocalDate.MIN : known.from().earliest();
      LocalDate last = known.to() == null ? LocalDate.MAX : known.to().latest().plusDays(1);
      return new Span(known, first, last, false, false);
    }
    PartialDate from = period.from();
    PartialDate to = period.to();
    boolean isExact = from.equals(to) || (!isYear(from) && !isYear(to));
    return new Span(period, from.earliest(), to.latest().plusDays(1), true, isExact);
  }

  private static boolean isYear(PartialDate date) {
    return date.value().length() == YEAR;
  }

  /** "April 2013 to June 2013"; "2013" for one year. */
  String words() {
    PartialDate from = period.from();
    return from != null && from.equals(period.to()) ? from.words() : period.words();
  }

  /** How many days it has. */
  long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** Whether it begins first and certainly does not end after the other ends. */
  boolean isBefore(Span other) {
    return isKnown && other.isKnown && start.isBefore(other.start) && !mustOverlap(other);
  }

  /** Whether the two have days in common, however their ends are taken. */
  boolean mustOverlap(Span other) {
    return isKnown
        && other.isKnown
        && !latestStart().isAfter(other.earliestLast())
        && !other.latestStart().isAfter(earliestLast());
  }

  /** Whether the two can have days in common. */
  boolean canOverlap(Span other) {
    return period.overlaps(other.period);
  }

  private LocalDate latestStart() {
    return period.from() == null ? LocalDate.MAX : period.from().latest();
  }

  private LocalDate earliestLast() {
    return period.to() == null ? LocalDate.MIN : period.to().earliest();
  }

  /**
   * Why the two are not alike: of different length, or at different times of the year. Nothing
   * where they are alike, or it is not known how long they are.
   */
  Optional<String> unlike(Span other) {
    if (!isExact || !other.isExact || isSomeYearsFrom(other)) {
      return Optional.empty();
    }
    java.time.Period own = java.time.Period.between(start, end);
    java.time.Period its = java.time.Period.between(other.start, other.end);
    boolean isAsLong = own.equals(its) || days() == other.days();
    if (!isAsLong) {
      return Optional.of("periods of different length");
    }
    return isWholeYears()
        ? Optional.empty()
        : Optional.of("periods at different times of the year");
  }

  /** Whether it is one year or several, so that it has all times of the year. */
  boolean isWholeYears() {
    long months = ChronoUnit.MONTHS.between(start, end);
    return months > 0 && months % MONTHS == 0 && start.plusMonths(months).equals(end);
  }

  /** The same days of other years; the end of February is one day, however long it is. */
  private boolean isSomeYearsFrom(Span other) {
    int years = other.start.getYear() - start.getYear();
    return start.plusYears(years).equals(other.start) && end.plusYears(years).equals(other.end);
  }
}
