package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;

/** Puts a source on record. */
public record AddSource(@NotNull Source value) implements Command {

  /** Decides it. */
  public static Handler<AddSource> handler() {
    return PartnershipEntry.handler(
        AddSource.class,
        AddSource::value,
        new NewEntry<>("source", "/id", Source::id, Source::title, Source::withId),
        Partnership::sources,
        Partnership::withSources);
  }
}
