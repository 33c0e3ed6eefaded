package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;

/** Puts a source on record. */
public record AddSource(@NotNull Source value) implements Command {

  /** Decides it. */
  public static Handler<AddSource> handler() {
    return PartnershipEntry.handler(
        AddSource.class,
        "source",
        AddSource::value,
        Source::id,
        Partnership::sources,
        Partnership::withSources);
  }
}
