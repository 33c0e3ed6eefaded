package org.saferplan.consultation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.RevisedDocument;

/** Puts right what is on record of a consultation. */
public record ReviseConsultation(@NotNull Consultation value) implements Command {
  /** Decides it. */
  public static Handler<ReviseConsultation> handler() {
    return RevisedDocument.of(
        ReviseConsultation.class, Consultation.class, ReviseConsultation::value);
  }
}
