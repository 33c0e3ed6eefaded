package org.saferplan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.Sharing;

/**
 * A power that a decision gives.
 *
 * @param power to do what, in the paper's words
 * @param to to whom, a post or a body; empty where it is not on record
 * @param acting whether several to whom it is given may use it each or only together; blank where
 *     that is not on record
 * @param consulting whom they must ask first
 */
public record Delegation(
    String power, List<Party> to, @Nullable Sharing acting, List<Post.Id> consulting) {
  /** Refuses a power to do nothing. */
  public Delegation {
    power = InvalidValueException.requireText(power, "the power that is given");
    to = List.copyOf(to);
    consulting = List.copyOf(consulting);
  }

  /** Whether it is known to be given to somebody else. */
  public boolean isGivenToOthersThan(Party party) {
    return !to.isEmpty() && !to.contains(party);
  }
}
