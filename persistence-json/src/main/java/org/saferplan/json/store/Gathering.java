package org.saferplan.json.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Attempts that wait to be decided and written together. One of those who wait leads: does it for
 * everyone. The others sleep until they are answered, or one of them is to lead the next ones.
 */
final class Gathering {
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isLed = new AtomicBoolean();

  /**
   * Comes back when this one is answered, by whoever leads.
   *
   * @param lead answers everyone who waits; done by this thread, or not at all
   */
  void join(Waiting waiting, Runnable lead) {
    queue.add(waiting);
    boolean interrupted = false;
    while (!waiting.isAnswered()) {
      if (isLed.compareAndSet(false, true)) {
        try {
          if (!waiting.isAnswered()) {
            lead.run();
          }
        } finally {
          isLed.set(false);
          Waiting next = queue.peek();
          if (next != null) {
            next.wake();
          }
        }
      } else {
        LockSupport.park(this);
        interrupted = Thread.interrupted() || interrupted;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nobody waits. */
  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Whoever waits now, and does not any more after this. */
  List<Waiting> everyone() {
    List<Waiting> all = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      all.add(next);
    }
    return all;
  }
}
