package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/**
 * Puts right who the partnership is: its organisations, posts, bodies, routes and sources, as they
 * are to read.
 */
public record RevisePartnership(@NotNull Partnership value) implements Command {

  /** Decides it. */
  public static Handler<RevisePartnership> handler() {
    return RevisedDocument.of(RevisePartnership.class, Partnership.class, RevisePartnership::value);
  }
}
