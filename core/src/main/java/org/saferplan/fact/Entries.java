package org.saferplan.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of entries that never change. */
public final class Entries {
  private Entries() {}

  /**
   * A copy of the list, in which no id stands twice.
   *
   * @throws InvalidValueException naming the id that does
   */
  public static <T> List<T> distinct(
      List<T> entries, Function<T, ? extends Identifier> id, String what) {
    Set<String> seen = new HashSet<>();
    for (T entry : entries) {
      String value = id.apply(entry).value();
      if (!seen.add(value)) {
        throw new InvalidValueException(
            "two %s have the id %s: give one of them another".formatted(what, value));
      }
    }
    return List.copyOf(entries);
  }

  /**
   * A copy; nothing is an empty list. For commands, whose constructors never throw: blanks stay
   * where they are, so that the places of the entries after them stay true.
   */
  public static <T extends @Nullable Object> List<T> orEmpty(@Nullable List<T> entries) {
    return entries == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(entries));
  }

  /** The list with one more at its end. */
  public static <T> List<T> plus(List<T> entries, T added) {
    return Stream.concat(entries.stream(), Stream.of(added)).toList();
  }

  /** The list with another entry in place of those that match. */
  public static <T> List<T> replacing(List<T> entries, Predicate<T> match, T replacement) {
    return entries.stream().map(entry -> match.test(entry) ? replacement : entry).toList();
  }
}
