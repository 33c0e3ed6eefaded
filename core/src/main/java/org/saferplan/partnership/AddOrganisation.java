package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts on record an organisation: a member, or any other that leads, delivers, pays or decides. */
public record AddOrganisation(@NotNull Organisation value) implements Command {

  /** Decides it. */
  public static Handler<AddOrganisation> handler() {
    return PartnershipEntry.handler(
        AddOrganisation.class,
        AddOrganisation::value,
        new NewEntry<>(
            "organisation", "/id", Organisation::id, Organisation::name, Organisation::withId),
        Partnership::organisations,
        Partnership::withOrganisations);
  }
}
