package org.saferplan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

/** A source has an attachment only where the file itself is kept. */
final class Attachments {
  private Attachments() {}

  /** The attachments that a ruling would put on record without a file. */
  static List<Fault> withoutFile(Register before, Ruling.Accepted accepted) {
    List<Partnership> put =
        accepted.documents().stream()
            .filter(Partnership.class::isInstance)
            .map(Partnership.class::cast)
            .toList();
    if (put.isEmpty()) {
      return List.of();
    }
    Set<ContentHash> kept =
        Stream.concat(
                accepted.files().stream().map(Content::hash),
                Partnership.of(before).stream().flatMap(Attachments::hashes))
            .collect(Collectors.toSet());
    return put.stream()
        .flatMap(Attachments::hashes)
        .filter(hash -> !kept.contains(hash))
        .map(
            hash ->
                new Fault(
                    "",
                    "file-missing",
                    "a source has an attachment whose file is not kept here (" + hash.value() + ")",
                    "leave the attachment out, and attach the file"))
        .toList();
  }

  private static Stream<ContentHash> hashes(Partnership partnership) {
    return partnership.sources().stream()
        .map(Source::attachment)
        .filter(Objects::nonNull)
        .map(Source.Attachment::hash);
  }
}
