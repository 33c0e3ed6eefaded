package org.saferplan.decision;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts right what is on record of a meeting and its papers; its decisions stay as they are. */
public record ReviseMeeting(@NotNull Meeting value) implements Command {

  /** Decides it. */
  public static Handler<ReviseMeeting> handler() {
    return new RevisedDocument<>(
        ReviseMeeting.class, Meeting.class, ReviseMeeting::value, Meeting::decisions);
  }
}
