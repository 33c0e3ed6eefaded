package org.saferplan.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;

/**
 * What was said of something. Several raters can say different things of the same: each stands.
 *
 * @param on when it was said
 * @param period of which it was said; blank for how it stood then
 * @param by who said it; blank where that is not on record
 * @param happened what happened
 * @param onTrack whether it is on track
 * @param rating under a scheme of the partnership
 * @param ratingBecause why, where the rating is set by hand or goes against what a rule would say
 * @param next the next step
 * @param forecast when it is now expected to be done; the agreed date stays what it is
 */
public record Progress(
    PartialDate on,
    @Nullable Period period,
    @Nullable Party by,
    String happened,
    @Nullable Boolean onTrack,
    RatingScheme.@Nullable Ref rating,
    @Nullable String ratingBecause,
    @Nullable String next,
    @Nullable PartialDate forecast,
    List<Citation> sources) {

  /** Refuses an update that says nothing. */
  public Progress {
    happened = InvalidValueException.requireText(happened, "what happened");
    sources = List.copyOf(sources);
  }
}
