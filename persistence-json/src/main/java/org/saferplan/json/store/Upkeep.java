package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is done with one partnership's record beside its commits: its documents are written to their
 * files, what is not added to any more is compressed, and the folder is left tidy. The record is
 * whole without any of it.
 */
final class Upkeep implements Closeable {
  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  /**
   * So often at a second's length: a journal that is never left alone is compressed all the same.
   */
  private static final int PUT_OFF_AT_MOST = 60;

  private final Keeper keeper;
  private final Journal journal;
  private final ReentrantLock turn;
  private final Disk.Lock lock;
  private final Later later;
  private final AtomicBoolean isSweepDue = new AtomicBoolean();
  private final AtomicBoolean isCompactionDue = new AtomicBoolean();
  private final AtomicLong commits = new AtomicLong();
  private final ReentrantLock compacting = new ReentrantLock();
  private volatile boolean closed;

  /**
   * Of a record.
   *
   * @param turn by which the threads of this program take turns at it
   * @param lock by which programs do
   */
  Upkeep(Keeper keeper, ReentrantLock turn, Disk.Lock lock, Later later) {
    this.keeper = keeper;
    this.journal = keeper.journal();
    this.turn = turn;
    this.lock = lock;
    this.later = later;
  }

  /** Has done later what commits call for that brought the record from one position to another. */
  void committed(Position from, Position to) {
    if (isSweepDue.compareAndSet(false, true)) {
      later
          .soon()
          .accept(
              () -> {
                isSweepDue.set(false);
                telling("documents' files are not written yet", this::settle);
              });
    }
    commits.incrementAndGet();
    if (from.segment() < to.segment() && isCompactionDue.compareAndSet(false, true)) {
      compactWhenQuiet(PUT_OFF_AT_MOST);
    }
  }

  /** It takes a processor for seconds, which those who commit had rather have. */
  private void compactWhenQuiet(int putOffAtMost) {
    long now = commits.get();
    later
        .atLeisure()
        .accept(
            () -> {
              if (commits.get() == now || putOffAtMost == 0) {
                isCompactionDue.set(false);
                telling("the journal is not compressed yet", this::compactInPassing);
              } else {
                compactWhenQuiet(putOffAtMost - 1);
              }
            });
  }

  /** Work that may fail. */
  @FunctionalInterface
  private interface Chore {
    void run() throws IOException;
  }

  private void telling(String failure, Chore chore) {
    try {
      chore.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, failure + ": " + e);
    }
  }

  /** Does it in this thread's turn, unless this is closed by then; leaves no file open. */
  private void inTurn(Chore chore) throws IOException {
    turn.lock();
    try {
      if (!closed) {
        chore.run();
      }
    } finally {
      try {
        rest();
      } finally {
        turn.unlock();
      }
    }
  }

  /** Does it in this thread's turn while no other program holds the lock. */
  private void locked(Refusals.FileWork<?> work) throws IOException {
    inTurn(() -> Exclusive.amongPrograms(lock, work));
  }

  /** Keeps no file open for commits of which nobody knows when the next one comes. */
  void rest() throws IOException {
    try {
      keeper.rest();
    } finally {
      lock.close();
    }
  }

  /**
   * Keeps no file open after attempts were answered, unless the sweep is due and will not. For one
   * whose turn it is.
   */
  void answered() {
    if (!isSweepDue.get()) {
      telling("a file stays open", this::rest);
    }
  }

  /** Writes the documents' files that are still to be written. Not for a rule, as it decides. */
  void settle() throws IOException {
    if (!turn.isHeldByCurrentThread()) {
      inTurn(
          () -> {
            if (keeper.isToBeSwept()) {
              Exclusive.amongPrograms(lock, keeper::sweep);
            }
          });
    }
  }

  /**
   * Writes anew every document that does not stand in its file as it is on record, and sets aside
   * what stood there.
   *
   * @return whether there is a record
   */
  boolean restore() throws IOException {
    boolean isThere = journal.exists();
    if (isThere) {
      locked(keeper::restore);
    }
    return isThere;
  }

  private void compactInPassing() throws IOException {
    locked(keeper::writeState);
    if (compact(1) && isCompactionDue.compareAndSet(false, true)) {
      compactWhenQuiet(PUT_OFF_AT_MOST);
    }
  }

  /** Compresses what is not added to any more. Commits wait for the result only. */
  void compact() throws IOException {
    compact(Integer.MAX_VALUE);
  }

  /** Compresses so many segments at most; answers whether there are more. */
  private boolean compact(int most) throws IOException {
    compacting.lock();
    try {
      Compaction compaction = new Compaction(journal);
      List<Segment> due = closed ? List.of() : compaction.due();
      for (Segment segment : due.subList(0, Math.min(most, due.size()))) {
        compact(compaction, segment);
      }
      return due.size() > most;
    } finally {
      compacting.unlock();
    }
  }

  private void compact(Compaction compaction, Segment segment) throws IOException {
    try {
      Compaction.Packed packed = compaction.pack(segment);
      Path laid = compaction.lay(packed);
      locked(
          () -> {
            keeper.requireSound();
            return compaction.put(packed, laid);
          });
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.DEBUG, "another program was at it: " + e);
    }
  }

  /**
   * Leaves the folder tidy and nothing of it in memory, unless a thread or another program is just
   * at it, or a commit has failed. Whoever holds a register keeps it.
   *
   * @return whether it did
   */
  boolean forget() {
    if (turn.isHeldByCurrentThread() || !turn.tryLock()) {
      return false;
    }
    try {
      return isTidied() && keeper.forget();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "kept in memory, since it was not left tidy: " + e);
      return false;
    } finally {
      turn.unlock();
    }
  }

  private boolean isTidied() throws IOException {
    try {
      return !keeper.isToBeTidied() || Exclusive.ifFree(lock, keeper::tidy).isPresent();
    } finally {
      rest();
    }
  }

  /**
   * Leaves the folder tidy, if this program wrote in it. Waits for what is compressed in passing:
   * when this comes back, nothing more is written. Compresses one segment itself: so there is never
   * much to be done where programs come and go, and none is kept from ending where there is.
   */
  @Override
  public void close() throws IOException {
    compacting.lock();
    try {
      if (keeper.isToBeTidied()) {
        locked(keeper::tidy);
        compact(1);
      }
    } finally {
      try {
        end();
      } finally {
        compacting.unlock();
      }
    }
  }

  private void end() throws IOException {
    turn.lock();
    try {
      closed = true;
      keeper.close();
    } finally {
      try {
        lock.close();
      } finally {
        turn.unlock();
      }
    }
  }
}
