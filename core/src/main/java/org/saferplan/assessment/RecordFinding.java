package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Adds a finding to an assessment. */
public record RecordFinding(@NotNull Assessment.Id assessment, @NotNull Finding finding)
    implements Command {

  /** Decides it. */
  public static Handler<RecordFinding> handler() {
    return new Addition<>(
        RecordFinding.class,
        (register, asked) -> register.find(Assessment.class, asked.assessment().key()),
        "/assessment",
        asked -> asked.assessment().named(),
        RecordFinding::added,
        false);
  }

  private static Ruling added(Assessment assessment, RecordFinding asked) {
    return NewEntry.<Finding>withGivenId("finding", "/finding/id", Finding::id)
        .add(assessment.findings(), asked.finding(), assessment::withFindings);
  }
}
