package org.saferplan.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The one order in which what has no order is written, so that the same value is the same bytes.
 */
final class Sorted {
  private Sorted() {}

  /** By how it is written. */
  static <T> List<T> by(
      Collection<T> values, Function<T, Object> what, Shape shape, Shape.Files files) {
    return values.stream()
        .sorted(Comparator.comparing(value -> shape.line(what.apply(value), files)))
        .toList();
  }
}
