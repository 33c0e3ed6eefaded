package org.saferplan.check;

/** What a rule answers. */
public enum Answer {
  /** The record shows that it is not met. */
  NOT_MET("not met"),
  /** The record does not show whether it is met. */
  NOT_EVIDENCED("not evidenced"),
  /** The record shows that it is met. */
  MET("met"),
  /** It does not apply. */
  NOT_APPLICABLE("not applicable"),
  /** The law of this nation is not among the rules. */
  NOT_COVERED("not covered");

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  /** As people write it. */
  public String words() {
    return words;
  }
}
