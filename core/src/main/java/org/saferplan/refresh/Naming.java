package org.saferplan.refresh;

import org.saferplan.fact.InvalidValueException;
import org.saferplan.plan.Change;

/**
 * What something in the new edition is called from now on.
 *
 * @param of what is meant: it is made if it is not there, like what it comes from
 * @param name of a priority, a part or a theme its name; of an aim its words
 */
public record Naming(Change.After of, String name) {
  /** Refuses a name that says nothing. */
  public Naming {
    name = InvalidValueException.requireText(name, "the name");
  }
}
