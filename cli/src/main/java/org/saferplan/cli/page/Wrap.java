package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks text into lines of a width, counted in characters as people see them. */
final class Wrap {
  private static final String BIDI = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
  private static final int UNSHOWABLE = 0xFFFD;

  private Wrap() {}

  /** At least one line; a word that is wider than a line is broken, after a hyphen if it can be. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : plain(text).strip().split("[ \\n\\t]+", -1)) {
      String rest = word;
      if (width(line) > 0 && width(line) + 1 + width(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      int from = 0;
      // Asked of the rest only where that is short: what was pasted may be one word of megabytes.
      while (rest.length() - from > 2 * width || width(rest.substring(from)) > width) {
        int cut = cut(rest, from, width);
        lines.add(rest.substring(from, cut));
        from = cut;
      }
      rest = rest.substring(from);
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int cut(String word, int from, int width) {
    int most = word.offsetByCodePoints(from, width);
    int hyphen = word.substring(from, most).lastIndexOf('-');
    return hyphen > 0 ? from + hyphen + 1 : most;
  }

  /** How wide the widest word is, broken after its hyphens. */
  static int longest(String text) {
    return Arrays.stream(plain(text).strip().split("[ \\n\\t]+|(?<=-)", -1))
        .mapToInt(Wrap::width)
        .max()
        .orElse(0);
  }

  /** Without what would steer a terminal or turn the direction of reading. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(
            each ->
                each == '\n' || each == '\t'
                    ? ' '
                    : Character.isISOControl(each) || BIDI.indexOf(each) >= 0 ? UNSHOWABLE : each)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
