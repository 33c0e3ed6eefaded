package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts an area on record. */
public record AddArea(@NotNull Area value) implements Command {
  /** Decides it. */
  public static Handler<AddArea> handler() {
    return PartnershipEntry.handler(
        AddArea.class,
        AddArea::value,
        new NewEntry<>("area", "/id", Area::id, Area::name, Area::withId),
        Partnership::areas,
        Partnership::withAreas);
  }
}
