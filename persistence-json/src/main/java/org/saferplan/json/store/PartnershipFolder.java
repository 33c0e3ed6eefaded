package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.NoSuchRevision;

/**
 * One partnership's record, among all the threads and programs that use it.
 *
 * <p>Attempts gather. Whoever leads decides all of them, one on the register that the other left,
 * until nobody new has come, and has them forced together.
 */
final class PartnershipFolder implements Closeable {
  private static final System.Logger LOG = System.getLogger(PartnershipFolder.class.getName());

  private final Root store;
  private final Journal journal;
  private final Keeper keeper;
  private final Disk disk;
  private final Disk.Lock lock;
  private final Upkeep upkeep;
  private final ReentrantLock turn;
  private final Gathering gathering = new Gathering();

  /**
   * Of a partnership in a store.
   *
   * @param later has work done by other threads
   */
  PartnershipFolder(Root store, Partnership.Id partnership, Clock clock, Later later)
      throws IOException {
    this.store = store;
    this.disk = store.disk();
    this.journal = store.journal(partnership);
    this.keeper = new Keeper(store, journal, clock);
    this.lock = new SharedLock(disk.lock(journal.lock()));
    this.turn = Exclusive.ofThisProgram(store.folder(partnership));
    this.upkeep = new Upkeep(keeper, turn, lock, later);
  }

  /**
   * What the journal says now. After a failed append, what it said before, until others have
   * written: nobody knows what it says now.
   */
  Contents contents() throws IOException {
    Optional<Contents> known = keeper.upToDate();
    if (known.isPresent()) {
      return known.get();
    }
    turn.lock();
    try {
      if (!keeper.isRecovered() && disk.isWritable(journal.lock())) {
        recoverIfFree();
      }
      return keeper.read();
    } finally {
      turn.unlock();
    }
  }

  private void recoverIfFree() throws IOException {
    try {
      Exclusive.ifFree(lock, () -> keeper.recover(false));
    } finally {
      lock.close();
    }
  }

  List<Commit> history() throws IOException {
    List<Commit> history = new ArrayList<>();
    Position end = contents().end();
    if (end.revision() == 0) {
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
      return Contents.NONE.further(reader, journal.language(), revision).register();
    }
  }

  Optional<Content> file(ContentHash hash) throws IOException {
    return contents().files().contains(hash)
        ? Optional.of(keeper.attached().read(hash))
        : Optional.empty();
  }

  Commit commit(Attempt attempt) throws IOException {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a rule may not commit");
    }
    Waiting waiting = new Waiting(attempt);
    gathering.join(waiting, this::lead);
    return waiting.answer();
  }

  /** Decides and writes for everyone who waits, unless the store was closed meanwhile. */
  private void lead() {
    turn.lock();
    try {
      if (upkeep.isClosed()) {
        gathering.everyone().forEach(each -> each.failed(Refusals.closed()));
        return;
      }
      answer(gathering.everyone());
      upkeep.answered();
    } finally {
      turn.unlock();
    }
  }

  /** Has an administrator's work done with a record that has begun. */
  <T> T administer(Administrating<T> work) throws IOException {
    if (!store.holds(journal.partnership())) {
      throw NoSuchRevision.refusal(journal.partnership(), 1, 0);
    }
    return upkeep.alone(() -> work.on(new Administration(keeper)));
  }

  /**
   * Writes anew every document that does not stand in its file as it is on record, and sets aside
   * what stood there.
   *
   * @return which files were written
   */
  List<DocumentFiles.Wrote> restore() throws IOException {
    return store.holds(journal.partnership()) ? upkeep.restore() : List.of();
  }

  /** Compresses the whole journal; answers by how many bytes it is shorter. */
  long compact() throws IOException {
    upkeep.requireNotInRule();
    long before = journal.bytes();
    upkeep.compaction().compact(Integer.MAX_VALUE);
    administer(Administration::compact);
    return before - journal.bytes();
  }

  /** Work of an administrator's. */
  @FunctionalInterface
  interface Administrating<T> {
    T on(Administration administration) throws IOException;
  }

  /** What is done with the record beside its commits. */
  Upkeep upkeep() {
    return upkeep;
  }

  /** What is in memory. */
  Seen seen() {
    return keeper.seen();
  }

  /** How many bytes the state has that stands on the disk. */
  long stateBytes() throws IOException {
    return new State(journal).size();
  }

  /**
   * Leaves the folder tidy and nothing of it in memory, unless a commit waits or {@link Upkeep}
   * will not have it.
   *
   * @return whether it did
   */
  boolean forget() {
    return gathering.isEmpty() && upkeep.forget();
  }

  /** Closes it; that the folder is not left tidy loses nothing, and is logged. */
  void leave() {
    try {
      close();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "not left tidy, which loses nothing: " + Refusals.words(e));
    }
  }

  @Override
  public void close() throws IOException {
    upkeep.close();
  }

  /** Whatever happens, everyone is answered. */
  private void answer(List<Waiting> all) {
    try {
      keeper.requireSound();
      if (keeper.seen().contents().end().revision() > 0 || journal.exists() || isBegunBy(all)) {
        Exclusive.amongPrograms(lock, () -> written(all));
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
    // A record that is gone is no record that has not begun.
    store.holds(journal.partnership());
    Position start = Position.START.after(journal.header(Position.START), 1);
    for (Waiting each : all) {
      each.decide(() -> keeper.decided(each.attempt(), Contents.NONE.at(start), 0));
      if (each.isAccepted()) {
        requireNothingLeft();
        store.begin();
        WholeFile.forceFolder(disk, store.folder(journal.partnership()));
        WholeFile.forceFolder(disk, journal.folder());
        return true;
      }
    }
    return false;
  }

  /** Where a journal is gone and documents are left, a new record would hide that one was lost. */
  private void requireNothingLeft() throws IOException {
    boolean isThere = store.holds(journal.partnership());
    if (!isThere && disk.isTaken(journal.home().resolve("partnership.json"))) {
      throw new DamagedException(DamagedException.journalGone(journal));
    }
  }

  private Contents written(List<Waiting> all) throws IOException {
    Contents now = Contents.NONE;
    for (int done = 0; done < all.size(); ) {
      int before = done;
      done = writtenTogether(all, done);
      // What is on record stays so, whatever becomes of the others.
      all.subList(before, done).forEach(Waiting::succeeded);
      now = keeper.seen().contents();
    }
    return now;
  }

  /** Writes those from one on, until a segment is full; answers with which it is to go on. */
  private int writtenTogether(List<Waiting> all, int first) throws IOException {
    Contents before = keeper.latest();
    if (before.end().revision() > 0) {
      all.subList(first, all.size()).forEach(Waiting::again);
    }
    Contents now = before.at(keeper.tail().placeOfNext(before.end()));
    List<NewCommit> commits = new ArrayList<>();
    int index = first;
    for (boolean isFull = false; index < all.size() && !isFull; index++) {
      Waiting each = all.get(index);
      Contents on = now;
      if (!each.isDecided()) {
        each.decide(() -> keeper.decided(each.attempt(), on, before.end().revision()));
      }
      if (each.isAccepted()) {
        commits.add(each.commit());
        now = each.commit().added(on);
      }
      isFull = now.end().bytes() > Tail.LONGEST_SEGMENT;
      if (index == all.size() - 1 && !isFull) {
        // Whoever came while the others were decided shares their force.
        all.addAll(gathering.everyone());
      }
    }
    if (!commits.isEmpty()) {
      keeper.write(commits, keeper.seen(), now);
      upkeep.committed(before.end(), now.end());
    }
    return index;
  }
}
