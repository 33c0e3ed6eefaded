package org.saferplan.json.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Being the only one who writes: among the threads of this program, and among programs. */
final class Exclusive {
  /**
   * A file lock is held by a whole program, so its threads, whichever store they use, take turns by
   * these.
   */
  private static final Map<Path, ReentrantLock> OF_THIS_PROGRAM = new ConcurrentHashMap<>();

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
    return OF_THIS_PROGRAM.computeIfAbsent(real.normalize(), path -> new ReentrantLock());
  }

  /** Waits until no other program holds the file, and then does the work. */
  static <T> T amongPrograms(Path lockFile, Refusals.FileWork<T> work) throws IOException {
    try (FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      hold(channel, lockFile);
      return work.run();
    }
  }

  private static void hold(FileChannel channel, Path lockFile) throws IOException {
    try {
      channel.lock();
    } catch (OverlappingFileLockException e) {
      throw new IOException(lockFile + " is held by this program under another name", e);
    } catch (ClosedByInterruptException | FileLockInterruptionException e) {
      throw new IOException("interrupted while waiting for " + lockFile, e);
    }
  }
}
