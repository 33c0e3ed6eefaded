package org.saferplan.json.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * Holds everything in a store's folder against the journals, and finds all that is wrong and not
 * only the first.
 */
final class Verification {
  private final Root store;
  private final JsonLanguage language;
  private final List<Defect> defects = new ArrayList<>();

  Verification(Root store, JsonLanguage language) {
    this.store = store;
    this.language = language;
  }

  List<Defect> defects() throws IOException {
    if (Files.isDirectory(store.path())) {
      for (Path entry : Root.entries(store.path())) {
        if (Root.isOfPeople(entry) && !entry.equals(store.marker())) {
          verifyEntry(entry);
        }
      }
    }
    return defects.stream()
        .sorted(Comparator.comparing(Defect::file).thenComparingInt(Defect::line))
        .toList();
  }

  private void verifyEntry(Path entry) {
    Optional<Partnership.Id> partnership =
        FileNames.partnership(entry.getFileName().toString())
            .filter(id -> Files.isDirectory(entry));
    if (partnership.isEmpty()) {
      unknown(entry);
      return;
    }
    Journal journal = new Journal(partnership.get(), entry.resolve("journal"), language);
    try {
      if (journal.exists()) {
        verifyPartnership(entry, journal);
      } else {
        unknown(entry);
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
    if (!Files.isWritable(journal.lock())) {
      compare(folder, journal);
      return;
    }
    ReentrantLock turn = Exclusive.ofThisProgram(folder);
    turn.lock();
    try {
      Exclusive.amongPrograms(journal.lock(), () -> compare(folder, journal));
    } finally {
      turn.unlock();
    }
  }

  private Contents compare(Path folder, Journal journal) throws IOException {
    Contents contents = Contents.NONE.further(journal);
    if (contents.hasUnfinishedEnd()) {
      defects.add(
          new Defect(
              journal.file(),
              contents.end().lines() + 1,
              "a commit was begun here and never finished; it is not part of the record",
              "nothing need be done: the next commit sets it aside"));
    }
    Set<Path> known = new HashSet<>(Set.of(journal.file(), journal.lock()));
    DocumentFiles documents = new DocumentFiles(folder, language);
    for (Document document : contents.register().documents().toList()) {
      known.add(documents.place(document.key()));
      verifyDocument(document, documents);
    }
    AttachedFiles attached = new AttachedFiles(folder);
    for (ContentHash hash : contents.files()) {
      known.add(attached.place(hash));
      verifyFile(hash, attached);
    }
    verifyNothingElse(folder, known);
    return contents;
  }

  private void verifyFile(ContentHash hash, AttachedFiles attached) throws IOException {
    Path place = attached.place(hash);
    if (!Files.exists(place)) {
      defects.add(AttachedFiles.missing(place).defect());
    } else if (!attached.isWhole(hash)) {
      defects.add(AttachedFiles.changed(place).defect());
    }
  }

  private void verifyDocument(Document document, DocumentFiles documents) throws IOException {
    Path place = documents.place(document.key());
    if (!Files.exists(place)) {
      defects.add(
          new Defect(
              place, 0, "the document's file is not there", "have it restored; the record stands"));
    } else if (!documents.isAsOnRecord(document)) {
      defects.add(
          new Defect(
              place,
              0,
              "this is not the document as it is on record",
              "make the change by a command, or have the file restored"));
    }
  }

  private void verifyNothingElse(Path folder, Set<Path> known) throws IOException {
    Path setAside = new SetAside(folder).folder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted().toList()) {
        if (!Root.isOfPeople(file) || Files.isDirectory(file) || known.contains(file)) {
          continue;
        }
        if (file.startsWith(setAside)) {
          defects.add(
              new Defect(
                  file,
                  0,
                  "this was found in another file's place and set aside",
                  "make its changes by commands if they are wanted, then delete it"));
        } else {
          unknown(file);
        }
      }
    }
  }

  private void unknown(Path file) {
    defects.add(
        new Defect(file, 0, "this is no part of the record", "move it out of the store's folder"));
  }
}
