package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

/** Puts on record that a source shows an edition in use. */
public record RecordUse(@NotNull Edition.Id edition, @NotNull Edition.Use use) implements Command {

  /** Decides it. */
  public static Handler<RecordUse> handler() {
    return new Addition<>(
        RecordUse.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        RecordUse::added,
        false);
  }

  private static Ruling added(Edition edition, RecordUse asked) {
    return Ruling.write(edition.withUses(Entries.plus(edition.uses(), asked.use())));
  }
}
