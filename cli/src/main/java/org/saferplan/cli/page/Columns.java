package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells as lines: columns aligned, cells wrapped, the widest made narrower until all fit; a
 * word is broken only where they do not fit otherwise.
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
    narrow(
        room,
        IntStream.range(0, widths.length)
            .map(
                column ->
                    rows.stream().mapToInt(row -> Wrap.longest(row.get(column))).max().orElse(0))
            .toArray());
    narrow(room, new int[widths.length]);
  }

  /** Takes from the widest until all fit, and from none what these are to keep. */
  private void narrow(int room, int[] kept) {
    int left = IntStream.of(widths).sum() - room;
    for (int at = widest(kept); left > 0 && at >= 0; at = widest(kept)) {
      widths[at]--;
      left--;
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

  /** The widest that is wider than what it is to keep; -1 where none is. */
  private int widest(int[] kept) {
    return IntStream.range(0, widths.length)
        .filter(column -> widths[column] > Math.max(NARROWEST, kept[column]))
        .reduce((one, other) -> widths[other] > widths[one] ? other : one)
        .orElse(-1);
  }
}
