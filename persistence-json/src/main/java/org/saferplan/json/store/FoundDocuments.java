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
  /** As people read it, what can be kept is some times as long. */
  private static final long LONGEST = 8L * NewCommit.LONGEST_DOCUMENT;

  /**
   * The documents whose files say what the journal never said: what it has lost, or what somebody
   * wrote.
   */
  Map<Path, Document> neverSaid(Contents contents) throws IOException {
    Set<Closing.Written> known = new HashSet<>();
    Set<ContentHash> redacted = new HashSet<>();
    try (JournalReader reader = journal.between(Position.START, contents.end())) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        known.addAll(entry.get().closing().documents());
        redacted.addAll(redactedBy(entry.get()));
      }
    }
    Map<Path, Document> found = all();
    found
        .values()
        .removeIf(
            document -> {
              Closing.Written written = asWritten(document, journal);
              return known.contains(written) || redacted.contains(written.hash());
            });
    return found;
  }

  /** What was taken out on purpose was said, also where the commit is lost that said it. */
  private List<ContentHash> redactedBy(JournalReader.Entry entry) {
    return Redaction.in(entry.command(), journal.language()).stream()
        .flatMap(redaction -> redaction.lines().stream())
        .map(Redaction.Line::was)
        .toList();
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

  /** Those that can be read and kept in files with other names, such as copies of an editor's. */
  List<Document> underOtherNames() throws IOException {
    List<Document> found = new ArrayList<>();
    for (Path file : files(journal.home())) {
      if (in(file).isEmpty()) {
        under(file).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The document in a file, if it can be read and kept and this is its place. */
  Optional<Document> in(Path file) throws IOException {
    return under(file).filter(each -> FileNames.document(journal.home(), each.key()).equals(file));
  }

  /** The document in a file, if it can be read and kept. */
  Optional<Document> under(Path file) throws IOException {
    boolean isShort =
        journal
            .disk()
            .look(file)
            .filter(there -> there.kind() == Disk.Kind.FILE && there.size() <= LONGEST)
            .isPresent();
    if (!isShort) {
      return Optional.empty();
    }
    Read<Document> read = journal.language().read(journal.disk().read(file), Document.class);
    return Optional.ofNullable(read.value())
        .filter(each -> read.faults().isEmpty())
        .filter(this::isOfThisPartnership)
        .filter(each -> NewCommit.notKept(journal.language().writeLineBytes(each)).isEmpty());
  }

  /** Whether the journal says anywhere what a document says, as far as it can be read. */
  boolean isSaid(Document document) {
    Closing.Written written = asWritten(document, journal);
    try (JournalReader reader = journal.untilTorn(Position.START)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        if (entry.get().closing().documents().contains(written)
            || redactedBy(entry.get()).contains(written.hash())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // What it says behind this is told when it is whole.
      return true;
    }
  }

  /** Every partnership's own document stands in a file of the same name. */
  private boolean isOfThisPartnership(Document document) {
    return !(document instanceof Partnership other) || other.id().equals(journal.partnership());
  }

  private List<Path> below(Path in) throws IOException {
    return files(in).stream().filter(file -> file.toString().endsWith(".json")).toList();
  }

  private List<Path> files(Path in) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path entry : journal.disk().entries(in)) {
      String name = entry.getFileName().toString();
      if (journal.disk().isLink(entry) && WholeFile.isFolder(journal.disk(), entry)) {
        // It may lead in a circle, and is told of by whoever verifies the store.
        continue;
      }
      if (WholeFile.isFolder(journal.disk(), entry)) {
        if (!Set.of("journal", "files", "set-aside").contains(name)) {
          found.addAll(files(entry));
        }
      } else {
        found.add(entry);
      }
    }
    return found;
  }
}
