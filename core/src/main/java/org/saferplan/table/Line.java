package org.saferplan.table;

import java.util.List;

/**
 * A line of a table as it stands in a file.
 *
 * @param number of the line in the file on which it begins, from 1; 0 for the headings that rows
 *     name themselves, of which no line is
 * @param cells from the left, "" where nothing stands
 */
public record Line(int number, List<String> cells) {
  /** Takes a copy. */
  public Line {
    cells = List.copyOf(cells);
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether it is none of the file's lines, but the headings of its rows. */
  boolean isHeadings() {
    return number == 0;
  }

  /** In how many cells something stands. */
  long filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** How many cells there are up to the last in which something stands. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
