package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts right what is on record of an action plan. */
public record ReviseActionPlan(@NotNull ActionPlan value) implements Command {

  /** Decides it. */
  public static Handler<ReviseActionPlan> handler() {
    return RevisedDocument.of(ReviseActionPlan.class, ActionPlan.class, ReviseActionPlan::value);
  }
}
