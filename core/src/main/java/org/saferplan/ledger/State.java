package org.saferplan.ledger;

/** Where an action stands on a day. The order is that of a ledger: what needs somebody first. */
public enum State {
  /** Its last day has gone. */
  OVERDUE("overdue"),
  /** Its day, month, quarter or span has come and is not over. */
  DUE("due"),
  /** When it is due cannot be told from the record. */
  UNDETERMINABLE("cannot be told"),
  /** Its day, month, quarter or span is still to come. */
  UPCOMING("upcoming"),
  /** It goes on: no day completes it. */
  ONGOING("ongoing"),
  /** Nothing on record for which it is owed has begun. */
  NOT_YET_BINDING("not yet binding"),
  /** It was done after its last day. */
  COMPLETED_LATE("completed late"),
  /** It was done; whether in time cannot be told. */
  COMPLETED("completed"),
  /** It was done by its last day. */
  COMPLETED_ON_TIME("completed on time"),
  /** It is owed no longer, other than by being done. */
  ENDED("ended");

  private final String words;

  State(String words) {
    this.words = words;
  }

  /** As people write it. */
  public String words() {
    return words;
  }

  /** Whether it is owed still, and already. */
  public boolean isOpen() {
    return compareTo(NOT_YET_BINDING) < 0;
  }

  /** Whether it was done. */
  public boolean isCompleted() {
    return this == COMPLETED_LATE || this == COMPLETED || this == COMPLETED_ON_TIME;
  }
}
