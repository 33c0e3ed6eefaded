package org.saferplan.json.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Time for what is done later, which passes when a test says so. */
final class Leisure {
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();

  /** Has nothing else done later. */
  Later later() {
    return new Later(sweep -> {}, work::add);
  }

  /** Whether something is to be done. */
  boolean isAwaited() {
    return !work.isEmpty();
  }

  /** A moment, in which what is to be done is done, or put off. */
  void passes() {
    for (int left = work.size(); left > 0; left--) {
      work.remove().run();
    }
  }

  /** As much as it takes. */
  void passesUntilAllIsDone() {
    while (isAwaited()) {
      passes();
    }
  }
}
