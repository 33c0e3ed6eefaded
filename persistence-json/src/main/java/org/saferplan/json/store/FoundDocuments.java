package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;
import org.saferplan.partnership.Partnership;

/**
 * The documents that stand in a partnership's files, as somebody left them there.
 *
 * @param journal of the partnership
 */
record FoundDocuments(Journal journal) {

  /**
   * The documents whose files say what the journal never said: what it has lost, or what somebody
   * wrote.
   */
  Map<Path, Document> neverSaid(Contents contents) throws IOException {
    Set<Closing.Written> known = new HashSet<>();
    try (JournalReader reader = journal.between(Position.START, contents.end())) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        known.addAll(entry.get().closing().documents());
      }
    }
    Map<Path, Document> found = all();
    found.values().removeIf(document -> known.contains(asWritten(document, journal)));
    return found;
  }

  /** As a closing line names a document that says this. */
  static Closing.Written asWritten(Document document, Journal journal) {
    return new Closing.Written(
        document.key(), ContentHash.of(journal.language().writeLineBytes(document)));
  }

  /** Whether a document's file names the attached file that stands here. */
  boolean isAttached(Path file) throws IOException {
    return NamedFiles.by(all().values(), journal).contains(file);
  }

  /** The documents that stand in their files and can be read and kept, by file. */
  Map<Path, Document> all() throws IOException {
    Map<Path, Document> found = new TreeMap<>();
    for (Path file : below(journal.home())) {
      in(file).ifPresent(document -> found.put(file, document));
    }
    return found;
  }

  /** The document in a file, if it can be read and kept and this is its place. */
  Optional<Document> in(Path file) throws IOException {
    if (!WholeFile.isFile(journal.disk(), file)) {
      return Optional.empty();
    }
    Read<Document> read = journal.language().read(journal.disk().read(file), Document.class);
    return Optional.ofNullable(read.value())
        .filter(this::isOfThisPartnership)
        .filter(each -> NewCommit.notKept(journal.language().writeLineBytes(each)).isEmpty())
        .filter(each -> FileNames.document(journal.home(), each.key()).equals(file));
  }

  /** Every partnership's own document stands in a file of the same name. */
  private boolean isOfThisPartnership(Document document) {
    return !(document instanceof Partnership other) || other.id().equals(journal.partnership());
  }

  private List<Path> below(Path in) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path entry : journal.disk().entries(in)) {
      String name = entry.getFileName().toString();
      if (journal.disk().isLink(entry) && WholeFile.isFolder(journal.disk(), entry)) {
        // It may lead in a circle, and is told of by whoever verifies the store.
        continue;
      }
      if (WholeFile.isFolder(journal.disk(), entry)) {
        if (!Set.of("journal", "files", "set-aside").contains(name)) {
          found.addAll(below(entry));
        }
      } else if (name.endsWith(".json")) {
        found.add(entry);
      }
    }
    return found;
  }
}
