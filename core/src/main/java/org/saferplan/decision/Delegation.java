package org.saferplan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Post;

/**
 * A power that a decision gives.
 *
 * @param power to do what, in the paper's words
 * @param to whom; blank where it is not on record
 * @param consulting whom the post must ask first
 */
public record Delegation(String power, Post.@Nullable Id to, List<Post.Id> consulting) {
  /** Refuses a power to do nothing. */
  public Delegation {
    power = InvalidValueException.requireText(power, "the power that is given");
    consulting = List.copyOf(consulting);
  }
}
