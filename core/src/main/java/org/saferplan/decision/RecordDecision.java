package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewEntry;
import org.saferplan.command.Ruling;

/** Puts on record what a meeting decided; a decision that corrects another names it. */
public record RecordDecision(@NotNull Meeting.Id meeting, @NotNull Decision decision)
    implements Command {

  /** Decides it. */
  public static Handler<RecordDecision> handler() {
    return new Addition<>(
        RecordDecision.class,
        (register, asked) -> register.find(Meeting.class, asked.meeting().key()),
        "/meeting",
        asked -> asked.meeting().named(),
        RecordDecision::added,
        false);
  }

  private static Ruling added(Meeting meeting, RecordDecision asked) {
    return NewEntry.<Decision>withGivenId("decision", "/decision/id", Decision::id)
        .add(meeting.decisions(), asked.decision(), meeting::withDecisions);
  }
}
