package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells as lines: columns aligned, cells wrapped, the widest made narrower until all fit.
 */
final class Columns {
  private static final int BETWEEN = 2;
  private static final int NARROWEST = 8;

  private final List<List<String>> rows;
  private final int[] widths;

  /** The first row holds the headings; every row has as many cells. */
  Columns(List<List<String>> rows, int width) {
    this.rows = rows;
    this.widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> natural(row, column)).max().orElse(0))
            .toArray();
    int room = width - BETWEEN * (widths.length - 1);
    while (IntStream.of(widths).sum() > room && widths[widest()] > NARROWEST) {
      widths[widest()]--;
    }
  }

  private static int natural(List<String> row, int column) {
    return Wrap.width(Wrap.plain(row.get(column)).strip());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(lines(rows.get(0)));
    lines.add(line(IntStream.of(widths).mapToObj("-"::repeat).toList()));
    rows.stream().skip(1).forEach(row -> lines.addAll(lines(row)));
    return lines;
  }

  private List<String> lines(List<String> row) {
    List<List<String>> cells =
        IntStream.range(0, widths.length)
            .mapToObj(column -> Wrap.lines(row.get(column), widths[column]))
            .toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, height)
        .mapToObj(
            at -> line(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList()))
        .toList();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - Wrap.width(cell) + BETWEEN));
    }
    return line.toString();
  }

  private int widest() {
    return IntStream.range(0, widths.length)
        .reduce((one, other) -> widths[other] > widths[one] ? other : one)
        .orElse(0);
  }
}
