package org.saferplan.exception;

import org.saferplan.fact.Shortened;

/** Pieces of the sentences in which exceptions are told. */
final class Words {
  private static final int LONGEST = 90;

  private Words() {}

  /** A name from the record in the middle of a sentence. */
  static String quoted(String name) {
    return "“" + Shortened.of(name, LONGEST) + "”";
  }

  /** "1 action", "3 actions". */
  static String actions(int count) {
    return count == 1 ? "1 action" : count + " actions";
  }
}
