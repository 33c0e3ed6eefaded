package org.saferplan.json.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread by which a program writes the documents' files of all its stores. */
final class Sweeping {
  private static final long AFTER_MILLISECONDS = 200;

  private static final ScheduledExecutorService THREAD =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "saferplan-sweep");
            thread.setDaemon(true);
            return thread;
          });

  private Sweeping() {}

  /** Has the work done a little later. It tells by itself what goes wrong. */
  @SuppressWarnings("FutureReturnValueIgnored")
  static void soon(Runnable sweep) {
    THREAD.schedule(sweep, AFTER_MILLISECONDS, TimeUnit.MILLISECONDS);
  }
}
