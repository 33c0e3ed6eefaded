package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a body that meets on record. */
public record AddBody(@NotNull Body value) implements Command {

  /** Decides it. */
  public static Handler<AddBody> handler() {
    return PartnershipEntry.handler(
        AddBody.class,
        AddBody::value,
        NewEntry.withGivenId("body", "/id", Body::id),
        Partnership::bodies,
        Partnership::withBodies);
  }
}
