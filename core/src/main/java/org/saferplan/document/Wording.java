package org.saferplan.document;

import org.jspecify.annotations.Nullable;

/** Says what a value names, where somebody knows better than the value itself. */
@FunctionalInterface
public interface Wording {

  /** Leaves every value to speak for itself. */
  Wording AS_WRITTEN = value -> null;

  /**
   * The value in words a councillor reads, such as a group's name for its id.
   *
   * @return nothing for a value that speaks for itself
   */
  @Nullable String of(Object value);
}
