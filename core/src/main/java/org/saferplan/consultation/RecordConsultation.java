package org.saferplan.consultation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.NewDocument;

/** Puts on record who was asked for their views, and what they said. */
public record RecordConsultation(@NotNull Consultation value) implements Command {
  /** Decides it. */
  public static Handler<RecordConsultation> handler() {
    return new NewDocument<>(
        RecordConsultation.class, RecordConsultation::value, Consultation::withId);
  }
}
