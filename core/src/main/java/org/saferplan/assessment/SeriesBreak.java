package org.saferplan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Dataset;

/**
 * A change in how something is counted: figures from before and after it cannot be compared without
 * saying so.
 *
 * @param what the kind of figure, in words
 * @param dataset the kind of figure; blank where it is not said, so that it can be any figure of
 *     the assessment
 * @param cause why, in words
 * @param period when
 * @param area where; blank where it is not on record
 */
public record SeriesBreak(
    String what,
    Dataset.@Nullable Id dataset,
    String cause,
    Period period,
    Area.@Nullable Id area,
    List<Citation> sources) {
  /** Refuses a break of nothing. */
  public SeriesBreak {
    what = InvalidValueException.requireText(what, "the kind of figure");
    cause = InvalidValueException.requireText(cause, "the cause of the break");
    sources = List.copyOf(sources);
  }
}
