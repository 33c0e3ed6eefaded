package org.saferplan.json.store;

import java.io.IOException;

/** Work that nobody waits for, and that may fail without anything being lost. */
@FunctionalInterface
interface Chore {
  System.Logger LOG = System.getLogger(Chore.class.getName());

  /** Does it. */
  void run() throws IOException;

  /** Has it done, and logs what keeps it from being done. */
  static void telling(String failure, Chore chore) {
    try {
      chore.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, failure + ": " + Refusals.words(e));
    }
  }
}
