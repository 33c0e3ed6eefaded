package org.saferplan.decision;

import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Body;

/**
 * A time in which a decision can be taken elsewhere.
 *
 * @param who may use it, in the paper's words
 * @param to the body it would go to
 * @param until the last day
 * @param suspends whether the decision has no effect until the window closes; blank where it is not
 *     on record
 */
public record Window(
    Id id,
    Kind kind,
    String who,
    Body.@Nullable Id to,
    PartialDate until,
    @Nullable Boolean suspends) {

  /** Names a window within its decision. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** What a window is for. */
  public enum Kind {
    /** The matter may be referred to another body. */
    REFERRAL,
    /** The decision may be called in. */
    CALL_IN,
    /** Comments may be made. */
    COMMENT
  }

  /** Refuses a window for nobody. */
  public Window {
    who = InvalidValueException.requireText(who, "who may use the window");
  }
}
