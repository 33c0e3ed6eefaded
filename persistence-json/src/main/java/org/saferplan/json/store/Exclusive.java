package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Being the only one who writes: among the threads of this program, and among programs. */
final class Exclusive {
  /**
   * A file lock is held by a whole program, so its threads, whichever store they use, take turns by
   * these.
   */
  private static final Map<Path, WeakReference<ReentrantLock>> OF_THIS_PROGRAM =
      new ConcurrentHashMap<>();

  private Exclusive() {}

  /**
   * The lock by which the threads of this program take turns in a folder, under whatever name they
   * know it.
   */
  static ReentrantLock ofThisProgram(Path folder) throws IOException {
    Path known = folder.toAbsolutePath().normalize();
    Path there = known;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    Path real = there.toRealPath().resolve(there.relativize(known));
    // One that nobody has any more is nobody's turn.
    OF_THIS_PROGRAM.values().removeIf(each -> each.get() == null);
    while (true) {
      ReentrantLock lock =
          OF_THIS_PROGRAM
              .compute(
                  real.normalize(),
                  (path, before) ->
                      before == null || before.get() == null
                          ? new WeakReference<>(new ReentrantLock(true))
                          : before)
              .get();
      if (lock != null) {
        return lock;
      }
    }
  }

  /**
   * Refuses to wait in a rule, which is decided in its thread's turn, for what waits for the turn.
   */
  static void requireNotInRule(ReentrantLock turn) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a rule may only read");
    }
  }

  /** Waits until no other program holds the lock, and then does the work. */
  static <T> T amongPrograms(Disk.Lock lock, Refusals.FileWork<T> work) throws IOException {
    return holding(lock.hold(), work);
  }

  /** Does the work, unless another program holds the lock: then nothing. */
  static <T> Optional<T> ifFree(Disk.Lock lock, Refusals.FileWork<T> work) throws IOException {
    Optional<Closeable> held = lock.holdIfFree();
    return held.isEmpty() ? Optional.empty() : Optional.of(holding(held.get(), work));
  }

  private static <T> T holding(Closeable held, Refusals.FileWork<T> work) throws IOException {
    try (held) {
      return work.run();
    }
  }
}
