package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.Called;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;

/**
 * It is no longer owed, though it was not done, or not for the last time.
 *
 * @param into the actions that carry it on or took its place, as far as they are on record; an
 *     action that names this one as what it carries on need not be named here
 * @param reasons why; none where it is on record that no reason is given
 * @param by the decision that ended it
 */
public record Ending(
    PartialDate on,
    How how,
    @Called(value = "actions it went into", one = "action it went into") List<Obligation.Id> into,
    Stated<Reason> reasons,
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

  /** Takes copies. */
  public Ending {
    into = List.copyOf(into);
    sources = List.copyOf(sources);
  }
}
