package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Actor;
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
import org.saferplan.store.NoSuchRevision;

/**
 * One partnership's record: its journal, and what is written from it.
 *
 * <p>Attempts that arrive while the disk is busy wait in a queue. Whoever gets the turn next
 * decides all of them, one on the register that the other left, and has them forced together.
 */
final class PartnershipFolder implements Closeable {
  private static final System.Logger LOG = System.getLogger(PartnershipFolder.class.getName());

  private final Root store;
  private final Journal journal;
  private final Tail tail;
  private final HeadFile head;
  private final DocumentFiles documents;
  private final AttachedFiles attached;
  private final Clock clock;
  private final JsonLanguage language;
  private final Disk disk;
  private final ReentrantLock turn;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

  private volatile Seen seen = Seen.NOTHING;
  private volatile @Nullable IOException failure;
  private boolean recovered;
  private boolean wrote;

  PartnershipFolder(Root store, Partnership.Id partnership, Clock clock) throws IOException {
    this.store = store;
    this.disk = store.disk();
    this.language = store.language();
    this.journal = store.journal(partnership);
    this.head = new HeadFile(disk, journal.head(), language);
    this.tail = new Tail(journal, head);
    Path folder = store.folder(partnership);
    this.documents = new DocumentFiles(disk, folder, language);
    this.attached = new AttachedFiles(disk, folder);
    this.clock = clock;
    this.turn = Exclusive.ofThisProgram(folder);
  }

  /**
   * What the journal says now. After a failed append, what it said before: nobody knows what it
   * says now.
   */
  Contents contents() throws IOException {
    Seen known = seen;
    if (failure != null || known.sign().equals(tail.sign())) {
      return known.contents();
    }
    turn.lock();
    try {
      if (!recovered && disk.isWritable(journal.lock())) {
        Exclusive.ifFree(disk, journal.lock(), () -> recovered(false));
      }
      return failure == null ? read() : seen.contents();
    } finally {
      turn.unlock();
    }
  }

  List<Commit> history() throws IOException {
    List<Commit> history = new ArrayList<>();
    Position end = contents().end();
    if (end.isBeforeHeader()) {
      return history;
    }
    try (JournalReader reader = journal.between(Position.START, end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        history.add(entry.get().inHistory());
      }
    }
    return history;
  }

  /** The register as a commit left it. */
  Register register(long revision) throws IOException {
    Contents now = contents();
    if (revision < 0 || revision > now.end().revision()) {
      throw NoSuchRevision.refusal(journal.partnership(), revision, now.end().revision());
    }
    if (revision == now.end().revision()) {
      return now.register();
    }
    try (JournalReader reader = journal.between(Position.START, now.end())) {
      return Contents.NONE.further(reader, language, revision).register();
    }
  }

  Optional<Content> file(ContentHash hash) throws IOException {
    return contents().files().contains(hash) ? Optional.of(attached.read(hash)) : Optional.empty();
  }

  Commit commit(Attempt attempt) throws IOException {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a rule may not commit");
    }
    Waiting waiting = new Waiting(attempt);
    queue.add(waiting);
    turn.lock();
    try {
      if (!waiting.isAnswered()) {
        answer(everyoneWaiting());
      }
    } finally {
      turn.unlock();
    }
    return waiting.answer();
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
            disk,
            journal.lock(),
            () -> {
              requireSound();
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
   * Takes texts out of the record, and out of everything that it ever said; deletes files.
   *
   * @return the commit that says so
   */
  Commit redact(Actor actor, String reason, List<String> texts, List<ContentHash> files)
      throws IOException {
    turn.lock();
    try {
      requireSound();
      if (!journal.exists()) {
        throw NoSuchRevision.refusal(journal.partnership(), 1, 0);
      }
      return Exclusive.amongPrograms(
          disk, journal.lock(), () -> redacted(actor, reason, texts, files));
    } finally {
      turn.unlock();
    }
  }

  private Commit redacted(Actor actor, String reason, List<String> texts, List<ContentHash> files)
      throws IOException {
    Contents before = latest();
    Redacting redacting = new Redacting(journal, texts);
    redacting.plan(before.end());
    if (redacting.isIn(reason)) {
      throw Redacting.refused("the reason gives away what is redacted", "say it in other words");
    }
    for (ContentHash file : files) {
      if (!before.files().contains(file)) {
        throw Redacting.refused("no file %s is attached".formatted(file.value()), "see its hash");
      }
    }
    Redaction redaction = new Redaction(reason, redacting.lines(), files);
    if (redaction.lines().isEmpty() && files.isEmpty()) {
      throw Redacting.refused(
          "nowhere in the record is such a text", "see that it is written as it stands there");
    }
    Attempt attempt =
        new Attempt(
            actor,
            redaction,
            (register, moment) ->
                new Ruling.Accepted(redacting.documents(register), List.of(), ""));
    tail.beginSegment();
    NewCommit commit =
        decided(attempt, before.at(tail.placeOfNext(before.end())), before.end().revision());
    write(List.of(commit), seen.rewrittenOnce(), commit.added(before).without(files));
    tail.forceHead(seen);
    redacting.write(commit.revision(), seen.contents().end());
    new State(journal).write(seen.contents(), seen.rewritten());
    for (Document document : commit.documents()) {
      documents.force(document);
    }
    attached.delete(files);
    return commit.inHistory();
  }

  /** Copies the record as it stood at a revision into another store's folder. */
  Contents copyTo(Root other, long revision) throws IOException {
    turn.lock();
    try {
      requireSound();
      if (!journal.exists()) {
        throw NoSuchRevision.refusal(journal.partnership(), revision, 0);
      }
      Refusals.FileWork<Contents> work =
          () -> {
            long latest = latest().end().revision();
            return new Backup(journal, attached)
                .copy(other, revision == Long.MAX_VALUE ? latest : revision, seen);
          };
      return Exclusive.amongPrograms(disk, journal.lock(), work);
    } finally {
      turn.unlock();
    }
  }

  /** Mends the journal; answers what was done. */
  List<Defect> repair(Actor actor) throws IOException {
    turn.lock();
    try {
      return Exclusive.amongPrograms(disk, journal.lock(), () -> repaired(actor));
    } finally {
      turn.unlock();
    }
  }

  private List<Defect> repaired(Actor actor) throws IOException {
    store.begin();
    Repair repair = new Repair(journal);
    seen = repair.mended();
    failure = null;
    Contents before = recovered(true);
    List<Document> taken = repair.onlyInFiles(before);
    if (!taken.isEmpty()) {
      Repair.Repaired command =
          new Repair.Repaired(
              repair.done().isEmpty() ? null : repair.done().get(0).what(),
              taken.stream().map(Document::key).toList());
      Attempt attempt =
          new Attempt(
              actor, command, (register, moment) -> new Ruling.Accepted(taken, List.of(), ""));
      NewCommit commit =
          decided(attempt, before.at(tail.placeOfNext(before.end())), before.end().revision());
      write(List.of(commit), seen, commit.added(before));
    }
    return repair.done();
  }

  /** Leaves the folder tidy, if this program wrote in it. */
  @Override
  public void close() throws IOException {
    turn.lock();
    try {
      if (wrote && failure == null) {
        Exclusive.amongPrograms(disk, journal.lock(), this::tidied);
      }
      head.close();
    } finally {
      turn.unlock();
    }
  }

  private Contents tidied() throws IOException {
    Contents now = latest();
    tail.trim(seen);
    new Tidying(journal).leave(seen);
    return now;
  }

  private List<Waiting> everyoneWaiting() {
    List<Waiting> all = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      all.add(next);
    }
    return all;
  }

