package org.saferplan.fund;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts right what is on record of a fund; what became of its money stays. */
public record ReviseFund(@NotNull Fund value) implements Command {
  /** Decides it. */
  public static Handler<ReviseFund> handler() {
    return new RevisedDocument<>(ReviseFund.class, Fund.class, ReviseFund::value, Fund::movements);
  }
}
