package org.saferplan.json.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;
import org.saferplan.partnership.Partnership;

/**
 * Holds everything in a store's folder against the journals, and finds all that is wrong and not
 * only the first.
 */
final class Verification {
  private final Root store;
  private final Disk disk;
  private final List<Defect> defects = new ArrayList<>();
  private long swept;

  Verification(Root store) {
    this.store = store;
    this.disk = store.disk();
  }

  List<Defect> defects() throws IOException {
    if (!store.isMarkedAsWritten()) {
      add(store.marker(), 0, "this is not what was written", "the next commit writes it anew");
    }
    if (WholeFile.isFolder(disk, store.path())) {
      for (Path entry : disk.entries(store.path())) {
        if (Root.isOfPeople(entry)
            && !entry.equals(store.marker())
            && !entry.equals(ContactsFile.file(store.path()))) {
          verifyEntry(entry);
        }
      }
    }
    return defects.stream()
        .sorted(Comparator.comparing(Defect::file).thenComparingInt(Defect::line))
        .toList();
  }

  private void verifyEntry(Path entry) throws IOException {
    Optional<Partnership.Id> partnership = FileNames.partnership(entry.getFileName().toString());
    if (partnership.isEmpty() || !WholeFile.isFolder(disk, entry)) {
      unknown(entry);
      return;
    }
    Journal journal = store.journal(partnership.get());
    try {
      boolean isThere = WholeFile.isFolder(disk, journal.folder());
      if (!isThere && disk.look(entry.resolve("partnership.json")).isEmpty()) {
        unknown(entry);
      } else if (!isThere
          || (journal.segments().isEmpty()
              && (journal.exists() || disk.look(journal.head()).isEmpty()))) {
        defects.add(DamagedException.journalGone(journal.folder()));
      } else {
        verifyPartnership(entry, journal);
      }
    } catch (IOException e) {
      defects.add(Refusals.defect(entry, e));
    } catch (UncheckedIOException e) {
      defects.add(Refusals.defect(entry, Objects.requireNonNull(e.getCause())));
    }
  }

  /**
   * While nobody writes, lest a commit that is just being written looks wrong; a copy that nobody
   * can write needs no lock.
   */
  private void verifyPartnership(Path folder, Journal journal) throws IOException {
    if (!disk.isWritable(journal.lock())) {
      compare(folder, journal);
      return;
    }
    ReentrantLock turn = Exclusive.ofThisProgram(folder);
    Exclusive.requireNotInRule(turn);
    turn.lock();
    try (Disk.Lock lock = disk.lock(journal.lock())) {
      Exclusive.amongPrograms(lock, () -> compare(folder, journal));
    } finally {
      turn.unlock();
    }
  }

  private Contents compare(Path folder, Journal journal) throws IOException {
    Set<Path> known = new HashSet<>(Set.of(journal.lock(), journal.head(), journal.state()));
    verifySegments(journal, known);
    Contents contents = verifyJournal(journal);
    defects.addAll(new Redacted().defects(journal, contents.end()));
    verifyState(journal, contents);
    DocumentFiles documents = new DocumentFiles(disk, folder, journal.language());
    for (Document document : contents.register().documents().toList()) {
      known.add(documents.place(document.key()));
      if (contents.register().revisionOf(document.key()) <= swept) {
        verifyDocument(document, documents, journal);
      }
    }
    AttachedFiles attached = new AttachedFiles(disk, folder);
    for (ContentHash hash : contents.files()) {
      known.add(attached.place(hash));
      verifyFile(hash, attached);
    }
    verifyNothingElse(folder, folder, known);
    return contents;
  }

  private void verifySegments(Journal journal, Set<Path> known) throws IOException {
    for (Path file : disk.entries(journal.folder())) {
      if (!Segment.isNamed(file)) {
        continue;
      }
      known.add(file);
      Segment segment = Segment.of(file);
      if (segment.isCompressed()
          && !ContentHash.of(disk.read(segment.file())).value().startsWith(segment.named())) {
        throw DamagedException.in(
            segment.file(), 0, "this is not what was compressed (its hash is not in its name)");
      }
    }
  }

