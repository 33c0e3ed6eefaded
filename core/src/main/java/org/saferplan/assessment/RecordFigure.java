package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Adds a figure to an assessment, with its values as the sources print them. */
public record RecordFigure(@NotNull Assessment.Id assessment, @NotNull Figure figure)
    implements Command {

  /** Decides it. */
  public static Handler<RecordFigure> handler() {
    return new Addition<>(
        RecordFigure.class,
        (register, asked) -> register.find(Assessment.class, asked.assessment().key()),
        "/assessment",
        asked -> asked.assessment().named(),
        RecordFigure::added,
        false);
  }

  private static Ruling added(Assessment assessment, RecordFigure asked) {
    return new NewEntry<>("figure", "/figure/id", Figure::id, Figure::name, Figure::withId)
        .add(assessment.figures(), asked.figure(), assessment::withFigures);
  }
}
