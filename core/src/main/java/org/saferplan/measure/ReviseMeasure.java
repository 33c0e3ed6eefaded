package org.saferplan.measure;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Changes the terms of a measure; its results and what was said of it stay. */
public record ReviseMeasure(@NotNull Measure value) implements Command {
  /** Decides it. */
  public static Handler<ReviseMeasure> handler() {
    return new RevisedDocument<>(
        ReviseMeasure.class, Measure.class, ReviseMeasure::value, Measure::lasting);
  }
}
