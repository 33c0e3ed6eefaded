package org.saferplan.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target, and what is reached of it.
 *
 * @param target as on record
 * @param aim the number that it comes to, in the measure's unit; blank where it comes to none
 * @param reached how far it is reached
 * @param words the same in words
 */
public record TargetReading(
    Target target, @Nullable BigDecimal aim, Reached reached, String words) {

  /** How far a target is reached. */
  public enum Reached {
    /** It is reached. */
    YES,
    /** The day by which it was to be reached has come, or none was set, and it is not reached. */
    NO,
    /** It is not reached, and the day has not come. */
    NOT_YET,
    /** Too little is on record, or what is cannot be compared. */
    CANNOT_BE_TOLD,
    /** Nothing is aimed at. */
    NOTHING_AIMED_AT;

    /** As people write it. */
    public String words() {
      return switch (this) {
        case YES -> "reached";
        case NO -> "not reached";
        case NOT_YET -> "not reached yet";
        case CANNOT_BE_TOLD -> "cannot be told";
        case NOTHING_AIMED_AT -> "nothing is aimed at";
      };
    }
  }
}
