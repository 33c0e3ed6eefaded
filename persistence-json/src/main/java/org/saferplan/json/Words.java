package org.saferplan.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How names in Java become words in JSON, and how what was found is told to a person. */
final class Words {
  private static final int LONGEST_QUOTE = 40;

  private Words() {}

  /** {@code ActionPlan} becomes {@code action-plan}. */
  static String hyphened(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** {@code carriedOver} becomes "carried over". */
  static String spaced(String camel) {
    return hyphened(camel).replace('-', ' ');
  }

  /** {@code NOT_ON_RECORD} becomes {@code not-on-record}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What somebody wrote, fit to be said back: in quotes, short, on one line. */
  static String quoted(String text) {
    String shown = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    if (shown.codePointCount(0, shown.length()) > LONGEST_QUOTE) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
    return "\"" + shown + "\"";
  }

  static String kindOf(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> json.asString();
      case NULL, MISSING -> "null";
      case BINARY, POJO -> "no JSON";
    };
  }

  /** What to write instead of a word that is not known. */
  static String instead(String wrong, Collection<String> known, String lead) {
    String all = lead + String.join(", ", known);
    return nearest(wrong, known).map(near -> "did you mean \"" + near + "\"? " + all).orElse(all);
  }

  /** The words, each in quotes. */
  static String listed(Collection<String> words) {
    return words.stream().map(Words::quoted).collect(Collectors.joining(", "));
  }

  private static Optional<String> nearest(String wrong, Collection<String> known) {
    String typed = wrong.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= reach(word))
        .filter(word -> distance(typed, word.toLowerCase(Locale.ROOT)) <= reach(word))
        .min(Comparator.comparingInt(word -> distance(typed, word.toLowerCase(Locale.ROOT))));
  }

  private static int reach(String word) {
    return Math.max(1, word.length() / 3);
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with the next to get from one to
   * the other.
   */
  private static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int step(int[][] steps, String from, String to, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int changed = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(changed, 1 + steps[i - 2][j - 2]) : changed;
  }
}
