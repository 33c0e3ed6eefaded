package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What is done with one partnership's record beside its commits: its documents are written to their
 * files, what is not added to any more is compressed, and the folder is left tidy. The record is
 * whole without any of it.
 */
final class Upkeep implements Closeable {
  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  private final Keeper keeper;
  private final ReentrantLock turn;
  private final Disk.Lock lock;
  private final Later later;
  private final AtomicBoolean isSweepDue = new AtomicBoolean();
  private final CompactionInPassing compaction;

  /** Held while files are written by which commits are not kept waiting. */
  private final ReentrantLock sweeping = new ReentrantLock();

  private volatile boolean closed;

  /**
   * Of a record.
   *
   * @param turn by which the threads of this program take turns at it
   * @param lock by which programs do
   */
  Upkeep(Keeper keeper, ReentrantLock turn, Disk.Lock lock, Later later) {
    this.keeper = keeper;
    this.turn = turn;
    this.lock = lock;
    this.later = later;
    this.compaction = new CompactionInPassing(keeper, this, later);
  }

  /**
   * Has done later what commits call for that brought the record from one position to another. They
   * stand, whether anybody can be found to do it or not.
   */
  void committed(Position from, Position to) {
    try {
      haveDone(from, to);
    } catch (RuntimeException | OutOfMemoryError e) {
      isSweepDue.set(false);
      LOG.log(System.Logger.Level.WARNING, "documents' files are not written yet: " + e);
    }
  }

  private void haveDone(Position from, Position to) {
    if (isSweepDue.compareAndSet(false, true)) {
      later.soon().accept(this::settled);
    }
    boolean isInNewSegment = from.segment() < to.segment();
    if (isInNewSegment) {
      // Be it quiet or not: it bounds what is read when the store is opened after a crash.
      later
          .atLeisure()
          .accept(() -> Chore.telling("the state is not written yet", this::writeState));
    }
    compaction.committed(isInNewSegment);
  }

  /** Compresses what is not added to any more. */
  CompactionInPassing compaction() {
    return compaction;
  }

  /**
   * Does it while no other thread is at the record, nor any other program; leaves no file open.
   * Whatever is done to the record apart from commits and the writing of files is done so.
   */
  <T> T alone(Refusals.FileWork<T> work) throws IOException {
    requireNotInRule();
    sweeping.lock();
    turn.lock();
    try {
      return Exclusive.amongPrograms(lock, work);
    } finally {
      try {
        rest();
      } finally {
        turn.unlock();
        sweeping.unlock();
      }
    }
  }

  /** Refuses to wait in a rule for what waits for the rule. */
  void requireNotInRule() {
    Exclusive.requireNotInRule(turn);
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
      Chore.telling("a file stays open", this::rest);
    }
  }

  /** Writes the documents' files that are still to be written. Not for a rule, as it decides. */
  void settle() throws IOException {
    if (!turn.isHeldByCurrentThread()) {
      beside(keeper::isToBeSwept, keeper::toSweep);
    }
  }

  /** The same, and only logs what keeps it from being done. */
  void settled() {
    isSweepDue.set(false);
    Chore.telling("documents' files are not written yet", this::settle);
  }

  /**
   * Writes down the state of what is in memory, if that saves more than it costs. Who forgets a
   * record leaves its state, and nobody reads it again for this.
   */
  void writeState() throws IOException {
    beside(keeper::isInMemory, keeper::toWriteState);
  }

  /**
   * Commits go on while something is written, and other programs wait. The turn is never waited for
   * while the lock is held: a store beside this one may have the turn, and wait for the lock.
   */
  private void beside(BooleanSupplier isDue, Refusals.FileWork<Optional<Writing>> beginning)
      throws IOException {
    sweeping.lock();
    try {
      Optional<Begun> begun = begun(isDue, beginning);
      if (begun.isPresent()) {
        write(begun.get());
        alone(begun.get().writing().written());
      }
    } finally {
      sweeping.unlock();
    }
  }

  private void write(Begun begun) throws IOException {
    boolean isWritten = false;
    Closeable held = begun.held();
    try (held) {
      begun.writing().write().run();
      isWritten = true;
    } finally {
      if (!isWritten) {
        restInTurn();
      }
    }
  }

  private void restInTurn() throws IOException {
    turn.lock();
    try {
      rest();
    } finally {
      turn.unlock();
    }
  }

  /** What is to be written, and the lock, which is held until it is. */
  private record Begun(Writing writing, Closeable held) {}

  private Optional<Begun> begun(
      BooleanSupplier isDue, Refusals.FileWork<Optional<Writing>> beginning) throws IOException {
    boolean isHandedOver = false;
    turn.lock();
    try {
      if (closed || !isDue.getAsBoolean()) {
        return Optional.empty();
      }
      Closeable held = lock.hold();
      try {
        Optional<Writing> writing = beginning.run();
        isHandedOver = writing.isPresent();
        return writing.map(each -> new Begun(each, held));
      } finally {
        if (!isHandedOver) {
          held.close();
        }
      }
    } finally {
      try {
        if (!isHandedOver) {
          rest();
        }
      } finally {
        turn.unlock();
      }
    }
  }

  /**
   * Writes anew every document that does not stand in its file as it is on record, and sets aside
   * what stood there; answers which.
   */
  List<DocumentFiles.Wrote> restore() throws IOException {
    return alone(keeper::restore);
  }

  /**
   * Leaves the folder tidy and nothing of it in memory, unless a thread or another program is just
   * at it, or a commit has failed. Whoever holds a register keeps it.
   *
   * @return whether it did
   */
  boolean forget() {
    if (turn.isHeldByCurrentThread() || !sweeping.tryLock()) {
      return false;
    }
    try {
      return turn.tryLock() && forgetInTurn();
    } finally {
      sweeping.unlock();
    }
  }

  private boolean forgetInTurn() {
    try {
      return isTidied() && keeper.forget();
    } catch (IOException | RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "kept in memory, since it was not left tidy: " + Refusals.words(e));
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
    closed = true;
    compaction.end();
    try {
      if (keeper.isToBeTidied()) {
        alone(keeper::tidy);
        compaction.compact(1);
      }
    } finally {
      end();
    }
  }

  /** Whether nothing more is to be written by this. */
  boolean isClosed() {
    return closed;
  }

  private void end() throws IOException {
    sweeping.lock();
    turn.lock();
    try {
      keeper.close();
    } finally {
      try {
        lock.close();
      } finally {
        turn.unlock();
        sweeping.unlock();
      }
    }
  }
}
