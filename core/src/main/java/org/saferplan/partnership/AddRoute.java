package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a route on record. */
public record AddRoute(@NotNull Route value) implements Command {

  /** Decides it. */
  public static Handler<AddRoute> handler() {
    return PartnershipEntry.handler(
        AddRoute.class,
        AddRoute::value,
        new NewEntry<>("route", "/id", Route::id, Route::name, Route::withId),
        Partnership::routes,
        Partnership::withRoutes);
  }
}
