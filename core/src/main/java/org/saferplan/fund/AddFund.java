package org.saferplan.fund;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts money for a period on record. */
public record AddFund(@NotNull Fund value) implements Command {
  /** Decides it. */
  public static Handler<AddFund> handler() {
    return new NewDocument<>(AddFund.class, AddFund::value, Fund::withId);
  }
}
