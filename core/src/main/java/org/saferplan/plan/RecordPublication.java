package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

/** Puts on record that an edition, or a summary of it, was published or sent. */
public record RecordPublication(
    @NotNull Edition.Id edition, Edition.@NotNull Publication publication) implements Command {

  /** Decides it. */
  public static Handler<RecordPublication> handler() {
    return new Addition<>(
        RecordPublication.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        RecordPublication::added,
        false);
  }

  private static Ruling added(Edition edition, RecordPublication asked) {
    return Ruling.write(
        edition.withPublications(Entries.plus(edition.publications(), asked.publication())));
  }
}
