package org.saferplan.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: a day, a month or a year.
 *
 * @param value ISO 8601 with reduced precision: {@code 2018-04-11}, {@code 2018-04} or {@code 2018}
 */
public record PartialDate(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** Refuses what is no date. */
  public PartialDate {
    if (!SHAPE.matcher(value).matches() || !exists(value)) {
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
      case YEAR -> LocalDate.of(number(0, YEAR), 1, 1);
      case MONTH -> LocalDate.of(number(0, YEAR), number(YEAR + 1, MONTH), 1);
      default ->
          LocalDate.of(number(0, YEAR), number(YEAR + 1, MONTH), number(MONTH + 1, value.length()));
    };
  }

  /** The last day it can be. */
  public LocalDate latest() {
    return switch (value.length()) {
      case YEAR -> LocalDate.of(number(0, YEAR), 12, 31);
      case MONTH -> YearMonth.of(number(0, YEAR), number(YEAR + 1, MONTH)).atEndOfMonth();
      default -> earliest();
    };
  }

  /** The same a year later, as exactly; what ends a month ends it then too. */
  public PartialDate aYearLater() {
    LocalDate later = earliest().plusYears(1);
    boolean endsAMonth =
        value.length() > MONTH && earliest().equals(YearMonth.from(earliest()).atEndOfMonth());
    LocalDate day = endsAMonth ? YearMonth.from(later).atEndOfMonth() : later;
    return new PartialDate(day.toString().substring(0, value.length()));
  }

  /** Read by its place: a ledger of many actions asks for millions of days. */
  private int number(int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  /** As people write it: "11 April 2018", "April 2018" or "2018". */
  public String words() {
    return switch (value.length()) {
      case YEAR -> value;
      case MONTH -> Words.MONTH_AND_YEAR.format(earliest());
      default -> words(earliest());
    };
  }

  /** A day as people write it: "11 April 2018". */
  public static String words(LocalDate day) {
    return Words.DAY.format(day);
  }

  private static boolean exists(String value) {
    try {
      return switch (value.length()) {
        case YEAR -> Year.parse(value).getValue() > 0;
        case MONTH -> YearMonth.parse(value).getYear() > 0;
        default -> LocalDate.parse(value).getYear() > 0;
      };
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static final class Words {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR =
        DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  }
}
