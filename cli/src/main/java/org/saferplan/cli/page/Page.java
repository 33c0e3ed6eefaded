package org.saferplan.cli.page;

import java.util.List;

/**
 * Text for a terminal of {@value #WIDTH} columns. Words are wrapped; control characters that were
 * put on record never reach the terminal.
 */
public final class Page {
  /** The widest line. */
  public static final int WIDTH = 80;

  private static final int STEP = 2;

  private final StringBuilder text = new StringBuilder();

  /** A text on one line, without what would steer a terminal. */
  public static String plain(String text) {
    return Wrap.plain(text);
  }

  /** What the page is about, underlined twice. */
  public Page title(String words) {
    return underlined(words, "=");
  }

  /** What the following is about, after a blank line. */
  public Page heading(String words) {
    return blank().underlined(words, "-");
  }

  /** A paragraph. */
  public Page text(String words) {
    return text(0, words);
  }

  /** A paragraph, set in by so many steps. */
  public Page text(int level, String words) {
    return hanging(level * STEP, "", words);
  }

  /** One of a list. */
  public Page item(String words) {
    return item(1, words);
  }

  /** One of a list, set in by so many steps. */
  public Page item(int level, String words) {
    return hanging((level - 1) * STEP, "- ", words);
  }

  /** One of a list that is referred to by number, of one paragraph or more. */
  public Page numbered(int number, List<String> paragraphs) {
    String mark = number + ". ";
    for (String paragraph : paragraphs) {
      hanging(0, mark, paragraph);
      mark = " ".repeat(mark.length());
    }
    return this;
  }

  /** A name and what it stands for, which begins in the given column. */
  public Page field(int column, String name, String words) {
    String label = Wrap.plain(name);
    return hanging(0, label + " ".repeat(Math.max(1, column - Wrap.width(label))), words);
  }

  /** Rows in aligned columns, the first one being the headings. */
  public Page table(List<List<String>> rows) {
    new Columns(rows, WIDTH).lines().forEach(this::line);
    return this;
  }

  /** A line to be typed. It is broken only where a shell lets it be. */
  public Page command(String... words) {
    StringBuilder line = new StringBuilder("  ");
    for (String word : words) {
      if (line.length() > 2 && Wrap.width(line) + 1 + Wrap.width(word) > WIDTH - STEP) {
        line(line + " \\");
        line = new StringBuilder("      ");
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    return line(line.toString());
  }

  /** A blank line, unless there is one; none at the top of what is printed. */
  public Page blank() {
    if (!endsBlank()) {
      text.append('\n');
    }
    return this;
  }

  /** All of another page, below. */
  public Page add(Page other) {
    boolean twice = endsBlank() && other.text.indexOf("\n") == 0;
    text.append(other.text, twice ? 1 : 0, other.text.length());
    return this;
  }

  /** The page, each line ended. */
  @Override
  public String toString() {
    return text.indexOf("\n") == 0 ? text.substring(1) : text.toString();
  }

  private boolean endsBlank() {
    int length = text.length();
    return length > 0
        && text.charAt(length - 1) == '\n'
        && (length == 1 || text.charAt(length - 2) == '\n');
  }

  private Page underlined(String words, String mark) {
    List<String> lines = Wrap.lines(words, WIDTH);
    lines.forEach(this::line);
    return line(mark.repeat(lines.stream().mapToInt(Wrap::width).max().orElse(0)));
  }

  private Page hanging(int indent, String mark, String words) {
    int hang = indent + Wrap.width(mark);
    String lead = " ".repeat(indent) + mark;
    for (String line : Wrap.lines(words, WIDTH - hang)) {
      line(lead + line);
      lead = " ".repeat(hang);
    }
    return this;
  }

  private Page line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }
}
