package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** Puts a body that meets on record. */
public record AddBody(@NotNull Body value) implements Command {

  /** Decides it. */
  public static Handler<AddBody> handler() {
    return PartnershipEntry.handler(
        AddBody.class,
        "body",
        AddBody::value,
        Body::id,
        Partnership::bodies,
        Partnership::withBodies);
  }
}
