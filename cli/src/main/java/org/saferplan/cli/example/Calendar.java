package org.saferplan.cli.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;

/**
 * The days, months and years of a plan year that is half over on a given day.
 *
 * <p>A text names them by placeholders, each with a number to be added or taken away:
 *
 * <ul>
 *   <li>{@code ${day-12}}: twelve days before the day
 *   <li>{@code ${week+1.wed}}: the Wednesday of the week after the day's
 *   <li>{@code ${month+3}}: the fourth month of the plan year; {@code ${month-2.tue3}}: the third
 *       Tuesday of the second month before it
 *   <li>{@code ${years}}: the plan year, "2026-27"; {@code ${years-1}}: the one before
 * </ul>
 *
 * <p>Dates are as JSON has them; {@code ${words month-2.tue3}} is one as people write it.
 */
record Calendar(LocalDate day) {
  private static final int MONTHS_GONE = 6;
  private static final int HUNDRED = 100;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern NAME =
      Pattern.compile("(words )?(day|week|month|years)([+-]\\d+)?(?:\\.([a-z]{3})([1-4])?)?");

  /** The text with a date for every placeholder. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  /** The first month of the plan year: six months before the day's. */
  YearMonth begins() {
    return YearMonth.from(day).minusMonths(MONTHS_GONE);
  }

  private String value(String placeholder) {
    Matcher name = NAME.matcher(placeholder);
    if (!name.matches()) {
      throw unknown(placeholder);
    }
    int offset = name.group(3) == null ? 0 : Integer.parseInt(name.group(3));
    String date =
        switch (name.group(2)) {
          case "day" -> day.plusDays(offset).toString();
          case "week" -> week(offset, weekday(name.group(4), placeholder)).toString();
          case "month" -> month(begins().plusMonths(offset), name, placeholder);
          default -> years(begins().plusYears(offset));
        };
    return name.group(1) == null ? date : new PartialDate(date).words();
  }

  private LocalDate week(int offset, DayOfWeek weekday) {
    return day.plusWeeks(offset)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.nextOrSame(weekday));
  }

  private static String month(YearMonth month, Matcher name, String placeholder) {
    if (name.group(4) == null) {
      return month.toString();
    }
    if (name.group(5) == null) {
      throw unknown(placeholder);
    }
    return month
        .atDay(1)
        .with(
            TemporalAdjusters.dayOfWeekInMonth(
                Integer.parseInt(name.group(5)), weekday(name.group(4), placeholder)))
        .toString();
  }

  /** A plan year that is a calendar year has one number, another has two. */
  private static String years(YearMonth begins) {
    int first = begins.getYear();
    return begins.getMonthValue() == 1
        ? String.valueOf(first)
        : "%d-%02d".formatted(first, (first + 1) % HUNDRED);
  }

  private static DayOfWeek weekday(@Nullable String letters, String placeholder) {
    return Stream.of(DayOfWeek.values())
        .filter(each -> letters != null && each.name().toLowerCase(Locale.ROOT).startsWith(letters))
        .findFirst()
        .orElseThrow(() -> unknown(placeholder));
  }

  private static IllegalStateException unknown(String placeholder) {
    return new IllegalStateException("the example asks for an unknown date: " + placeholder);
  }
}
