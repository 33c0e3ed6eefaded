package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** Puts an organisation: a member, or any other that leads, delivers, pays or decides on record. */
public record AddOrganisation(@NotNull Organisation value) implements Command {

  /** Decides it. */
  public static Handler<AddOrganisation> handler() {
    return PartnershipEntry.handler(
        AddOrganisation.class,
        "organisation",
        AddOrganisation::value,
        Organisation::id,
        Partnership::organisations,
        Partnership::withOrganisations);
  }
}
