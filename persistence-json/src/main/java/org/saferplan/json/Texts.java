package org.saferplan.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.fact.InvalidValueException;
import tools.jackson.databind.node.ObjectNode;

/** Every type whose values are written as a text of a form of their own. */
final class Texts {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
  private static final String KEY = "[a-z]+(-[a-z]+)*/[a-z0-9.-]+";

  /** What a year of four digits can say, both ends. */
  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final long FIRST_SECOND = FIRST.toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);
  private static final long LAST_SECOND = LAST.toEpochSecond(LocalTime.MAX, ZoneOffset.UTC);

  private static final TextShape<String> ANY =
      of(
          String.class,
          null,
          "a text",
          text -> text,
          text -> text,
          text -> true,
          Definitions.type("string"));

  private static final TextShape<LocalDate> DATES =
      of(
          LocalDate.class,
          DAY,
          "a date, such as \"2018-03-31\"",
          LocalDate::parse,
          LocalDate::toString,
          date -> !date.isBefore(FIRST) && !date.isAfter(LAST),
          Definitions.type("string").put("format", "date"));

  private static final TextShape<LocalTime> TIMES =
      of(
          LocalTime.class,
          TIME,
          "a time of day, such as \"18:30\"",
          LocalTime::parse,
          LocalTime::toString,
          time -> true,
          Definitions.pattern(TIME));

  private static final TextShape<Instant> INSTANTS =
      of(
          Instant.class,
          DAY + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z",
          "an instant in UTC, such as \"2018-04-11T17:30:00Z\"",
          Instant::parse,
          Instant::toString,
          instant ->
              instant.getEpochSecond() >= FIRST_SECOND && instant.getEpochSecond() <= LAST_SECOND,
          Definitions.type("string").put("format", "date-time"));

  private static final TextShape<Key> KEYS =
      of(
          Key.class,
          KEY,
          "a document's kind and id, such as \"edition/2018-19\"",
          Texts::key,
          key -> key.kind().word() + "/" + key.id(),
          key -> true,
          Definitions.pattern(KEY));

  private static final Map<Class<?>, Shape> ALL =
      Stream.of(ANY, DATES, TIMES, INSTANTS, KEYS)
          .collect(Collectors.toUnmodifiableMap(TextShape::type, shape -> shape));

  private Texts() {}

  static @Nullable Shape find(Class<?> type) {
    return ALL.get(type);
  }

  private static Key key(String text) {
    int slash = text.indexOf('/');
    String word = text.substring(0, slash);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .map(kind -> new Key(kind, text.substring(slash + 1)))
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "there is no kind of document called " + Words.quoted(word)));
  }

  private static <T> TextShape<T> of(
      Class<T> type,
      @Nullable String form,
      String wanted,
      Function<String, T> parse,
      Function<T, String> print,
      Predicate<T> surely,
      ObjectNode schema) {
    Pattern pattern = form == null ? null : Pattern.compile(form);
    return new TextShape<>(type, pattern, wanted, parse, print, surely, schema);
  }
}
