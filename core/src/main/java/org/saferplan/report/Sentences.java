package org.saferplan.report;

import java.util.List;
import java.util.Locale;

/** How sentences are put together. */
final class Sentences {
  private Sentences() {}

  /** "a", "a and b", "a, b and c". */
  static String joined(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "no action", "one action", "12 actions". */
  static String number(int count, String one, String many) {
    return switch (count) {
      case 0 -> "no " + one;
      case 1 -> "one " + one;
      default -> count + " " + many;
    };
  }

  /** A sentence: with a capital at its beginning and a mark at its end. */
  static String sentence(String words) {
    String closed = words.endsWith(".\u201d") ? words : closed(words);
    return closed.substring(0, 1).toUpperCase(Locale.UK) + closed.substring(1);
  }

  /** With a capital at its beginning. */
  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** With a full stop, unless it ends with a mark of its own. */
  static String closed(String words) {
    return words.endsWith(".") || words.endsWith("?") || words.endsWith("!") ? words : words + ".";
  }
}
