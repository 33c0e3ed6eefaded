package org.saferplan.command;

import org.saferplan.fact.InvalidValueException;

/**
 * Who does something: a post or an account, never a private person's name.
 *
 * @param name as it stands in the history
 * @param role what the actor may do
 */
public record Actor(String name, Role role) {

  /** What an actor may do. */
  public enum Role {
    /** May do everything. */
    OFFICER,
    /** May change nothing. */
    READER
  }

  /** Refuses an actor without a name. */
  public Actor {
    name = InvalidValueException.requireText(name, "the actor's name");
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException("the actor's name has a character that cannot be printed");
    }
  }

  /** Somebody who may do everything. */
  public static Actor officer(String name) {
    return new Actor(name, Role.OFFICER);
  }
}
