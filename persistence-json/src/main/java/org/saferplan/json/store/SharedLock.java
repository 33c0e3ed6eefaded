package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A lock that threads of one store may hold at the same time, and no other program meanwhile. */
final class SharedLock implements Disk.Lock {
  private final Disk.Lock lock;
  private @Nullable Closeable held;
  private int holders;

  SharedLock(Disk.Lock lock) {
    this.lock = lock;
  }

  @Override
  public synchronized Closeable hold() throws IOException {
    if (held == null) {
      held = lock.hold();
    }
    return oneMore();
  }

  @Override
  public synchronized Optional<Closeable> holdIfFree() throws IOException {
    if (held == null) {
      held = lock.holdIfFree().orElse(null);
    }
    return held == null ? Optional.empty() : Optional.of(oneMore());
  }

  private Closeable oneMore() {
    holders++;
    AtomicBoolean isGivenBack = new AtomicBoolean();
    return () -> {
      if (isGivenBack.compareAndSet(false, true)) {
        oneLess();
      }
    };
  }

  private synchronized void oneLess() throws IOException {
    holders--;
    Closeable last = held;
    if (holders == 0 && last != null) {
      held = null;
      last.close();
    }
  }

  /** Leaves it to whoever else still holds it to close it. */
  @Override
  public synchronized void close() throws IOException {
    if (held == null) {
      lock.close();
    }
  }
}
