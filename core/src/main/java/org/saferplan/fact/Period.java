package org.saferplan.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days from one date to another, both included. A blank end is not known, or not reached.
 *
 * @param from the first day, as exactly as it is known
 * @param to the last day, as exactly as it is known
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {

  /** Neither end known. */
  public static final Period UNKNOWN = new Period(null, null);

  /** Refuses a period that ends before it starts. */
  public Period {
    if (from != null && to != null && to.latest().isBefore(from.earliest())) {
      throw new InvalidValueException(
          "the period ends (%s) before it starts (%s)".formatted(to.value(), from.value()));
    }
  }

  /** Whether the day can lie within; an end that is not known excludes no day. */
  public boolean covers(LocalDate day) {
    return hasBegun(day) && !hasEnded(day);
  }

  /** Whether the first day can have come; true where it is not known. */
  public boolean hasBegun(LocalDate day) {
    return from == null || !day.isBefore(from.earliest());
  }

  /** Whether a day can lie within both; an end that is not known excludes no day. */
  public boolean overlaps(Period other) {
    boolean isOver =
        to != null && other.from != null && to.latest().isBefore(other.from.earliest());
    boolean isToCome =
        from != null && other.to != null && from.earliest().isAfter(other.to.latest());
    return !isOver && !isToCome;
  }

  /** Whether the last day has gone; false where it is not known. */
  public boolean hasEnded(LocalDate day) {
    return to != null && day.isAfter(to.latest());
  }

  /** The same a year later. */
  public Period aYearLater() {
    return new Period(from == null ? null : from.aYearLater(), to == null ? null : to.aYearLater());
  }

  /**
   * As people write it: "April 2018 to March 2019", "from 2015", "until March 2019", "dates not on
   * record".
   */
  public String words() {
    if (from == null) {
      return to == null ? "dates not on record" : "until " + to.words();
    }
    return to == null ? "from " + from.words() : from.words() + " to " + to.words();
  }
}
