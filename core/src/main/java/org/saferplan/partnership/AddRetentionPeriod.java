package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts on record for how long the partnership keeps a kind of record. */
public record AddRetentionPeriod(@NotNull RetentionPeriod value) implements Command {
  /** Decides it. */
  public static Handler<AddRetentionPeriod> handler() {
    return PartnershipEntry.handler(
        AddRetentionPeriod.class,
        AddRetentionPeriod::value,
        NewEntry.withGivenId("retention period", "/id", RetentionPeriod::id),
        Partnership::retentionPeriods,
        Partnership::withRetentionPeriods);
  }
}
