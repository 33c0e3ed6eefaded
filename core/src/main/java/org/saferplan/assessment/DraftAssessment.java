package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts a strategic assessment on record, as far as it is known. */
public record DraftAssessment(@NotNull Assessment value) implements Command {

  /** Decides it. */
  public static Handler<DraftAssessment> handler() {
    return new NewDocument<>(DraftAssessment.class, DraftAssessment::value, Assessment::withId);
  }
}
