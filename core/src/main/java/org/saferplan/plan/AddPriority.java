package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Adds a priority to an edition's working text. */
public record AddPriority(@NotNull Edition.Id edition, @NotNull Priority priority)
    implements Command {

  /** Decides it. */
  public static Handler<AddPriority> handler() {
    return new Addition<>(
        AddPriority.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        AddPriority::added,
        true);
  }

  private static Ruling added(Edition edition, AddPriority asked) {
    return new NewEntry<>(
            "priority", "/priority/id", Priority::id, Priority::name, Priority::withId)
        .add(edition.priorities(), asked.priority(), edition::withPriorities);
  }
}
