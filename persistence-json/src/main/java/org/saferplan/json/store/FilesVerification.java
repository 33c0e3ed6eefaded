package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;
import org.saferplan.register.Register;

/**
 * Holds the documents' files and the attached ones of one partnership against what is on record.
 */
final class FilesVerification {
  private static final String RESTORE = "have it restored; the record stands";
  private static final String PUT_RIGHT =
      "if somebody edited it, put right what it says; if not, have it restored: the record stands";

  private final Journal journal;
  private final Disk disk;
  private final DocumentFiles documents;
  private final AttachedFiles attached;
  private final List<Defect> defects;
  private final Set<Path> known;

  /**
   * Of a partnership.
   *
   * @param defects to which is added what is found
   * @param known to which the files of the record are added
   */
  FilesVerification(Journal journal, List<Defect> defects, Set<Path> known) {
    this.journal = journal;
    this.disk = journal.disk();
    this.documents = new DocumentFiles(disk, journal.home(), journal.language());
    this.attached = new AttachedFiles(disk, journal.home());
    this.defects = defects;
    this.known = known;
  }

  /**
   * The documents on record.
   *
   * @param swept the last commit whose documents stand in their files
   */
  void verifyDocuments(Register register, long swept) throws IOException {
    List<Document> unwritten = new ArrayList<>();
    for (Document document : register.documents().toList()) {
      Path place = documents.place(document.key());
      known.add(place);
      if (register.revisionOf(document.key()) <= swept) {
        told(place, () -> verifyDocument(document));
      } else if (disk.isTaken(place)) {
        told(place, () -> verifyUnswept(document));
      } else {
        unwritten.add(document);
      }
    }
    if (!unwritten.isEmpty()) {
      Register before = register(swept);
      for (Document document : unwritten) {
        if (before.find(document.key()).isPresent()) {
          verifyDocument(document);
        }
      }
    }
  }

  private interface Look {
    void run() throws IOException;
  }

  /** What cannot be read keeps nothing from being looked at. */
  private void told(Path file, Look look) {
    try {
      look.run();
    } catch (IOException e) {
      defects.add(Refusals.defect(file, e));
    }
  }

  /** What stood in files: nothing if that cannot be read, which is told by itself. */
  private Register register(long revision) throws IOException {
    try (JournalReader reader = journal.after(Position.START)) {
      return Contents.NONE.further(reader, journal.language(), revision).register();
    } catch (DamagedException e) {
      return Register.empty();
    }
  }

  /** The attached files on record. */
  void verifyAttached(Set<ContentHash> hashes) {
    for (ContentHash hash : hashes) {
      known.add(attached.place(hash));
      told(attached.place(hash), () -> verifyAttached(hash));
    }
  }

  private void verifyAttached(ContentHash hash) throws IOException {
    Path place = attached.place(hash);
    if (!disk.isTaken(place)) {
      defects.add(
          Astray.around(journal)
              .attached(hash)
              .map(
                  elsewhere ->
                      new Defect(
                          place,
                          0,
                          "the attached file is not there, and stands at " + elsewhere,
                          "put it back here"))
              .orElseGet(() -> AttachedFiles.missing(place).defect()));
    } else if (!attached.isWhole(hash)) {
      defects.add(AttachedFiles.changed(place).defect());
    }
  }

  /** Attached files whose documents a repair took into the record without them. */
  void verifyUnattached(NamedFiles unattached) throws IOException {
    Set<Path> missing = unattached.missing();
    for (ContentHash hash : unattached.hashes()) {
      Path place = attached.place(hash);
      known.add(place);
      add(
          place,
          0,
          missing.contains(place)
              ? "a document names this attached file, which is not here, and no commit attached it"
              : "a document names this attached file, and no commit attached it",
          missing.contains(place)
              ? "attach it again, or put it here from a backup and have the store repaired"
              : "have the store repaired: it is taken into the record");
    }
  }

  private void verifyDocument(Document document) throws IOException {
    Path place = documents.place(document.key());
    Optional<byte[]> found = documents.found(document.key());
    if (found.isPresent()) {
      if (!documents.isAsOnRecord(document)) {
        verifyOther(document, place, found.get());
      }
    } else if (disk.isTaken(place)) {
      add(place, 0, "what stands in the document's place is no file", RESTORE);
    } else {
      add(place, 0, "the document's file is not there", RESTORE);
    }
  }

  /** It may stand there as it was before: whoever committed it is about to write it. */
  private void verifyUnswept(Document document) throws IOException {
    Optional<byte[]> found = documents.found(document.key());
    if (documents.isAsOnRecord(document)) {
      return;
    }
    if (found.isEmpty() || documents.olderCommit(document.key(), found.get(), journal).isEmpty()) {
      verifyDocument(document);
    }
  }

  private void verifyOther(Document document, Path place, byte[] found) throws IOException {
    Read<Document> read = journal.language().read(found, Document.class);
    Document other = read.value();
    Optional<String> notKept =
        other == null
            ? Optional.empty()
            : NewCommit.notKept(journal.language().writeLineBytes(other));
    if (other == null || !read.faults().isEmpty()) {
      add(
          place,
          0,
          "this cannot be read as the document (%s)".formatted(read.faults().get(0).message()),
          PUT_RIGHT);
    } else if (notKept.isPresent()) {
      add(place, 0, "this cannot be kept as the document (%s)".formatted(notKept.get()), PUT_RIGHT);
    } else if (!other.key().equals(document.key())) {
      add(
          place,
          0,
          "another document stands here, %s: files were swapped or renamed".formatted(other.key()),
          RESTORE);
    } else if (other.equals(document)) {
      add(
          place,
          0,
          "this says what is on record, but is not written as it was",
          "have it restored");
    } else {
      verifyEdited(document, place, found);
    }
  }

  private void verifyEdited(Document document, Path place, byte[] found) throws IOException {
    Optional<Long> older = documents.olderCommit(document.key(), found, journal);
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
          "this is not the document as it is on record, and never was: somebody edited it, or the"
              + " journal beside it is an older one",
          document instanceof Version
              ? "have it restored: a version is never changed"
              : "look at the edit, then have it taken up (repaired) or thrown away (restored)");
    }
  }

  private void add(Path file, int line, String what, String remedy) {
    defects.add(new Defect(file, line, what, remedy));
  }
}
