package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * It is no longer owed, though it was not done, or not for the last time.
 *
 * @param because why; blank where that is not on record
 * @param by the decision that ended it
 */
public record Ending(
    PartialDate on,
    How how,
    @Nullable String because,
    Decision.@Nullable Ref by,
    List<Citation> sources) {

  /** How it ended. */
  public enum How {
    /** It was given up. */
    WITHDRAWN,
    /** Another took its place. */
    SUPERSEDED,
    /** It was carried over into another plan or year. */
    CARRIED_OVER,
    /** Its occasion passed. */
    LAPSED
  }

  /** Takes a copy. */
  public Ending {
    sources = List.copyOf(sources);
  }
}
