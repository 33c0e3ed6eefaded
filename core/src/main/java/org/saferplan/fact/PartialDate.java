package org.saferplan.fact;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A date as exactly as it is known: a day, a month or a year.
 *
 * <p>A ledger of many actions asks for millions of days, so they are read by their place in the
 * text, and compared without making them.
 *
 * @param value ISO 8601 with reduced precision: {@code 2018-04-11}, {@code 2018-04} or {@code 2018}
 */
public record PartialDate(String value) {
  /** By the first day that each can be. */
  public static final Comparator<PartialDate> BY_EARLIEST =
      (one, other) ->
          one.isAsExactAs(other)
              ? one.value.compareTo(other.value)
              : Long.compare(one.first(), other.first());

  /** By the last day that each can be. */
  public static final Comparator<PartialDate> BY_LATEST =
      (one, other) ->
          one.isAsExactAs(other)
              ? one.value.compareTo(other.value)
              : Long.compare(one.last(), other.last());

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int MONTHS = 12;

  /** Refuses what is no date. */
  public PartialDate {
    if (!exists(value)) {
      throw new InvalidValueException(
          "a date is a day, a month or a year that exists: 2018-04-11, 2018-04 or 2018");
    }
  }

  /** A date known to the day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** The first day it can be. */
  public LocalDate earliest() {
    return switch (value.length()) {
      case YEAR -> LocalDate.of(year(value), 1, 1);
      case MONTH -> LocalDate.of(year(value), month(value), 1);
      default -> LocalDate.of(year(value), month(value), day(value));
    };
  }

  /** The last day it can be. */
  public LocalDate latest() {
    return switch (value.length()) {
      case YEAR -> LocalDate.of(year(value), 12, 31);
      case MONTH -> YearMonth.of(year(value), month(value)).atEndOfMonth();
      default -> earliest();
    };
  }

  /** Whether every day that it can be is after this one. */
  public boolean isAfter(LocalDate day) {
    return first() > inOrder(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Whether every day that it can be is before this one. */
  public boolean isBefore(LocalDate day) {
    return last() < inOrder(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Whether a day that it can be is before this one. */
  public boolean canBeBefore(LocalDate day) {
    return first() < inOrder(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private boolean isAsExactAs(PartialDate other) {
    return value.length() == other.value.length();
  }

  private long first() {
    return switch (value.length()) {
      case YEAR -> inOrder(year(value), 1, 1);
      case MONTH -> inOrder(year(value), month(value), 1);
      default -> inOrder(year(value), month(value), day(value));
    };
  }

  private long last() {
    return switch (value.length()) {
      case YEAR -> inOrder(year(value), 12, 31);
      case MONTH ->
          inOrder(
              year(value), month(value), YearMonth.of(year(value), month(value)).lengthOfMonth());
      default -> first();
    };
  }

  /** A number that is greater for a later day. */
  private static long inOrder(int year, int month, int day) {
    return (year * 100L + month) * 100 + day;
  }

  /** The same a year later, as exactly; what ends a month ends it then too. */
  public PartialDate aYearLater() {
    LocalDate later = earliest().plusYears(1);
    boolean endsAMonth =
        value.length() > MONTH && earliest().equals(YearMonth.from(earliest()).atEndOfMonth());
    LocalDate day = endsAMonth ? YearMonth.from(later).atEndOfMonth() : later;
    return new PartialDate(day.toString().substring(0, value.length()));
  }

  /** As people write it: "11 April 2018", "April 2018" or "2018". */
  public String words() {
    return switch (value.length()) {
      case YEAR -> value;
      case MONTH -> monthAndYear();
      default -> day(value) + " " + monthAndYear();
    };
  }

  private String monthAndYear() {
    return Words.MONTHS.get(month(value) - 1) + " " + value.substring(0, YEAR);
  }

  /** A day as people write it: "11 April 2018". */
  public static String words(LocalDate day) {
    return Words.DAY.format(day);
  }

  private static boolean exists(String value) {
    int length = value.length();
    if (length != YEAR && length != MONTH && length != DAY) {
      return false;
    }
    for (int place = 0; place < length; place++) {
      char each = value.charAt(place);
      boolean isBetween = place == YEAR || place == MONTH;
      if (isBetween ? each != '-' : each < '0' || each > '9') {
        return false;
      }
    }
    return year(value) > 0
        && (length == YEAR || (month(value) > 0 && month(value) <= MONTHS))
        && (length < DAY
            || (day(value) > 0
                && day(value) <= YearMonth.of(year(value), month(value)).lengthOfMonth()));
  }

  private static int year(String value) {
    return number(value, 0) * 100 + number(value, 2);
  }

  private static int month(String value) {
    return number(value, YEAR + 1);
  }

  private static int day(String value) {
    return number(value, MONTH + 1);
  }

  private static int number(String value, int place) {
    return (value.charAt(place) - '0') * 10 + value.charAt(place + 1) - '0';
  }

  private static final class Words {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> MONTHS =
        Arrays.stream(Month.values())
            .map(each -> each.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();
  }
}
