package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Changes the terms of something that is owed; what was said of it and done stays. */
public record ReviseAction(@NotNull Obligation value) implements Command {

  /** Decides it. */
  public static Handler<ReviseAction> handler() {
    return new RevisedDocument<>(
        ReviseAction.class, Obligation.class, ReviseAction::value, Obligation::lasting);
  }
}
