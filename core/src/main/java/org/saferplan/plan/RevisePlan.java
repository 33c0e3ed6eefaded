package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts right what is on record of a plan. */
public record RevisePlan(@NotNull Plan value) implements Command {

  /** Decides it. */
  public static Handler<RevisePlan> handler() {
    return RevisedDocument.of(RevisePlan.class, Plan.class, RevisePlan::value);
  }
}
