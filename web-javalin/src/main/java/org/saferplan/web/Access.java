package org.saferplan.web;

import org.saferplan.command.Actor;

/**
 * Who comes in through the web, and whether they may change anything. There are no accounts:
 * everybody who reaches the server, or the host that mounts it, is this one actor.
 *
 * @param writable whether commands are taken
 * @param actor as it stands in the history
 */
public record Access(boolean writable, Actor actor) {
  /** What the actor is called where nothing else is said. */
  public static final String ACTOR = "web";

  /** Reads, and takes no commands. */
  public static Access readOnly() {
    return new Access(false, new Actor(ACTOR, Actor.Role.READER));
  }

  /** Takes every command, in this actor's name. */
  public static Access writableAs(String actor) {
    return new Access(true, Actor.officer(actor));
  }
}
