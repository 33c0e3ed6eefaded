package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;

/** One partnership's record: its journal, and what is written from it. */
final class PartnershipFolder {
  private static final System.Logger LOG = System.getLogger(PartnershipFolder.class.getName());

  private final Root store;
  private final Path folder;
  private final Journal journal;
  private final DocumentFiles documents;
  private final AttachedFiles attached;
  private final Clock clock;
  private final JsonLanguage language;
  private final Disk disk;
  private final ReentrantLock turn;

  private volatile Contents contents = Contents.NONE;
  private volatile @Nullable IOException failure;

  PartnershipFolder(
      Root store, Partnership.Id partnership, Clock clock, JsonLanguage language, Disk disk)
      throws IOException {
    this.store = store;
    this.folder = store.path().resolve(FileNames.folder(partnership));
    this.journal = new Journal(partnership, folder.resolve("journal"), language);
    this.documents = new DocumentFiles(folder, language);
    this.attached = new AttachedFiles(folder);
    this.clock = clock;
    this.language = language;
    this.disk = disk;
    this.turn = Exclusive.ofThisProgram(folder);
  }

  /**
   * What the journal says now. After a failed append, what it said before: nobody knows what it
   * says now.
   */
  Contents contents() throws IOException {
    if (failure != null || journal.size() == contents.seen()) {
      return contents;
    }
    turn.lock();
    try {
      return latest();
    } finally {
      turn.unlock();
    }
  }

  List<Commit> history() throws IOException {
    List<Commit> history = new ArrayList<>();
    long last = contents().end().revision();
    if (last == 0) {
      return history;
    }
    try (JournalReader reader = journal.after(Position.START)) {
      for (var entry = reader.next();
          entry.isPresent() && entry.get().closing().commit() <= last;
          entry = reader.next()) {
        history.add(entry.get().inHistory());
      }
    }
    return history;
  }

  Optional<Content> file(ContentHash hash) throws IOException {
    return contents().files().contains(hash) ? Optional.of(attached.read(hash)) : Optional.empty();
  }

  Commit commit(Attempt attempt) throws IOException {
    turn.lock();
    try {
      requireSound();
      Optional<Commit> first = journal.exists() ? Optional.empty() : begun(attempt);
      return first.isPresent()
          ? first.get()
          : Exclusive.amongPrograms(journal.lock(), () -> written(decided(attempt)));
    } finally {
      turn.unlock();
    }
  }

  /**
   * Writes anew every document that does not stand in its file as it is on record, and sets aside
   * what stood there.
   */
  void restore() throws IOException {
    turn.lock();
    try {
      if (journal.exists()) {
        Exclusive.amongPrograms(
            journal.lock(),
            () -> {
              Register register = latest().register();
              for (Document document : register.documents().toList()) {
                documents.write(document, Register.empty(), register.revision());
              }
              return register;
            });
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Begins the record; empty if another program has begun it meanwhile.
   *
   * <p>Decides before there is a folder to hold the lock in: a refusal leaves no trace, not even a
   * folder.
   */
  private Optional<Commit> begun(Attempt attempt) throws IOException {
    NewCommit first = decided(attempt);
    store.begin();
    WholeFile.makeFolder(journal.folder());
    return Exclusive.amongPrograms(
        journal.lock(), () -> journal.exists() ? Optional.empty() : Optional.of(written(first)));
  }

  private Contents latest() throws IOException {
    if (failure == null) {
      contents = contents.further(journal);
    }
    return contents;
  }

  private NewCommit decided(Attempt attempt) throws IOException {
    Contents on = latest();
    Instant now = clock.instant();
    Instant at = now.isBefore(on.end().at()) ? on.end().at() : now;
    Ruling.Accepted accepted =
        attempt
            .rule()
            .apply(on.register(), new Moment(at, clock.getZone()))
            .fold(
                ruled -> ruled,
                refused -> {
                  throw new RefusedException(refused.kind(), refused.faults());
                });
    Position after = journal.exists() ? on.end() : Position.after(journal.header());
    return new NewCommit(language, after, attempt, accepted, at);
  }

  private Commit written(NewCommit commit) throws IOException {
    Contents before = contents;
    for (Content file : commit.files()) {
      attached.keep(file, commit.revision());
    }
    byte[] bytes = commit.bytes();
    try {
      if (journal.exists()) {
        setUnfinishedEndAside(before, commit.revision());
        disk.append(journal.file(), bytes);
      } else {
        journal.begin(bytes);
      }
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    contents = commit.added(before, bytes.length);
    for (Document document : commit.documents()) {
      writeForPeople(document, before.register(), commit.revision());
    }
    return commit.inHistory();
  }

  private void setUnfinishedEndAside(Contents before, long commit) throws IOException {
    if (before.hasUnfinishedEnd()) {
      new SetAside(folder).keep(journal.rest(before.end()), "unfinished.jsonl", commit);
      journal.cut(before.end());
    }
  }

  /**
   * The commit stands whatever becomes of this: verifying the store shows what is missing, and
   * restoring mends it.
   */
  private void writeForPeople(Document document, Register before, long commit) {
    try {
      documents.write(document, before, commit);
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "commit %d stands, but its file could not be written: %s".formatted(commit, e));
    }
  }

  private void requireSound() throws IOException {
    IOException failed = failure;
    if (failed != null) {
      throw new DamagedException(
          new Defect(
              journal.file(),
              0,
              "a commit could not be written (%s), so nothing more is"
                  .formatted(failed.getMessage()),
              "see to the disk, then open the store again: the history tells whether it was kept"));
    }
  }
}
