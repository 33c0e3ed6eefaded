package org.saferplan.assessment;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts the assessment's working text in order; versions of it stay as they are. */
public record ReviseAssessment(@NotNull Assessment value) implements Command {

  /** Decides it. */
  public static Handler<ReviseAssessment> handler() {
    return RevisedDocument.of(ReviseAssessment.class, Assessment.class, ReviseAssessment::value);
  }
}
