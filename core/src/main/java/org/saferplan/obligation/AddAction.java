package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts something that is owed on record: what, which priority, who leads, by when. */
public record AddAction(@NotNull Obligation value) implements Command {

  /** Decides it. */
  public static Handler<AddAction> handler() {
    return new NewDocument<>(AddAction.class, AddAction::value, Obligation::withId);
  }
}
