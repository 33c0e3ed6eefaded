package org.saferplan.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Content;
import org.saferplan.fact.Entries;
import org.saferplan.register.Register;

/**
 * Keeps the paper itself with its source.
 *
 * @param mediaType such as {@code application/pdf}
 */
public record AttachFile(
    @NotNull Source.Id source,
    @NotBlank String fileName,
    @NotBlank String mediaType,
    @NotNull Content content)
    implements Command {

  /** Decides it. */
  public static Handler<AttachFile> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<AttachFile> {
    @Override
    public Class<AttachFile> command() {
      return AttachFile.class;
    }

    @Override
    public Ruling decide(Register register, AttachFile asked, Moment moment) {
      Partnership partnership = Partnership.of(register).orElseThrow();
      return partnership
          .source(asked.source())
          .<Ruling>map(
              source ->
                  new Ruling.Accepted(
                      List.of(attached(partnership, source, asked)), List.of(asked.content()), ""))
          .orElseGet(() -> Ruling.notFound("/source", asked.source().named()));
    }

    private static Partnership attached(Partnership partnership, Source source, AttachFile asked) {
      Content content = asked.content();
      Source.Attachment file =
          new Source.Attachment(
              asked.fileName(), asked.mediaType(), content.length(), content.hash());
      return partnership.withSources(
          Entries.replacing(
              partnership.sources(),
              each -> each.id().equals(source.id()),
              source.withAttachment(file)));
    }
  }
}
