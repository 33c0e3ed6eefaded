package org.saferplan.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * What came of reading: a value, or every fault that was found.
 *
 * <p>A command is there even where faults are: made of what could be read, and blank elsewhere, so
 * that what else is wrong with it can be found and told at once.
 *
 * @param value what was read; null where the faults left nothing
 * @param unreadable whether it is no JSON at all, or too long or too deep to be looked at
 * @param faults every fault, in the order in which they were met; of more than a thousand the first
 *     ones, and the last then says that there are more
 * @param <T> what was to be read
 */
public record Read<T>(@Nullable T value, boolean unreadable, List<Fault> faults) {

  /** Takes a copy. */
  public Read {
    faults = List.copyOf(faults);
    if (value == null && faults.isEmpty()) {
      throw new IllegalArgumentException("either a value was read, or there is a fault");
    }
  }

  /**
   * The value, if there is no fault.
   *
   * @throws RefusedException otherwise: {@code UNREADABLE}, or {@code INVALID} with every fault
   */
  public T getOrRefuse() {
    if (value == null || !faults.isEmpty()) {
      throw new RefusedException(unreadable ? Kind.UNREADABLE : Kind.INVALID, faults);
    }
    return value;
  }

  static <T> Read<T> of(T value) {
    return new Read<>(value, false, List.of());
  }

  static <T> Read<T> unreadable(Fault fault) {
    return new Read<>(null, true, List.of(fault));
  }
}
