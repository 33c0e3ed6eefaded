package org.saferplan.measure;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.progress.Progress;

/** Says what a measure tells. */
public record ReportOnMeasure(@NotNull Measure.Id measure, @NotNull Progress update)
    implements Command {

  /** Decides it. */
  public static Handler<ReportOnMeasure> handler() {
    return new Addition<>(
        ReportOnMeasure.class,
        (register, asked) -> register.find(Measure.class, asked.measure().key()),
        "/measure",
        asked -> asked.measure().named(),
        ReportOnMeasure::added,
        false);
  }

  private static Ruling added(Measure measure, ReportOnMeasure asked) {
    return Ruling.write(measure.withUpdate(asked.update()));
  }
}
