package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts an edition of a plan on record; one that follows another is a refresh. */
public record DraftEdition(@NotNull Edition value) implements Command {

  /** Decides it. */
  public static Handler<DraftEdition> handler() {
    return new NewDocument<>(DraftEdition.class, DraftEdition::value, Edition::withId);
  }
}
