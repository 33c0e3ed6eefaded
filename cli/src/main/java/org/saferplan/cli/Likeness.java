package org.saferplan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which word may have been meant by a misspelt one. */
final class Likeness {
  private Likeness() {}

  /** The nearest of the words, unless none is near: more than a third of its letters wrong. */
  static Optional<String> nearest(String misspelt, List<String> words) {
    return words.stream()
        .filter(word -> distance(misspelt, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(misspelt, word)));
  }

  /** How many letters must be put in, left out or changed (Levenshtein's distance). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(changed, 1 + Math.min(row[column - 1], row[column]));
      }
    }
    return row[other.length()];
  }
}