  /** Whatever happens, everyone is answered. */
  private void answer(List<Waiting> all) {
    try {
      requireSound();
      if (seen.contents().end().revision() > 0 || journal.exists() || isBegunBy(all)) {
        Exclusive.amongPrograms(disk, journal.lock(), () -> written(all));
      }
      all.forEach(Waiting::succeeded);
    } catch (IOException | RuntimeException | Error e) {
      all.forEach(each -> each.failed(e));
    }
  }

  /**
   * Whether one of these would begin the record. Decides before there is a folder to hold the lock
   * in: a refusal leaves no trace, not even a folder.
   */
  private boolean isBegunBy(List<Waiting> all) throws IOException {
    Position start = Position.START.after(journal.header(Position.START), 1);
    for (Waiting each : all) {
      each.decide(() -> decided(each.attempt(), Contents.NONE.at(start), 0));
      if (each.isAccepted()) {
        store.begin();
        WholeFile.forceFolder(disk, store.folder(journal.partnership()));
        WholeFile.forceFolder(disk, journal.folder());
        return true;
      }
    }
    return false;
  }

  private Contents written(List<Waiting> all) throws IOException {
    if (!wrote) {
      store.begin();
    }
    Contents before = latest();
    if (before.end().revision() > 0) {
      all.forEach(Waiting::again);
    }
    Contents now = before.at(tail.placeOfNext(before.end()));
    List<NewCommit> commits = new ArrayList<>();
    for (Waiting each : all) {
      Contents on = now;
      if (!each.isDecided()) {
        each.decide(() -> decided(each.attempt(), on, before.end().revision()));
      }
      if (each.isAccepted()) {
        commits.add(each.commit());
        now = each.commit().added(on);
      }
    }
    if (!commits.isEmpty()) {
      write(commits, seen, now);
    }
    return now;
  }

  private NewCommit decided(Attempt attempt, Contents on, long forced) {
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
    return new NewCommit(language, on.end(), forced, attempt, accepted, at);
  }

  private void write(List<NewCommit> commits, Seen before, Contents now) throws IOException {
    for (NewCommit commit : commits) {
      for (Content file : commit.files()) {
        attached.keep(file, commit.revision());
      }
    }
    try {
      seen = before.with(tail.append(commits, before, wrote), now);
    } catch (IOException e) {
      failure = e;
      tail.takeBack(before, e);
      throw e;
    }
    wrote = true;
    Register register = before.contents().register();
    for (NewCommit commit : commits) {
      for (Document document : commit.documents()) {
        writeForPeople(document, register, commit.revision());
      }
      register = register.with(commit.revision(), commit.documents());
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

  /** What the journal says now, to one who holds the lock and is about to write. */
  private Contents latest() throws IOException {
    return recovered && tail.isClean(seen) ? read() : recovered(true);
  }

  private Contents recovered(boolean forWriting) throws IOException {
    Tail.Found found = tail.recover(seen, forWriting);
    seen = found.seen();
    recovered = found.isClean();
    return seen.contents();
  }

  private Contents read() throws IOException {
    seen = tail.read(seen);
    return seen.contents();
  }

  private void requireSound() throws IOException {
    IOException failed = failure;
    if (failed != null) {
      throw new DamagedException(
          new Defect(
              journal.folder(),
              0,
              "a commit could not be written (%s), so nothing more is"
                  .formatted(failed.getMessage()),
              "see to the disk, then open the store again: the history tells whether it was kept"));
    }
  }
}
