package org.saferplan.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * It was done; or, of something repeated, it was done once.
 *
 * @param achieved what came of it
 * @param occurrence of something repeated: the time at which it was due
 */
public record Completion(
    PartialDate on, String achieved, @Nullable PartialDate occurrence, List<Citation> sources) {

  /** Refuses a completion that says nothing. */
  public Completion {
    achieved = InvalidValueException.requireText(achieved, "what was achieved");
    sources = List.copyOf(sources);
  }
}
