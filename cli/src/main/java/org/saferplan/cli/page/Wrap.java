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
      while (width(rest) > width) {
        int cut = cut(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int cut(String word, int width) {
    int most = word.offsetByCodePoints(0, width);
    int hyphen = word.lastIndexOf('-', most - 1);
    return hyphen > 0 ? hyphen + 1 : most;
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
