package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a plan of somebody else on record. */
public record AddOutsidePlan(@NotNull OutsidePlan value) implements Command {
  /** Decides it. */
  public static Handler<AddOutsidePlan> handler() {
    return PartnershipEntry.handler(
        AddOutsidePlan.class,
        AddOutsidePlan::value,
        new NewEntry<>(
            "outside plan", "/id", OutsidePlan::id, OutsidePlan::title, OutsidePlan::withId),
        Partnership::outsidePlans,
        Partnership::withOutsidePlans);
  }
}
