package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Adds an aim to an edition's working text. */
public record AddAim(@NotNull Edition.Id edition, @NotNull Aim aim) implements Command {

  /** Decides it. */
  public static Handler<AddAim> handler() {
    return new Addition<>(
        AddAim.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        AddAim::added,
        true);
  }

  private static Ruling added(Edition edition, AddAim asked) {
    return new NewEntry<>("aim", "/aim/id", Aim::id, Aim::words, Aim::withId)
        .add(edition.aims(), asked.aim(), edition::withAims);
  }
}
