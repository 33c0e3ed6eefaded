package org.saferplan.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;

/**
 * An issue that the assessment considered, and what became of it.
 *
 * @param outcome what became of it; blank where that is not on record
 * @param reasons why, as the papers give it
 */
public record Issue(
    @Derived Id id,
    String name,
    @Nullable Outcome outcome,
    List<Reason> reasons,
    List<Citation> sources) {

  /** Names an issue within its assessment. */
  public record Id(String value) implements Identifier {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }
  }

  /** What can become of an issue. */
  public enum Outcome {
    /** It became a priority, or part of one. */
    PRIORITY,
    /** It became a theme across all priorities. */
    THEME,
    /** It was not adopted. */
    NOT_ADOPTED
  }

  /** Derives a blank id from the name. */
  public Issue {
    name = InvalidValueException.requireText(name, "the issue's name");
    id = Derived.Ids.given(id, name, Id::new);
    reasons = List.copyOf(reasons);
    sources = List.copyOf(sources);
  }

  /** The same under another id. */
  public Issue withId(String other) {
    return new Issue(new Id(other), name, outcome, reasons, sources);
  }
}
