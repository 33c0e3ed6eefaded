package org.saferplan.fact;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weekdays that are bank holidays in England and Wales, from 1978 on.
 *
 * <p>Easter Monday, the last Mondays in May and August and 26 December stand in Schedule 1 to the
 * Banking and Financial Dealings Act 1971; Good Friday and Christmas Day are holidays by common
 * law; New Year's Day, the first Monday in May and a weekday in place of a Saturday or Sunday are
 * appointed each year by royal proclamation under section 1 of the Act.
 */
final class BankHolidays {
  private static final int FIRST_YEAR = 1978;
  private static final int EACH_YEAR = 8;

  /** What was proclaimed for one year alone. */
  private enum Proclaimed {
    WEDDING_OF_THE_PRINCE_OF_WALES("1981-07-29"),
    FIFTY_YEARS_SINCE_VICTORY_IN_EUROPE("1995-05-08", "1995-05-01"),
    EVE_OF_THE_MILLENNIUM("1999-12-31"),
    GOLDEN_JUBILEE("2002-06-03"),
    SPRING_HOLIDAY_AT_THE_GOLDEN_JUBILEE("2002-06-04", "2002-05-27"),
    WEDDING_OF_PRINCE_WILLIAM("2011-04-29"),
    SPRING_HOLIDAY_AT_THE_DIAMOND_JUBILEE("2012-06-04", "2012-05-28"),
    DIAMOND_JUBILEE("2012-06-05"),
    SEVENTY_FIVE_YEARS_SINCE_VICTORY_IN_EUROPE("2020-05-08", "2020-05-04"),
    SPRING_HOLIDAY_AT_THE_PLATINUM_JUBILEE("2022-06-02", "2022-05-30"),
    PLATINUM_JUBILEE("2022-06-03"),
    STATE_FUNERAL_OF_QUEEN_ELIZABETH_II("2022-09-19"),
    CORONATION_OF_KING_CHARLES_III("2023-05-08");

    private final LocalDate day;
    private final @Nullable LocalDate insteadOf;

    Proclaimed(String day) {
      this.day = LocalDate.parse(day);
      this.insteadOf = null;
    }

    Proclaimed(String day, String insteadOf) {
      this.day = LocalDate.parse(day);
      this.insteadOf = LocalDate.parse(insteadOf);
    }

    private static Stream<Proclaimed> in(int year) {
      return Arrays.stream(values()).filter(each -> each.day.getYear() == year);
    }

    private static long furtherBefore(int year) {
      return Arrays.stream(values())
          .filter(each -> each.insteadOf == null && each.day.getYear() < year)
          .count();
    }
  }

  private BankHolidays() {}

  static Set<LocalDate> in(int year) {
    if (year < FIRST_YEAR) {
      return Set.of();
    }
    Set<LocalDate> days = byRule(year).collect(Collectors.toSet());
    Proclaimed.in(year).forEach(each -> days.remove(each.insteadOf));
    Proclaimed.in(year).forEach(each -> days.add(each.day));
    return days;
  }

  /** How many there are before this day. */
  static long before(LocalDate day) {
    int year = day.getYear();
    if (year < FIRST_YEAR) {
      return 0;
    }
    long earlierYears = (long) EACH_YEAR * (year - FIRST_YEAR) + Proclaimed.furtherBefore(year);
    return earlierYears + in(year).stream().filter(each -> each.isBefore(day)).count();
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(SATURDAY) < 0;
  }

  private static Stream<LocalDate> byRule(int year) {
    LocalDate easter = easter(year);
    LocalDate may = LocalDate.of(year, 5, 1);
    return Stream.of(
            weekdaysFrom(LocalDate.of(year, 1, 1)).limit(1),
            Stream.of(easter.minusDays(2), easter.plusDays(1)),
            Stream.of(may.with(firstInMonth(MONDAY)), may.with(lastInMonth(MONDAY))),
            Stream.of(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY))),
            weekdaysFrom(LocalDate.of(year, 12, 25)).limit(2))
        .flatMap(days -> days);
  }

  /** A holiday that falls on a Saturday or Sunday is kept on the next weekday that is free. */
  private static Stream<LocalDate> weekdaysFrom(LocalDate day) {
    return Stream.iterate(day, each -> each.plusDays(1)).filter(BankHolidays::isWeekday);
  }

  /**
   * Easter Sunday in the Gregorian calendar, by the method of the anonymous correspondent of Nature
   * (20 April 1876, page 487), as in Meeus, Astronomical Algorithms, chapter 8.
   */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int lunar = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sinceMarch = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sinceMarch / 31, sinceMarch % 31 + 1);
  }
}
