package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/**
 * Puts a meeting on record, or what a post decided alone, with the reports and decisions that are
 * known.
 */
public record RecordMeeting(@NotNull Meeting value) implements Command {

  /** Decides it. */
  public static Handler<RecordMeeting> handler() {
    return new NewDocument<>(
        RecordMeeting.class, RecordMeeting::value, Meeting::dateAndBody, Meeting::withId);
  }
}
