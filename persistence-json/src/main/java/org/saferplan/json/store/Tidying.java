package org.saferplan.json.store;

import java.io.IOException;

/**
 * What is done now and then and when a program leaves: what the next one would otherwise read again
 * and again is written down.
 *
 * @param journal of which
 */
record Tidying(Journal journal) {
  /** A journal that has grown by less is read faster than a state is written. */
  private static final long WORTH_IT = 1 << 16;

  /** Whether to write the state down saves more than it costs. */
  boolean isDue(Seen seen) throws IOException {
    return seen.contents().grown() > Math.max(WORTH_IT, new State(journal).size());
  }
}
