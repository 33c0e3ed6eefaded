package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Puts a report before a meeting. */
public record PutReport(@NotNull Meeting.Id meeting, @NotNull Report report) implements Command {

  /** Decides it. */
  public static Handler<PutReport> handler() {
    return new Addition<>(
        PutReport.class,
        (register, asked) -> register.find(Meeting.class, asked.meeting().key()),
        "/meeting",
        asked -> asked.meeting().named(),
        PutReport::added,
        false);
  }

  private static Ruling added(Meeting meeting, PutReport asked) {
    return new NewEntry<>("report", "/report/id", Report::id, Report::title, Report::withId)
        .add(meeting.reports(), asked.report(), meeting::withReports);
  }
}
