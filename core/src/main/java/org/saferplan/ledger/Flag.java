package org.saferplan.ledger;

/** What somebody who reads a ledger is to be told of an action beside where it stands. */
public enum Flag {
  /** It is owed, and nothing is on record of it: not at all, or not since it fell due. */
  SILENT("no word of it"),
  /** It waits for a condition that is not met. */
  CONDITIONAL("conditional"),
  /** Its date is still to be agreed. */
  PROVISIONAL("provisional"),
  /** It carries on an action of an earlier plan. */
  CARRIED_OVER("carried over"),
  /** It is on record that it serves no priority, theme or aim. */
  SERVES_NOTHING("serves nothing"),
  /** What it serves is not on record. */
  SERVES_UNKNOWN("what it serves is not on record");

  private final String words;

  Flag(String words) {
    this.words = words;
  }

  /** As people write it. */
  public String words() {
    return words;
  }
}
