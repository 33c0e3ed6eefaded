package org.saferplan.measure;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;

/** Puts on record what was measured for a period. */
public record RecordResult(@NotNull Measure.Id measure, @NotNull Result result) implements Command {

  /** Decides it. */
  public static Handler<RecordResult> handler() {
    return new Addition<>(
        RecordResult.class,
        (register, asked) -> register.find(Measure.class, asked.measure().key()),
        "/measure",
        asked -> asked.measure().named(),
        RecordResult::added,
        false);
  }

  private static Ruling added(Measure measure, RecordResult asked) {
    return Ruling.write(measure.withResult(asked.result()));
  }
}
