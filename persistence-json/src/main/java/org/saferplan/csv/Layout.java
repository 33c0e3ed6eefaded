package org.saferplan.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.table.Table;

/**
 * How a CSV text divides its cells. Looked at once before it is parsed, so that nothing out of all
 * bounds is.
 *
 * @param separator between cells
 * @param start where the table begins: after what tells a spreadsheet the separator
 */
record Layout(char separator, int start) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final Pattern TOLD = Pattern.compile("sep=([,;\\t|])\\r?\\n");

  private static final int LOOKED_AT = 50;

  /** Empty cells at the end of lines are nothing to speak of, up to a point. */
  private static final int MOST_CELLS = 20 * Table.MOST_COLUMNS;

  /** What the text itself tells, else the separator that divides most of its first lines. */
  static Layout of(String text) {
    Matcher told = TOLD.matcher(text);
    return told.lookingAt()
        ? new Layout(told.group(1).charAt(0), told.end())
        : new Layout(guessed(text), 0);
  }

  private static char guessed(String text) {
    char best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      long lines = score(text, separator);
      if (lines > most) {
        most = lines;
        best = separator;
      }
    }
    return best;
  }

  /** How many of the first lines it divides, most of all into as many cells as the line before. */
  private static long score(String text, char separator) {
    int[] cells = new int[LOOKED_AT];
    int line = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length() && line < LOOKED_AT; at++) {
      char each = text.charAt(at);
      if (each == '"') {
        quoted = !quoted;
      } else if (!quoted && each == '\n') {
        line++;
      } else if (!quoted && each == separator) {
        cells[line]++;
      }
    }
    long divided = 0;
    long all = 0;
    for (int at = 0; at < LOOKED_AT; at++) {
      all += cells[at];
      if (cells[at] > 0) {
        divided += at > 0 && cells[at] == cells[at - 1] ? 2 : 1;
      }
    }
    return divided * text.length() + all;
  }

  /**
   * Refuses a line of cells out of all bounds.
   *
   * @throws RefusedException saying which
   */
  void requireBounds(String text) {
    int cells = 1;
    int line = 1;
    boolean quoted = false;
    for (int at = start; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '"') {
        quoted = !quoted;
      } else if (each == '\n') {
        line++;
        cells = quoted ? cells : 1;
      } else if (!quoted && each == separator && ++cells > MOST_CELLS) {
        throw RefusedException.because(
            Kind.UNREADABLE,
            "too-wide",
            "line %d has more than %,d cells".formatted(line, MOST_CELLS),
            "keep the columns that are needed");
      }
    }
  }
}
