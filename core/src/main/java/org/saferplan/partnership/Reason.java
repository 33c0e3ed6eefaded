package org.saferplan.partnership;

import java.util.List;
import org.saferplan.fact.InvalidValueException;

/**
 * Why, as a paper gives it. Papers can give different reasons for the same thing: each stands with
 * its sources.
 *
 * @param words the reason
 * @param sources the papers that give it
 */
public record Reason(String words, List<Citation> sources) {
  /** Refuses a reason that says nothing. */
  public Reason {
    words = InvalidValueException.requireText(words, "the reason");
    sources = List.copyOf(sources);
  }

  /** Whether this source gives it. */
  public boolean isGivenBy(Source.Id source) {
    return sources.stream().anyMatch(citation -> citation.source().equals(source));
  }
}
