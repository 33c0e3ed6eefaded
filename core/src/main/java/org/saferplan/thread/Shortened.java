package org.saferplan.thread;

/** A long name within a sentence. */
final class Shortened {
  private static final int LONGEST = 80;

  private Shortened() {}

  /** The whole if it is short, else its first words and an ellipsis. */
  static String of(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int space = name.lastIndexOf(' ', LONGEST);
    int end = space > 0 ? space : name.offsetByCodePoints(0, LONGEST / 2);
    return name.substring(0, end) + "\u2026";
  }
}