  /** Reads the whole journal, as if there were no state, and then what is beyond the head. */
  private Contents verifyJournal(Journal journal) throws IOException {
    HeadFile file = new HeadFile(disk, journal.head(), journal.language());
    Optional<String> there = file.text();
    Optional<Head> head = there.isPresent() ? file.read(there.get()) : Optional.empty();
    file.close();
    if (head.isEmpty() && (there.isPresent() || journal.format(Position.START) == Format.NUMBER)) {
      add(
          journal.head(),
          0,
          there.isPresent() ? "this is not what was written" : "this is not there",
          "have the store repaired; whether commits are missing at the journal's end is then told"
              + " by the documents' files alone");
    }
    // What was committed since is about to be written by whoever committed it.
    swept = head.map(Head::swept).orElse(Long.MAX_VALUE);
    Position until = head.map(Head::position).orElse(null);
    Contents contents;
    try (JournalReader reader = journal.between(Position.START, until)) {
      contents = Contents.NONE.further(reader, journal.language());
    }
    Contents all = contents;
    if (until != null) {
      try (JournalReader reader = journal.untilTorn(contents.end())) {
        all = contents.further(reader, journal.language());
      }
    }
    if (journal.goesOnAfter(all.end())) {
      add(
          journal.written(all.end().segment()).file(),
          all.end().lines() + 1,
          "a commit was begun here and never finished; it is not part of the record",
          "nothing need be done: the next commit sets it aside");
    }
    return all;
  }

  private void verifyState(Journal journal, Contents contents) throws IOException {
    State state = new State(journal);
    if (disk.look(journal.state()).isEmpty()) {
      return;
    }
    Optional<Contents> said = state.read(Head.at(contents.end(), state.rewritten(), 0));
    boolean isRight = said.isPresent();
    if (isRight) {
      try (JournalReader reader = journal.after(Position.START)) {
        Contents then =
            Contents.NONE.further(reader, journal.language(), said.get().end().revision());
        isRight =
            then.end().equals(said.get().end())
                && then.files().equals(said.get().files())
                && then.register().isSameAs(said.get().register());
      }
    }
    if (!isRight) {
      add(
          journal.state(),
          0,
          "this is not the record as it once stood",
          "delete it: nothing rests on it, and it is written anew");
    }
  }

  private void verifyFile(ContentHash hash, AttachedFiles attached) throws IOException {
    Path place = attached.place(hash);
    if (!disk.isTaken(place)) {
      defects.add(AttachedFiles.missing(place).defect());
    } else if (!attached.isWhole(hash)) {
      defects.add(AttachedFiles.changed(place).defect());
    }
  }

  private void verifyDocument(Document document, DocumentFiles documents, Journal journal)
      throws IOException {
    Path place = documents.place(document.key());
    Optional<byte[]> found = documents.found(document.key());
    if (found.isEmpty()) {
      add(place, 0, "the document's file is not there", "have it restored; the record stands");
    } else if (!documents.isAsOnRecord(document)) {
      verifyOther(document, place, found.get(), journal);
    }
  }

  private void verifyOther(Document document, Path place, byte[] found, Journal journal)
      throws IOException {
    Read<Document> read = journal.language().read(found, Document.class);
    Document other = read.value();
    if (other == null || !read.faults().isEmpty()) {
      add(
          place,
          0,
          "this cannot be read as the document (%s)".formatted(read.faults().get(0).message()),
          "have it restored; the record stands");
      return;
    }
    if (!other.key().equals(document.key())) {
      add(
          place,
          0,
          "another document stands here, %s: files were swapped or renamed".formatted(other.key()),
          "have it restored; the record stands");
      return;
    }
    if (other.equals(document)) {
      add(
          place,
          0,
          "this says what is on record, but is not written as it was",
          "have it restored");
      return;
    }
    Optional<Long> older =
        new DocumentFiles(disk, journal.home(), journal.language())
            .olderCommit(document.key(), found, journal);
    if (older.isPresent()) {
      add(
          place,
          0,
          "this is the document as commit %d left it: an older copy was put in its place, or the"
                  .formatted(older.get())
              + " machine stopped before it was written",
          "have it restored");
    } else {
      add(
          place,
          0,
          "this is not the document as it is on record: somebody edited it",
          document instanceof Version
              ? "have it restored: a version is never changed"
              : "look at the edit, then have it taken up (repaired) or thrown away (restored)");
    }
  }

  private void verifyNothingElse(Path folder, Path in, Set<Path> known) throws IOException {
    Path setAside = new SetAside(disk, folder).folder();
    for (Path file : disk.entries(in)) {
      if (!Root.isOfPeople(file) || known.contains(file)) {
        continue;
      }
      if (WholeFile.isFolder(disk, file)) {
        verifyNothingElse(folder, file, known);
      } else if (file.startsWith(setAside)) {
        defects.add(SetAside.told(file));
      } else {
        unknown(file);
      }
    }
  }

  private void unknown(Path file) {
    add(file, 0, "this is no part of the record", "move it out of the store's folder");
  }

  private void add(Path file, int line, String what, String remedy) {
    defects.add(new Defect(file, line, what, remedy));
  }
}
