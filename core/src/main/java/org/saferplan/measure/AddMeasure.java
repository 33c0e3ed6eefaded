package org.saferplan.measure;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts on record what is measured. */
public record AddMeasure(@NotNull Measure value) implements Command {
  /** Decides it. */
  public static Handler<AddMeasure> handler() {
    return new NewDocument<>(AddMeasure.class, AddMeasure::value, Measure::withId);
  }
}
