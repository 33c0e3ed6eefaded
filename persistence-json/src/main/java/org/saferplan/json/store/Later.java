package org.saferplan.json.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has work done by others than those who commit. The work tells by itself what goes wrong.
 *
 * @param soon a moment later, and together with what comes up until then
 * @param atLeisure a second later, without holding up what is to be done soon
 */
record Later(Consumer<Runnable> soon, Consumer<Runnable> atLeisure) {
  private static final long SOON_IN_MILLISECONDS = 200;
  private static final long LEISURE_IN_MILLISECONDS = 1_000;

  private static final ScheduledExecutorService SWEEP = thread("saferplan-sweep");
  private static final ScheduledExecutorService COMPACTION = thread("saferplan-compaction");

  /** By two threads, which a program has for all its stores. */
  static final Later BY_THREADS =
      new Later(
          work -> run(SWEEP, work, SOON_IN_MILLISECONDS),
          work -> run(COMPACTION, work, LEISURE_IN_MILLISECONDS));

  @SuppressWarnings("FutureReturnValueIgnored")
  private static void run(ScheduledExecutorService thread, Runnable work, long inMilliseconds) {
    thread.schedule(work, inMilliseconds, TimeUnit.MILLISECONDS);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
