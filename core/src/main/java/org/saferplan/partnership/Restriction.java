package org.saferplan.partnership;

import org.saferplan.fact.InvalidValueException;

/**
 * Something on record is not for everybody.
 *
 * @param access who may see it
 * @param because why
 */
public record Restriction(Source.Access access, String because) {
  /** Refuses a restriction of nothing, and one without its reason. */
  public Restriction {
    because = InvalidValueException.requireText(because, "why not everybody may see it");
    if (access == Source.Access.OPEN) {
      throw new InvalidValueException("what is open is not restricted: leave the restriction out");
    }
  }
}
