package org.saferplan.measure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * What a measure is from a day on.
 *
 * @param because why
 * @param by the decision that made it so
 */
public record State(
    What what,
    PartialDate on,
    @Nullable String because,
    Decision.@Nullable Ref by,
    List<Citation> sources) {

  /** What a measure can be. */
  public enum What {
    /** Not agreed yet. */
    PROPOSED,
    /** In use. */
    LIVE,
    /** Not measured for the time being. */
    IN_ABEYANCE,
    /** In use, and measured otherwise than before: results cannot be compared across this day. */
    REDEFINED,
    /** Given up. */
    WITHDRAWN;

    /** As people write it. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Takes a copy. */
  public State {
    sources = List.copyOf(sources);
  }
}
