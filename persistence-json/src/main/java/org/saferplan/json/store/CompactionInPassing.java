package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compresses what is not added to any more, one segment at a time, when nobody commits: it takes a
 * processor for seconds, which those who commit had rather have.
 */
final class CompactionInPassing {
  private static final System.Logger LOG = System.getLogger(CompactionInPassing.class.getName());

  /** So many seconds: a journal that is never left alone is compressed all the same. */
  private static final int PUT_OFF_AT_MOST = 60;

  private final Keeper keeper;
  private final Upkeep upkeep;
  private final Later later;
  private final AtomicLong commits = new AtomicLong();
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final ReentrantLock compacting = new ReentrantLock();
  private boolean ended;

  CompactionInPassing(Keeper keeper, Upkeep upkeep, Later later) {
    this.keeper = keeper;
    this.upkeep = upkeep;
    this.later = later;
  }

  /** Notes a commit, and whether it began another segment. */
  void committed(boolean isInNewSegment) {
    commits.incrementAndGet();
    if (isInNewSegment) {
      putOff();
    }
  }

  private void putOff() {
    if (isDue.compareAndSet(false, true)) {
      whenQuiet(PUT_OFF_AT_MOST);
    }
  }

  private void whenQuiet(int putOffAtMost) {
    long before = commits.get();
    later
        .atLeisure()
        .accept(
            () -> {
              if (commits.get() == before || putOffAtMost == 0) {
                isDue.set(false);
                Chore.telling("the journal is not compressed yet", this::inPassing);
              } else {
                whenQuiet(putOffAtMost - 1);
              }
            });
  }

  private void inPassing() throws IOException {
    compacting.lock();
    try {
      if (!ended) {
        upkeep.writeState();
        if (compact(1)) {
          putOff();
        }
      }
    } finally {
      compacting.unlock();
    }
  }

  /** Waits for what is being compressed; nothing more is in passing. */
  void end() {
    compacting.lock();
    try {
      ended = true;
    } finally {
      compacting.unlock();
    }
  }

  /**
   * Compresses so many segments at most; commits wait for the result only.
   *
   * @return whether there are more
   */
  boolean compact(int most) throws IOException {
    compacting.lock();
    try {
      Compaction compaction = new Compaction(keeper.journal());
      List<Segment> due = compaction.due();
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
      upkeep.alone(
          () -> {
            keeper.requireSound();
            return compaction.put(packed, laid);
          });
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.DEBUG, "another program was at it: " + e);
    }
  }
}
