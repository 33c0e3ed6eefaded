package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.saferplan.document.Document;
import org.saferplan.document.Tree;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;

/**
 * The attached files that documents name.
 *
 * @param attached where they lie, if they do
 * @param hashes of them
 */
record NamedFiles(AttachedFiles attached, Set<ContentHash> hashes) {

  /** Those that these documents name. */
  static NamedFiles by(Iterable<Document> documents, Journal journal) {
    Set<ContentHash> named = new LinkedHashSet<>();
    for (Document document : documents) {
      Tree.walk(
          document,
          ContentHash.class,
          (place, value) -> {
            if (value instanceof ContentHash hash) {
              named.add(hash);
            }
            return true;
          });
    }
    return new NamedFiles(new AttachedFiles(journal.disk(), journal.home()), named);
  }

  /**
   * The others: those that no commit attached, and none redacted.
   *
   * @param contents what is on record
   * @param said what its commits say that they changed
   */
  NamedFiles unattached(Contents contents, ChangedLines said) {
    Set<ContentHash> others = new LinkedHashSet<>(hashes);
    others.removeAll(contents.files());
    others.removeAll(said.redactedFiles());
    return new NamedFiles(attached, others);
  }

  /** Whether one of them stands, or would stand, here. */
  boolean contains(Path file) {
    return hashes.stream().anyMatch(hash -> attached.place(hash).equals(file));
  }

  /** Those that are here and whole. */
  List<Content> here() throws IOException {
    List<Content> here = new ArrayList<>();
    for (ContentHash hash : hashes) {
      if (attached.isWhole(hash)) {
        here.add(attached.read(hash));
      }
    }
    return here;
  }

  /** Where those are to stand that are not here, or not whole. */
  Set<Path> missing() throws IOException {
    Set<Path> missing = new HashSet<>();
    for (ContentHash hash : hashes) {
      if (!attached.isWhole(hash)) {
        missing.add(attached.place(hash));
      }
    }
    return missing;
  }
}
