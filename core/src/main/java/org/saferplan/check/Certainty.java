package org.saferplan.check;

/** How far the rule's text is known to be what the law says. */
public enum Certainty {
  /** The statutory text was read. */
  TEXT_READ,
  /** The statutory text was read in part. */
  TEXT_READ_IN_PART,
  /** From a secondary source. */
  SECONDARY_SOURCE,
  /** No law: what a record needs to be of use. */
  GOOD_RECORD
}
