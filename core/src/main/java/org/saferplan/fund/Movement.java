package org.saferplan.fund;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;

/**
 * Something that became of a fund's money.
 *
 * @param what what became of it
 * @param amount in the fund's unit; not less than nothing
 * @param to the fund it was moved to
 * @param forWhat in the paper's words
 * @param commitment the priority, theme or aim it is for
 * @param recipient who gets it
 * @param area for which it is
 * @param by the decision that did it
 */
public record Movement(
    What what,
    BigDecimal amount,
    @Nullable PartialDate on,
    Fund.@Nullable Id to,
    @Nullable String forWhat,
    @Nullable Commitment commitment,
    @Nullable Party recipient,
    Area.@Nullable Id area,
    Decision.@Nullable Ref by,
    List<Citation> sources,
    @Nullable String note) {

  /** What can become of money. */
  public enum What {
    /** It was given to the fund. */
    ALLOCATED,
    /** It was set aside for something. */
    EARMARKED,
    /** It was spent. */
    SPENT,
    /** It was put in reserve. */
    RESERVED,
    /** It was moved to another fund. */
    MOVED,
    /** It went back to whoever gave it. */
    RETURNED
  }

  /** Refuses less than nothing, and a move to nowhere. */
  public Movement {
    sources = List.copyOf(sources);
    if (amount.signum() < 0) {
      throw new InvalidValueException("an amount is not less than nothing: say what became of it");
    }
    if ((what == What.MOVED) != (to != null)) {
      throw new InvalidValueException(
          "money that was moved, and no other, names the fund it went to");
    }
  }
}
