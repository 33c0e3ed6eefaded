package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts on record that a body has an action plan, or that it has made none. */
public record RecordActionPlan(@NotNull ActionPlan value) implements Command {

  /** Decides it. */
  public static Handler<RecordActionPlan> handler() {
    return new NewDocument<>(RecordActionPlan.class, RecordActionPlan::value, ActionPlan::withId);
  }
}
