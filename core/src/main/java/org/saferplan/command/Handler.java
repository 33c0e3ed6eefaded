package org.saferplan.command;

import java.util.Set;
import org.saferplan.register.Register;

/**
 * Decides one kind of command: pure, deterministic, on the latest register, under the partnership's
 * lock.
 *
 * @param <C> the command
 */
public interface Handler<C extends Command> {

  /** The command it decides. */
  Class<C> command();

  /**
   * Decides.
   *
   * @param command already validated
   * @return what is to be written, or every fault
   */
  Ruling decide(Register register, C command, Moment moment);

  /**
   * Whether it changes the terms of what is on record, so that whoever asks must say over HTTP
   * which revision was looked at. Acts that only add to the record do not.
   */
  default boolean changesTerms() {
    return false;
  }

  /**
   * Who may ask for it, where a program that embeds saferplan brings this handler along. The
   * commands of saferplan itself have a row each in its own table, and that row decides.
   */
  default Set<Actor.Role> roles() {
    return Set.of(Actor.Role.OFFICER);
  }
}
