package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;

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
    Decision.Id id = asked.decision().id();
    return meeting.decisions().stream().anyMatch(each -> each.id().equals(id))
        ? Ruling.taken("/decision/id", "decision " + id.value())
        : Ruling.make(
            meeting.withDecisions(Entries.plus(meeting.decisions(), asked.decision())), id.value());
  }
}
