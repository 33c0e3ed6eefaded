package org.saferplan.decision;

import java.util.List;
import org.saferplan.fact.InvalidValueException;

/**
 * Something else that could have been decided.
 *
 * @param option what it was
 * @param said what the paper says of it, a paragraph each
 */
public record Alternative(String option, List<String> said) {
  /** Refuses an option without words. */
  public Alternative {
    option = InvalidValueException.requireText(option, "the option");
    said = List.copyOf(said);
  }
}
