package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

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
    Report.Id id = asked.report().id();
    return meeting.reports().stream().anyMatch(each -> each.id().equals(id))
        ? Ruling.taken("/report/id", "report " + id.value())
        : Ruling.make(
            meeting.withReports(Entries.plus(meeting.reports(), asked.report())), id.value());
  }
}
