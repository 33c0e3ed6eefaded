package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file, whose channel stays open between one hold and the next.
 *
 * <p>Closing any channel on a file lets go of every lock that this program has on it, and another
 * class loader may have one. So a channel is closed only while nobody else in this program has one,
 * or can get one: they take turns by a text that is the same object to all of them.
 */
final class LocalLock implements Disk.Lock {
  private static final System.Logger LOG = System.getLogger(LocalLock.class.getName());

  private static final int TOLD_AFTER = 5;

  private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(1);

  private final Path path;
  private @Nullable FileChannel channel;

  /** What file the channel is on; null where the system does not tell. */
  private @Nullable Object key;

  private @Nullable FileLock held;
  private @Nullable Object turn;

  LocalLock(Path path) {
    this.path = path;
  }

  @Override
  public Closeable hold() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Closeable mine = inTurn(true);
          if (mine != null) {
            return mine;
          }
          LockSupport.parkNanos(WAIT);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
          interrupted = Thread.interrupted() || interrupted;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public Optional<Closeable> holdIfFree() throws IOException {
    return Optional.ofNullable(inTurn(false));
  }

  private @Nullable Closeable inTurn(boolean wait) throws IOException {
    synchronized (turn()) {
      return held(wait);
    }
  }

  private Object turn() throws IOException {
    Object known = turn;
    if (known == null) {
      Path folder = path.toAbsolutePath().resolveSibling("").toRealPath();
      known = ("org.saferplan: lock on " + folder.resolve(path.getFileName())).intern();
      turn = known;
    }
    return known;
  }

  /** Null where another has it, or the file that was locked is not the one of that name. */
  private @Nullable Closeable held(boolean wait) throws IOException {
    FileChannel open = opened();
    FileLock lock;
    try {
      FileLock free = open.tryLock();
      lock = free == null && wait ? waited(open) : free;
      held = lock;
    } catch (OverlappingFileLockException e) {
      // Another class loader of this program has it: that cannot be waited for.
      return null;
    }
    if (lock == null) {
      return null;
    }
    if (key == null) {
      return open;
    }
    boolean isNamed = false;
    try {
      isNamed = key.equals(keyThere());
    } finally {
      if (!isNamed) {
        open.close();
      }
    }
    return isNamed ? lock::release : null;
  }

  /** Whoever waits for long is told for what: a program that stands still lets go of nothing. */
  private FileLock waited(FileChannel open) throws IOException {
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture.delayedExecutor(TOLD_AFTER, TimeUnit.SECONDS)
        .execute(
            () -> {
              if (!isOver.get()) {
                LOG.log(
                    System.Logger.Level.WARNING,
                    "waiting for {0}, which another program holds: see whether it is still at work",
                    path);
              }
            });
    try {
      return open.lock();
    } finally {
      isOver.set(true);
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel open = channel;
    if (open == null || !open.isOpen()) {
      requireNothingElse();
      Object before = keyThere();
      open = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel = open;
      key = before != null && before.equals(keyThere()) ? before : null;
    }
    return open;
  }

  /** Opening a pipe would wait for ever for whoever reads from it. */
  private void requireNothingElse() throws IOException {
    boolean isThere = Files.exists(path);
    if (isThere ? !Files.isRegularFile(path) : Files.isSymbolicLink(path)) {
      String why = isThere ? LocalDisk.NO_FILE : LocalDisk.LED_NOWHERE;
      throw new FileSystemException(path.toString(), null, why);
    }
  }

  private @Nullable Object keyThere() throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    while (open != null && open.isOpen()) {
      synchronized (turn()) {
        closeIfFree(open);
      }
      if (open.isOpen()) {
        LockSupport.parkNanos(WAIT);
      }
    }
  }

  private void closeIfFree(FileChannel open) throws IOException {
    try {
      if (held == null || !held.isValid()) {
        held = open.tryLock();
      }
      // It is held now, or another program has it: nobody else in this one does.
      open.close();
    } catch (OverlappingFileLockException e) {
      // Another class loader has it.
      return;
    } catch (IOException e) {
      open.close();
      throw e;
    }
  }
}
