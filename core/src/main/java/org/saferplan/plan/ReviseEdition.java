package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Changes the edition's working text; versions of it stay as they are. */
public record ReviseEdition(@NotNull Edition value) implements Command {

  /** Decides it. */
  public static Handler<ReviseEdition> handler() {
    return RevisedDocument.of(ReviseEdition.class, Edition.class, ReviseEdition::value);
  }
}
