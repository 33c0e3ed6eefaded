package org.saferplan.thread;

import org.saferplan.adoption.Gap.Kind;

/**
 * Where the thread is broken, or is not on record.
 *
 * @param kind which of the two
 * @param rule a stable name
 * @param towards the end of the thread that is missing
 * @param node the id of the node that lacks something; the edition where all of a kind lack it
 * @param words what is missing, for people
 * @param remedy what would mend it
 */
public record Gap(
    Kind kind, String rule, Direction towards, String node, String words, String remedy) {

  /** The two ends of the thread. */
  public enum Direction {
    /** Back to the evidence. */
    SOURCES,
    /** On to what is done and what comes of it. */
    RESULTS;

    /** As people write it. */
    public String words() {
      return this == SOURCES ? "back to the sources" : "on to the results";
    }
  }
}
