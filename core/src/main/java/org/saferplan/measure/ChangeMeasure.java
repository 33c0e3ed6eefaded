package org.saferplan.measure;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;

/** Says that a measure is live, in abeyance, redefined or withdrawn from a day on. */
public record ChangeMeasure(@NotNull Measure.Id measure, @NotNull State state) implements Command {

  /** Decides it. */
  public static Handler<ChangeMeasure> handler() {
    return new Addition<>(
        ChangeMeasure.class,
        (register, asked) -> register.find(Measure.class, asked.measure().key()),
        "/measure",
        asked -> asked.measure().named(),
        ChangeMeasure::added,
        true);
  }

  private static Ruling added(Measure measure, ChangeMeasure asked) {
    return Ruling.write(measure.withState(asked.state()));
  }
}
