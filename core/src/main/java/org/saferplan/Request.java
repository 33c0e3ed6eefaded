package org.saferplan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.refusal.Fault;

/**
 * A command as it reached a front end.
 *
 * @param command as far as it could be read
 * @param unreadable what could not be read, each with its place
 * @param ifUnchangedSince do it only if nothing that it writes has changed since this revision
 * @param conditional whether a command that changes terms must say {@code ifUnchangedSince}
 */
public record Request(
    Command command, List<Fault> unreadable, @Nullable Long ifUnchangedSince, boolean conditional) {

  /** Takes a copy. */
  public Request {
    unreadable = List.copyOf(unreadable);
  }

  /** A command without conditions. */
  public static Request of(Command command) {
    return new Request(command, List.of(), null, false);
  }
}
