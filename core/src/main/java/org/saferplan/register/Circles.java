package org.saferplan.register;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what comes, in the end, back to itself. */
public final class Circles {
  private Circles() {}

  /**
   * The contradiction, if going on from {@code first} comes back to {@code start}; none where there
   * is nothing to go on to.
   *
   * @param first what {@code start} names; it is named as the culprit
   * @param next what each one names in turn
   * @param message what is wrong
   */
  public static <T> List<Consistency.Contradiction> find(
      T start, @Nullable T first, Function<T, Stream<T>> next, String message) {
    if (first == null) {
      return List.of();
    }
    Set<T> seen = new HashSet<>();
    Deque<T> left = new ArrayDeque<>(List.of(first));
    while (!left.isEmpty()) {
      T each = left.pop();
      if (each.equals(start)) {
        return List.of(new Consistency.Contradiction(first, "circle", message, "mend the order"));
      }
      if (seen.add(each)) {
        next.apply(each).forEach(left::push);
      }
    }
    return List.of();
  }
}
