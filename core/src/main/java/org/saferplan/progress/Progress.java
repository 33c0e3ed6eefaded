package org.saferplan.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
 * @param happened what happened; blank where no more than a rating, or a word on being on track, is
 *     on record, as in a table that is rated at the end of the year and says nothing else
 * @param onTrack whether it is on track
 * @param rating under a scheme of the partnership
 * @param ratingBecause why, where the rating is set by hand or goes against what a rule would say
 * @param next the next step
 * @param forecast when it is now expected to be done; the agreed date stays what it is
 * @param corrects the number of the update that it puts right, counted from 1 in the order in which
 *     they were given; that one stays on record and counts no longer
 */
public record Progress(
    PartialDate on,
    @Nullable Period period,
    @Nullable Party by,
    @Nullable String happened,
    @Nullable Boolean onTrack,
    RatingScheme.@Nullable Ref rating,
    @Nullable String ratingBecause,
    @Nullable String next,
    @Nullable PartialDate forecast,
    @Nullable Integer corrects,
    List<Citation> sources) {

  /** Refuses an update that says nothing. */
  public Progress {
    sources = List.copyOf(sources);
    if (happened != null) {
      happened = InvalidValueException.requireText(happened, "what happened");
    }
    if (happened == null && onTrack == null && rating == null && next == null && forecast == null) {
      throw new InvalidValueException(
          "an update says what happened, how it stands or what is next");
    }
  }

  /**
   * A copy.
   *
   * @throws InvalidValueException if one puts right what is not before it, or was put right already
   */
  public static List<Progress> checked(List<Progress> updates) {
    Set<Integer> corrected = new HashSet<>();
    int number = 0;
    for (Progress each : updates) {
      number++;
      Integer corrects = each.corrects();
      if (corrects != null && (corrects < 1 || corrects >= number)) {
        throw new InvalidValueException(
            "update %d puts right update %d: an update puts right one before it, counted from 1"
                .formatted(number, corrects));
      }
      if (corrects != null && !corrected.add(corrects)) {
        throw new InvalidValueException(
            "update %d was put right already: put right the one that does".formatted(corrects));
      }
    }
    return List.copyOf(updates);
  }

  /** Those that count: all that no later one puts right. */
  public static List<Progress> standing(List<Progress> updates) {
    Set<Integer> corrected = null;
    for (Progress each : updates) {
      if (each.corrects() != null) {
        corrected = corrected == null ? new HashSet<>() : corrected;
        corrected.add(each.corrects());
      }
    }
    return corrected == null ? updates : without(corrected, updates);
  }

  private static List<Progress> without(Set<Integer> corrected, List<Progress> updates) {
    return IntStream.rangeClosed(1, updates.size())
        .filter(number -> !corrected.contains(number))
        .mapToObj(number -> updates.get(number - 1))
        .toList();
  }

  /** What happened, or that no words of it are on record. */
  public String words() {
    return happened == null ? "no words on record" : happened;
  }
}
