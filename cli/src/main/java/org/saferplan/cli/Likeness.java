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

  /** How many letters must be put in, left out, changed or swapped with the next one. */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int at = 0; at <= one.length(); at++) {
      for (int to = 0; to <= other.length(); to++) {
        if (at == 0 || to == 0) {
          steps[at][to] = at + to;
          continue;
        }
        int changed = steps[at - 1][to - 1] + (one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1);
        steps[at][to] = Math.min(changed, 1 + Math.min(steps[at - 1][to], steps[at][to - 1]));
        boolean isSwap =
            at > 1
                && to > 1
                && one.charAt(at - 1) == other.charAt(to - 2)
                && one.charAt(at - 2) == other.charAt(to - 1);
        if (isSwap) {
          steps[at][to] = Math.min(steps[at][to], 1 + steps[at - 2][to - 2]);
        }
      }
    }
    return steps[one.length()][other.length()];
  }
}
