package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

/** Says what became of a priority of the edition that is followed, and why. */
public record RecordChange(@NotNull Edition.Id edition, @NotNull Change change) implements Command {

  /** Decides it. */
  public static Handler<RecordChange> handler() {
    return new Addition<>(
        RecordChange.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        RecordChange::added,
        true);
  }

  private static Ruling added(Edition edition, RecordChange asked) {
    return Ruling.write(edition.withChanges(Entries.plus(edition.changes(), asked.change())));
  }
}
