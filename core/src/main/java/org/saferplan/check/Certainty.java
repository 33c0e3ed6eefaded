package org.saferplan.check;

/** How far the rule's text is known to be what the law says. */
public enum Certainty {
  /** The statutory text was read. */
  TEXT_READ("V", "statutory text read"),
  /** The statutory text was read in part. */
  TEXT_READ_IN_PART("V in part", "statutory text read in part"),
  /** From a secondary source. */
  SECONDARY_SOURCE("S", "secondary source"),
  /** General knowledge; the text was not seen. */
  TEXT_NOT_SEEN("R", "text not seen"),
  /** The law is moving, or is disputed. */
  UNSETTLED("U", "moving or disputed"),
  /** No law: what a record needs to be of use. */
  GOOD_RECORD("good record", "good record, not law"),
  /** No law: the partnership's own rule. */
  OWN("own", "the partnership's own rule");

  private final String mark;
  private final String words;

  Certainty(String mark, String words) {
    this.mark = mark;
    this.words = words;
  }

  /** As the table of the rules writes it: "V in part". */
  public String mark() {
    return mark;
  }

  /** As people write it: "statutory text read in part". */
  public String words() {
    return words;
  }
}
