package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Adds an issue that the assessment considered, with its outcome if that is known. */
public record ConsiderIssue(@NotNull Assessment.Id assessment, @NotNull Issue issue)
    implements Command {

  /** Decides it. */
  public static Handler<ConsiderIssue> handler() {
    return new Addition<>(
        ConsiderIssue.class,
        (register, asked) -> register.find(Assessment.class, asked.assessment().key()),
        "/assessment",
        asked -> asked.assessment().named(),
        ConsiderIssue::added,
        false);
  }

  private static Ruling added(Assessment assessment, ConsiderIssue asked) {
    return new NewEntry<>("issue", "/issue/id", Issue::id, Issue::name, Issue::withId)
        .add(assessment.issues(), asked.issue(), assessment::withIssues);
  }
}
