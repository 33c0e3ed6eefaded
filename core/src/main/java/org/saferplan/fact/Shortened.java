package org.saferplan.fact;

/** Words that are too long for where they stand, such as a name within a sentence. */
public final class Shortened {
  private Shortened() {}

  /**
   * The whole if it is short, else its first words and an ellipsis.
   *
   * @param longest in characters, without the ellipsis
   */
  public static String of(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int space = words.lastIndexOf(' ', longest);
    int end = space > 0 ? space : words.offsetByCodePoints(0, longest / 2);
    return words.substring(0, end) + "\u2026";
  }
}
