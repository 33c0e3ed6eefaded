package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts on record a dataset: what is counted in one way by one publisher. */
public record AddDataset(@NotNull Dataset value) implements Command {
  /** Decides it. */
  public static Handler<AddDataset> handler() {
    return PartnershipEntry.handler(
        AddDataset.class,
        AddDataset::value,
        new NewEntry<>("dataset", "/id", Dataset::id, Dataset::name, Dataset::withId),
        Partnership::datasets,
        Partnership::withDatasets);
  }
}
