package org.saferplan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Version;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * A change to a document that a decision makes or asks for.
 *
 * @param place where in the document, in the paper's words
 * @param change what is to change
 * @param settled how it was settled; blank while it is open, and always for one that was made at
 *     once
 */
public record Amendment(
    Id id, String place, String change, Manner manner, @Nullable Settlement settled) {

  /** Names an amendment within its decision. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** How a decision amends. */
  public enum Manner {
    /** The decision itself changes the text. */
    MADE,
    /** The decision asks for the text to be changed. */
    ASKED_FOR
  }

  /**
   * An amendment that was asked for was made, in a later version.
   *
   * @param on when
   * @param version the version that has it
   * @param by the decision that settled it, often a delegate's; blank where it is not on record
   */
  public record Settlement(
      PartialDate on,
      @Nullable Integer version,
      Decision.@Nullable Ref by,
      List<Citation> sources) {
    /** Refuses a number that no version can have. */
    public Settlement {
      if (version != null) {
        Version.checkedNumber(version);
      }
      sources = List.copyOf(sources);
    }
  }

  /** Refuses to settle what was made at once. */
  public Amendment {
    place = InvalidValueException.requireText(place, "the place of the amendment");
    change = InvalidValueException.requireText(change, "what is to change");
    if (manner == Manner.MADE && settled != null) {
      throw new InvalidValueException("an amendment made by the decision needs no settling");
    }
  }

  /** Whether it was asked for and is not settled on record. */
  public boolean isOpen() {
    return manner == Manner.ASKED_FOR && settled == null;
  }

  /** The same amendment, settled. */
  public Amendment settledBy(Settlement settlement) {
    return new Amendment(id, place, change, manner, settlement);
  }
}
