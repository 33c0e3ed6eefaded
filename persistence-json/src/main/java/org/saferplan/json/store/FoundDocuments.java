package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saferplan.document.Document;
import org.saferplan.document.Tree;
import org.saferplan.fact.Content;
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
    found
        .values()
        .removeIf(
            document ->
                known.contains(
                    new Closing.Written(
                        document.key(),
                        ContentHash.of(journal.language().writeLineBytes(document)))));
    return found;
  }

  /** The attached files that these documents name, and that the journal has lost. */
  List<Content> files(List<Document> taken, Contents contents) throws IOException {
    AttachedFiles attached = new AttachedFiles(journal.disk(), journal.home());
    List<Content> found = new ArrayList<>();
    for (ContentHash hash : named(taken, contents)) {
      if (attached.isWhole(hash)) {
        found.add(attached.read(hash));
      }
    }
    return found;
  }

  /** Where those would stand of them that are not here, or not whole. */
  List<Path> missing(List<Document> taken, Contents contents) throws IOException {
    AttachedFiles attached = new AttachedFiles(journal.disk(), journal.home());
    List<Path> missing = new ArrayList<>();
    for (ContentHash hash : named(taken, contents)) {
      if (!attached.isWhole(hash)) {
        missing.add(attached.place(hash));
      }
    }
    return missing;
  }

  /** Whether a document's file names the attached file that stands here. */
  boolean isAttached(Path file) throws IOException {
    AttachedFiles attached = new AttachedFiles(journal.disk(), journal.home());
    return named(all().values(), Contents.NONE).stream()
        .anyMatch(hash -> attached.place(hash).equals(file));
  }

  private static Set<ContentHash> named(Iterable<Document> documents, Contents contents) {
    Set<ContentHash> named = new LinkedHashSet<>();
    for (Document document : documents) {
      Tree.walk(
          document,
          ContentHash.class,
          (place, value) -> {
            if (value instanceof ContentHash hash && !contents.files().contains(hash)) {
              named.add(hash);
            }
            return true;
          });
    }
    return named;
  }

  /** The documents that stand in their files and can be read, by file. */
  Map<Path, Document> all() throws IOException {
    Map<Path, Document> found = new TreeMap<>();
    for (Path file : below(journal.home())) {
      in(file).ifPresent(document -> found.put(file, document));
    }
    return found;
  }

  /** The document in a file, if it can be read and this is its place. */
  Optional<Document> in(Path file) throws IOException {
    if (!WholeFile.isFile(journal.disk(), file)) {
      return Optional.empty();
    }
    Read<Document> read = journal.language().read(journal.disk().read(file), Document.class);
    return Optional.ofNullable(read.value())
        .filter(this::isOfThisPartnership)
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
