package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts a plan on record. */
public record StartPlan(@NotNull Plan value) implements Command {

  /** Decides it. */
  public static Handler<StartPlan> handler() {
    return new NewDocument<>(StartPlan.class, StartPlan::value, Plan::withId);
  }
}
