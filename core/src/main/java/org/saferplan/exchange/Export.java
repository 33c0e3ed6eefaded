package org.saferplan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.Copy;
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
   * <p>Where a file has been taken out of the record, its source travels without one.
   *
   * @param file finds an attached file by its hash
   * @throws IllegalArgumentException if the register is empty
   */
  public static ImportPartnership of(
      Register register, Function<ContentHash, Optional<Content>> file) {
    Partnership partnership =
        Partnership.of(register)
            .orElseThrow(() -> new IllegalArgumentException("nothing is on record"));
    List<Document> documents =
        register.documents().filter(document -> !(document instanceof Partnership)).toList();
    Map<ContentHash, Content> files = new TreeMap<>(Comparator.comparing(ContentHash::value));
    List<Source> sources = new ArrayList<>();
    for (Source source : partnership.sources()) {
      Source.Attachment attached = source.attachment();
      Optional<Content> found = attached == null ? Optional.empty() : file.apply(attached.hash());
      found.ifPresent(content -> files.put(content.hash(), content));
      sources.add(found.isPresent() ? source : Copy.with(source, "attachment", null));
    }
    return new ImportPartnership(
        ImportPartnership.FORMAT,
        partnership.withSources(sources),
        documents,
        List.copyOf(files.values()));
  }
}
