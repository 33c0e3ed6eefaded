package org.saferplan.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Repeats;
import org.saferplan.obligation.Repeats.Unit;

/**
 * When something is due, as people write it in tables and as saferplan writes it. What cannot be
 * read is kept as it is printed.
 */
final class DueWords {
  private static final Set<String> ONGOING =
      Set.of("ongoing", "on-going", "on going", "continuous", "continuing", "parhaus");
  private static final Pattern PROVISIONAL =
      Pattern.compile("(.+?) ?\\(provisional\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("(.+?), if (.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern EVENT =
      Pattern.compile("(when|once|after|upon) .+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ONGOING_FROM =
      Pattern.compile("from (.+?),? (?:and )?(?:ongoing|on-going)|ongoing from (.+)");

  private static final String NO_FIRST_DAY = ", first day not on record";
  private static final Pattern FROM_A_DAY = Pattern.compile("(.+), then (every .+)");
  private static final Pattern PRINTED_RHYTHM =
      Pattern.compile("(.+) \\((every [^()]+)" + NO_FIRST_DAY + "\\)", Pattern.DOTALL);
  private static final Pattern MEANT = Pattern.compile("(.+) \\(([^()]+)\\)", Pattern.DOTALL);
  private static final Pattern EVERY =
      Pattern.compile("every (?:(\\d{1,3}) )?(week|month|quarter|year)s?(?: until (.+))?");
  private static final Pattern RHYTHM =
      Pattern.compile(
          "(?:once (?:a|every) |each |every )?"
              + "(annual(?:ly)?|year(?:ly)?|quarter(?:ly)?|month(?:ly)?|week(?:ly)?)"
              + "(?:,? (?:in|from|by|at|on) .+)?");

  private static final int LONGEST = 200;

  private DueWords() {}

  /** When it is due; nothing where the text is blank. */
  static Optional<Due> read(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        words.length() > LONGEST ? printed(words) : known(words).orElseGet(() -> printed(words)));
  }

  /**
   * A time as it is written so that it is read again: its words, and where these are the paper's
   * and do not say it all, what they mean in brackets.
   */
  static String written(Due due) {
    String words = due.words();
    if (due.printed() == null || isReadAs(words, due)) {
      return words;
    }
    String both = "%s (%s)".formatted(due.printed(), printedAs(due, null).words());
    return isReadAs(both, due) ? both : words;
  }

  private static boolean isReadAs(String words, Due due) {
    return read(words).filter(due::equals).isPresent();
  }

  /** Whether nothing more than its words is known of it. */
  static boolean isOnlyPrinted(Due due) {
    return due.by() == null
        && due.ongoing() == null
        && due.repeats() == null
        && due.event() == null
        && due.condition() == null;
  }

  private static Optional<Due> known(String words) {
    Matcher provisional = PROVISIONAL.matcher(words);
    if (provisional.matches()) {
      return known(provisional.group(1)).filter(due -> due.condition() == null).map(DueWords::open);
    }
    Matcher condition = CONDITION.matcher(words);
    if (condition.matches()) {
      return known(condition.group(1))
          .filter(due -> due.condition() == null)
          .map(due -> only(due, condition.group(2).strip()));
    }
    return time(words, plain(words)).or(() -> meant(words));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** "Q2 (July 2026 to September 2026)": as printed, and what it means. */
  private static Optional<Due> meant(String words) {
    Matcher both = MEANT.matcher(words);
    return both.matches()
        ? time(both.group(2), plain(both.group(2)))
            .filter(due -> due.printed() == null && due.event() == null)
            .map(due -> printedAs(due, both.group(1)))
        : Optional.empty();
  }

  private static Due printedAs(Due due, @Nullable String printed) {
    return Copy.with(due, "printed", printed);
  }

  private static Optional<Due> time(String words, String plain) {
    if (ONGOING.contains(plain)) {
      return Optional.of(ongoing(null));
    }
    Matcher from = ONGOING_FROM.matcher(plain);
    if (from.matches()) {
      return DateWords.date(from.group(1) == null ? from.group(2) : from.group(1))
          .map(DueWords::ongoing);
    }
    if (EVENT.matcher(words).matches()) {
      return Optional.of(new Due(null, null, words, null, null, null, null, null, List.of()));
    }
    return rhythm(words, plain).or(() -> DateWords.period(words).map(span -> by(span, words)));
  }

  private static Optional<Due> rhythm(String words, String plain) {
    if (plain.startsWith("every ") && plain.endsWith(NO_FIRST_DAY)) {
      return every(plain.substring(0, plain.length() - NO_FIRST_DAY.length()))
          .map(repeats -> repeated(null, repeats, null));
    }
    Matcher first = FROM_A_DAY.matcher(plain);
    if (first.matches()) {
      return every(first.group(2))
          .flatMap(
              repeats ->
                  DateWords.period(first.group(1))
                      .filter(span -> span.from() == null)
                      .map(span -> repeated(span.to(), repeats, null)));
    }
    Matcher printed = PRINTED_RHYTHM.matcher(words);
    if (printed.matches()) {
      return every(printed.group(2)).map(each -> repeated(null, each, printed.group(1)));
    }
    Matcher rhythm = RHYTHM.matcher(plain);
    return rhythm.matches()
        ? Optional.of(repeated(null, new Repeats(1, unit(rhythm.group(1)), null), words))
        : every(plain).map(repeats -> repeated(null, repeats, words));
  }

  private static Optional<Repeats> every(String plain) {
    Matcher every = EVERY.matcher(plain);
    if (!every.matches()) {
      return Optional.empty();
    }
    int number = every.group(1) == null ? 1 : Integer.parseInt(every.group(1));
    Optional<PartialDate> until = Optional.ofNullable(every.group(3)).flatMap(DateWords::date);
    boolean isUnread = every.group(3) != null && until.isEmpty();
    return number < 1 || isUnread
        ? Optional.empty()
        : Optional.of(new Repeats(number, unit(every.group(2)), until.orElse(null)));
  }

  private static Unit unit(String word) {
    return switch (word.charAt(0)) {
      case 'w' -> Unit.WEEK;
      case 'm' -> Unit.MONTH;
      case 'q' -> Unit.QUARTER;
      default -> Unit.YEAR;
    };
  }

  /** What the paper calls a span, such as a quarter, is kept beside what it means. */
  private static Due by(Period span, String words) {
    Due due = new Due(span.to(), span.from(), null, null, null, null, null, null, List.of());
    return span.from() == null || due.words().equals(words)
        ? due
        : new Due(span.to(), span.from(), null, null, null, null, null, words, List.of());
  }

  private static Due printed(String words) {
    return new Due(null, null, null, null, null, null, null, words, List.of());
  }

  private static Due ongoing(@Nullable PartialDate from) {
    return new Due(null, from, null, true, null, null, null, null, List.of());
  }

  private static Due repeated(
      @Nullable PartialDate first, Repeats repeats, @Nullable String printed) {
    return new Due(first, null, null, null, repeats, null, null, printed, List.of());
  }

  private static Due open(Due due) {
    return Copy.with(due, "provisional", true);
  }

  private static Due only(Due due, String condition) {
    return Copy.with(due, "condition", new Due.Condition(condition, null, List.of()));
  }
}
