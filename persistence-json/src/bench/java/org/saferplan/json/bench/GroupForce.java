package org.saferplan.json.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Shares one force among everybody who has written before it begins. */
final class GroupForce {
  private final KeyValues values;
  private final AtomicLong written = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock();
  private volatile long forced;

  GroupForce(KeyValues values) {
    this.values = values;
  }

  /** Called when something was written; answers what to wait for. */
  long written() {
    return written.incrementAndGet();
  }

  /** Answers when that is durable: whoever comes first forces for all who wait. */
  void await(long ticket) throws IOException {
    if (forced >= ticket) {
      return;
    }
    turn.lock();
    try {
      if (forced < ticket) {
        long upTo = written.get();
        values.force();
        forced = upTo;
      }
    } finally {
      turn.unlock();
    }
  }
}
