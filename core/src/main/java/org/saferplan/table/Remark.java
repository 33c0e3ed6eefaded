package org.saferplan.table;

/**
 * Something to be known of a row: why it found no place, or what was made of it.
 *
 * @param line of the file
 * @param column by its heading; "" for the row as a whole
 */
public record Remark(int line, String column, String words) {
  /** As people read it: "line 12, By when: there is no such day". */
  public String told() {
    return "line %d%s: %s".formatted(line, column.isEmpty() ? "" : ", " + column, words);
  }
}
