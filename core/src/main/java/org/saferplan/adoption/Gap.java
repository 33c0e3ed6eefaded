package org.saferplan.adoption;

/**
 * Something that falls short: broken, or merely not on record.
 *
 * @param kind which of the two
 * @param rule a stable name
 * @param words for people
 */
public record Gap(Kind kind, String rule, String words) {

  /** The two kinds of gap. */
  public enum Kind {
    /** The record shows that it was not as it should be. */
    BROKEN,
    /** The record does not show whether it was. */
    NOT_ON_RECORD;

    /** As people write it. */
    public String words() {
      return this == BROKEN ? "broken" : "not on record";
    }
  }

  static Gap broken(String rule, String words) {
    return new Gap(Kind.BROKEN, rule, words);
  }

  static Gap notOnRecord(String rule, String words) {
    return new Gap(Kind.NOT_ON_RECORD, rule, words);
  }
}
