package org.saferplan.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.register.Register;

/**
 * Puts on record, as a version, the text that lay before a body: what was done, however irregular.
 * To make a version for a meeting to come, freeze one ({@link FreezeVersion}).
 *
 * @param document whose working text is the text that lay before the body
 * @param label what the paper calls itself, as printed
 * @param dated the date of the paper
 */
public record RecordVersion(
    @NotNull Key document, @NotBlank String label, @Nullable PartialDate dated) implements Command {

  /** Decides it. */
  public static Handler<RecordVersion> handler() {
    return new Decide();
  }

  /** The next version of the document on record. */
  static Ruling next(Register register, Key document, String label, @Nullable PartialDate dated) {
    return register
        .find(document)
        .filter(found -> !(found instanceof Version))
        .map(found -> next(register, found, label, dated))
        .orElseGet(
            () -> Ruling.notFound("/document", document.kind().words() + " " + document.id()));
  }

  private static Ruling next(
      Register register, Document text, String label, @Nullable PartialDate dated) {
    int number = register.versions(text.key()).size() + 1;
    Version version = new Version(text.key(), number, label, dated, text);
    return Ruling.make(version, version.key().id());
  }

  private static final class Decide implements Handler<RecordVersion> {
    @Override
    public Class<RecordVersion> command() {
      return RecordVersion.class;
    }

    @Override
    public Ruling decide(Register register, RecordVersion asked, Moment moment) {
      return next(register, asked.document(), asked.label(), asked.dated());
    }
  }
}
