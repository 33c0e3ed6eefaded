package org.saferplan.partnership;

/** Where the partnership stands among councils. */
public enum Tier {
  /** A district within a county council's area. */
  DISTRICT,
  /** An area with one council for everything. */
  UNITARY,
  /** A county above district partnerships. */
  COUNTY
}
