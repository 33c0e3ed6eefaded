package org.saferplan.table;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;

/**
 * Dates and spans as people write them in tables: "31/03/2027", "31 March 2027", "Mar-27", "Q2
 * 2026-27", "2026-27". The day comes before the month; years run from April to March where two are
 * named. What could mean two things is not read.
 */
final class DateWords {
  private static final Map<String, Integer> MONTHS = months();

  private static final String YEAR = "'?(\\d{4}|\\d{2})";
  private static final String MONTH = "(\\p{L}{3,})\\.?";
  private static final String TWO_YEARS = "(\\d{4}) ?[-/–] ?(\\d{4}|\\d{2})";

  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[ -]?" + MONTH + "[ -]?" + YEAR);
  private static final Pattern MONTH_OF_A_YEAR = Pattern.compile(MONTH + "[ -]?" + YEAR);
  private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
  private static final Pattern FINANCIAL_YEAR = Pattern.compile(TWO_YEARS);
  private static final Pattern QUARTER =
      Pattern.compile("(?:q|quarter|chwarter) ?(\\d)[ ,:]*(?:of )?" + TWO_YEARS);
  private static final Pattern QUARTER_LAST =
      Pattern.compile(TWO_YEARS + "[ ,:]*(?:q|quarter|chwarter) ?(\\d)");
  private static final Pattern RANGE = Pattern.compile("(.+?)(?: to | until | [-–] ?|–)(.+)");

  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th)\\b");
  private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}(:\\d{2})?$");
  private static final Pattern WEEKDAY =
      Pattern.compile("^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? (?=\\d)");
  private static final Pattern LEAD =
      Pattern.compile("^(by|on|erbyn|no later than|due)? ?(the )?(end of|end|diwedd)? ?(?=\\S)");

  /** What is no longer than this is looked at. */
  private static final int LONGEST = 80;

  private static final int CENTURY = 2000;
  private static final int FIRST_MONTH = 4;
  private static final int QUARTERS = 4;
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int MONTHS_OF_A_YEAR = 12;

  private DateWords() {}

  /** The last day it can mean, as exactly as it says: of a span, its end. */
  static Optional<PartialDate> date(String text) {
    return period(text).map(Period::to);
  }

  /** The span it means: of one date, with no first day; nothing where it is no date. */
  static Optional<Period> period(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return span(plain(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
    words = TIME.matcher(ORDINAL.matcher(words).replaceAll("")).replaceAll("");
    return LEAD.matcher(WEEKDAY.matcher(words).replaceAll("")).replaceFirst("").strip();
  }

  private static Optional<Period> span(String words) {
    return one(words)
        .map(date -> new Period(null, date))
        .or(() -> quarter(words))
        .or(() -> financialYear(words))
        .or(() -> range(words));
  }

  private static Optional<PartialDate> one(String words) {
    Matcher match = ISO.matcher(words);
    if (match.matches()) {
      return isTwoYears(words) ? Optional.empty() : Optional.of(new PartialDate(words));
    }
    match = NUMBERS.matcher(words);
    if (match.matches()) {
      return Optional.of(day(year(match.group(3)), number(match.group(2)), match.group(1)));
    }
    match = DAY.matcher(words);
    if (match.matches()) {
      Matcher day = match;
      return month(match.group(2)).map(month -> day(year(day.group(3)), month, day.group(1)));
    }
    match = MONTH_OF_A_YEAR.matcher(words);
    if (match.matches()) {
      Matcher of = match;
      return month(match.group(1)).map(month -> month(year(of.group(2)), month));
    }
    match = NUMBERED_MONTH.matcher(words);
    return match.matches()
        ? Optional.of(month(year(match.group(2)), number(match.group(1))))
        : Optional.empty();
  }

  /** "2011-12" is December, or the year that began in April 2011. */
  private static boolean isTwoYears(String words) {
    Matcher match = FINANCIAL_YEAR.matcher(words);
    return match.matches() && follows(match.group(1), match.group(2));
  }

  private static Optional<Period> financialYear(String words) {
    Matcher match = FINANCIAL_YEAR.matcher(words);
    return match.matches() && follows(match.group(1), match.group(2)) && !isIsoMonth(words)
        ? Optional.of(from(number(match.group(1)), FIRST_MONTH, MONTHS_OF_A_YEAR))
        : Optional.empty();
  }

  private static boolean isIsoMonth(String words) {
    return ISO.matcher(words).matches() && number(words.substring(5)) <= MONTHS_OF_A_YEAR;
  }

  private static Optional<Period> quarter(String words) {
    Matcher first = QUARTER.matcher(words);
    if (first.matches()) {
      return quarter(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = QUARTER_LAST.matcher(words);
    return last.matches() ? quarter(last.group(3), last.group(1), last.group(2)) : Optional.empty();
  }

  private static Optional<Period> quarter(String quarter, String year, String next) {
    int number = number(quarter);
    return number >= 1 && number <= QUARTERS && follows(year, next)
        ? Optional.of(
            from(
                number(year),
                FIRST_MONTH + (number - 1) * MONTHS_OF_A_QUARTER,
                MONTHS_OF_A_QUARTER))
        : Optional.empty();
  }

  private static Optional<Period> range(String words) {
    Matcher match = RANGE.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    String before = match.group(1);
    return one(match.group(2).strip())
        .flatMap(
            to ->
                one(before.strip())
                    .or(() -> month(before.strip()).map(month -> before(to, month)))
                    .map(from -> new Period(from, to)));
  }

  /** The last such month before a date. */
  private static PartialDate before(PartialDate to, int month) {
    int year = to.latest().getYear();
    return month(month <= to.latest().getMonthValue() ? year : year - 1, month);
  }

  private static Period from(int year, int month, int months) {
    YearMonth first = YearMonth.of(year, 1).plusMonths(month - 1L);
    return new Period(
        new PartialDate(first.toString()),
        new PartialDate(first.plusMonths(months - 1L).toString()));
  }

  private static boolean follows(String year, String next) {
    int after = number(year) + 1;
    return next.length() == 2 ? after % 100 == number(next) : after == number(next);
  }

  private static PartialDate day(int year, int month, String day) {
    return new PartialDate("%04d-%02d-%02d".formatted(year, month, number(day)));
  }

  private static PartialDate month(int year, int month) {
    return new PartialDate("%04d-%02d".formatted(year, month));
  }

  private static Optional<Integer> month(@Nullable String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }

  private static int year(String digits) {
    return digits.length() == 2 ? CENTURY + number(digits) : number(digits);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Locale language : List.of(Locale.UK, Locale.forLanguageTag("cy"))) {
      for (Month month : Month.values()) {
        Stream.of(TextStyle.FULL, TextStyle.SHORT)
            .map(style -> month.getDisplayName(style, language).toLowerCase(Locale.ROOT))
            .forEach(name -> months.put(name.replace(".", ""), month.getValue()));
      }
    }
    months.put("sept", Month.SEPTEMBER.getValue());
    months.put("sep", Month.SEPTEMBER.getValue());
    return Map.copyOf(months);
  }
}
