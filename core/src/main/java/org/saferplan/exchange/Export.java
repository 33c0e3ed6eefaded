package org.saferplan.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.register.Register;

/**
 * Writes a whole partnership as the command that imports it: neither revisions nor commit times
 * travel.
 */
public final class Export {
  private Export() {}

  /**
   * The partnership of this register.
   *
   * @param file finds an attached file by its hash
   * @throws IllegalArgumentException if the register is empty or a file that it names is not found
   */
  public static ImportPartnership of(
      Register register, Function<ContentHash, Optional<Content>> file) {
    Partnership partnership =
        Partnership.of(register)
            .orElseThrow(() -> new IllegalArgumentException("nothing is on record"));
    List<Document> documents =
        register.documents().filter(document -> !(document instanceof Partnership)).toList();
    List<Content> files =
        partnership.sources().stream()
            .map(Source::attachment)
            .filter(Objects::nonNull)
            .map(Source.Attachment::hash)
            .distinct()
            .sorted(Comparator.comparing(ContentHash::value))
            .map(
                hash ->
                    file.apply(hash)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "the file " + hash.value() + " is not in the store")))
            .toList();
    return new ImportPartnership(ImportPartnership.FORMAT, partnership, documents, files);
  }
}
