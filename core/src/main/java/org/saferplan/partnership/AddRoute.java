package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** Puts a route on record. */
public record AddRoute(@NotNull Route value) implements Command {

  /** Decides it. */
  public static Handler<AddRoute> handler() {
    return PartnershipEntry.handler(
        AddRoute.class,
        "route",
        AddRoute::value,
        Route::id,
        Partnership::routes,
        Partnership::withRoutes);
  }
}
