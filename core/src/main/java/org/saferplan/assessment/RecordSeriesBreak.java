package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

/** Adds to an assessment that figures from before and after a time cannot be compared. */
public record RecordSeriesBreak(@NotNull Assessment.Id assessment, @NotNull SeriesBreak seriesBreak)
    implements Command {

  /** Decides it. */
  public static Handler<RecordSeriesBreak> handler() {
    return new Addition<>(
        RecordSeriesBreak.class,
        (register, asked) -> register.find(Assessment.class, asked.assessment().key()),
        "/assessment",
        asked -> asked.assessment().named(),
        RecordSeriesBreak::added,
        false);
  }

  private static Ruling added(Assessment assessment, RecordSeriesBreak asked) {
    return Ruling.write(
        assessment.withBreaks(Entries.plus(assessment.breaks(), asked.seriesBreak())));
  }
}
