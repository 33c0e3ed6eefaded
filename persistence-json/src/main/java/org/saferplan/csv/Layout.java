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
  private static final String SEPARATORS = ",;\t|";
  private static final Pattern TOLD = Pattern.compile("sep=([,;\\t|])(?:\\r\\n|\\r|\\n)");

  private static final int LOOKED_AT = 50;

  /** Empty cells at the end of lines are nothing to speak of, up to a point. */
  private static final int MOST_CELLS = 20 * Table.MOST_COLUMNS;

  /** Sees, one after another, what no quotation marks enclose. */
  private interface Eye {
    /**
     * Looks at a character.
     *
     * @param each a line end as {@code '\n'}
     * @param line of the file on which it stands
     * @return whether to go on
     */
    boolean sees(char each, int line);
  }

  /** What the text itself tells, else the separator that divides most of its first lines. */
  static Layout of(String text) {
    Matcher told = TOLD.matcher(text);
    return told.lookingAt()
        ? new Layout(told.group(1).charAt(0), told.end())
        : new Layout(guessed(text), 0);
  }

  /** Whether something in it could be taken for a separator. */
  static boolean canSeparate(String cell) {
    return cell.chars().anyMatch(each -> SEPARATORS.indexOf(each) >= 0);
  }

  private static char guessed(String text) {
    char best = SEPARATORS.charAt(0);
    long most = 0;
    for (int at = 0; at < SEPARATORS.length(); at++) {
      char separator = SEPARATORS.charAt(at);
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
    int[] cells = new int[LOOKED_AT + 1];
    int[] line = {0};
    look(
        text,
        0,
        SEPARATORS,
        (each, number) -> {
          if (each == '\n') {
            line[0]++;
          } else if (each == separator) {
            cells[line[0]]++;
          }
          return line[0] < LOOKED_AT;
        });
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
    int[] cells = {1};
    look(
        text,
        start,
        String.valueOf(separator),
        (each, line) -> {
          if (each == '\n') {
            cells[0] = 1;
          } else if (each == separator && ++cells[0] > MOST_CELLS) {
            throw RefusedException.because(
                Kind.UNREADABLE,
                "too-wide",
                "line %d has more than %,d cells".formatted(line, MOST_CELLS),
                "keep the columns that are needed");
          }
          return true;
        });
  }

  /**
   * Looks over a text as the parser does: a quotation begins only where a cell does, and a mark
   * that is written twice within it does not end it.
   *
   * @param separators after which a cell begins, as after a line end
   */
  private static void look(String text, int start, String separators, Eye eye) {
    int line = start == 0 ? 1 : 2;
    boolean isQuoted = false;
    char before = '\n';
    for (int at = start; at < text.length(); at++) {
      if ((isQuoted && text.startsWith("\"\"", at)) || text.startsWith("\r\n", at)) {
        at++;
      } else if (text.charAt(at) == '"') {
        isQuoted = !isQuoted && (before == '\n' || separators.indexOf(before) >= 0);
      }
      char each = text.charAt(at) == '\r' ? '\n' : text.charAt(at);
      line += each == '\n' ? 1 : 0;
      if (!isQuoted && !eye.sees(each, line)) {
        return;
      }
      before = each;
    }
  }
}
