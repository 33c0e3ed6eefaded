package org.saferplan.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.saferplan.partnership.KnownHeading;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * A table: its headings, and the rows below them.
 *
 * @param headings from the left, as they stand in the file
 * @param headingLine on which they stand
 * @param rows those that have a cell, be it blank, for each heading
 * @param ragged rows that have not
 * @param above what stands above the headings and could be a row
 */
public record Table(
    List<String> headings,
    int headingLine,
    List<Line> rows,
    List<Remark> ragged,
    List<Remark> above) {
  /** The most rows a table has, its headings among them. */
  public static final int MOST_ROWS = 10_000;

  /** The most columns it has. */
  public static final int MOST_COLUMNS = 100;

  /** The longest text of a cell, in characters. */
  public static final int LONGEST_CELL = 20_000;

  /** Above the headings can stand a title and such. */
  private static final int DEEPEST_HEADINGS = 20;

  /** A title stands in one cell; what stands in more can be a row. */
  private static final int FEWEST_CELLS = 2;

  /** Takes copies. */
  public Table {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    ragged = List.copyOf(ragged);
    above = List.copyOf(above);
  }

  /**
   * The table in these lines. The headings are the line, among the first ones, of which most was
   * said, then of which most is known for sure, then of which most can be guessed; what stands
   * above it is left out, and so are blank lines. Rows that name their headings themselves have no
   * others.
   *
   * @throws RefusedException of kind {@code UNREADABLE} where there is no table, or too large a one
   */
  public static Table of(List<Line> lines, Headings known) {
    List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.isEmpty()) {
      throw refused("empty", "the file holds no table: nothing stands in it", "");
    }
    if (filled.size() > MOST_ROWS) {
      throw tooManyRows();
    }
    int at = headingsAt(filled, known);
    Line headings = filled.get(at);
    int width = headings.width();
    if (width > MOST_COLUMNS) {
      throw refused(
          "too-wide",
          "line %d has %d columns, and %d at most are read"
              .formatted(headings.number(), width, MOST_COLUMNS),
          "keep the columns that are needed");
    }
    List<Line> rows = new ArrayList<>();
    List<Remark> ragged = new ArrayList<>();
    for (Line line : filled.subList(at + 1, filled.size())) {
      if (line.cells().size() < width || line.width() > width) {
        ragged.add(new Remark(line.number(), "", raggedness(line, width)));
      } else {
        rows.add(new Line(line.number(), line.cells().subList(0, width)));
      }
    }
    List<Remark> above =
        filled.subList(0, at).stream()
            .filter(line -> line.filled() >= Math.min(width, FEWEST_CELLS))
            .map(
                line ->
                    new Remark(line.number(), "", "it stands above the headings, and is not read"))
            .toList();
    return new Table(headings.cells().subList(0, width), headings.number(), rows, ragged, above);
  }

  /**
   * The same, in which a blank cell under one of these headings holds what stands above it: a
   * spreadsheet's merged cells are exported so that only the first of them is filled. Nothing is
   * carried past a row that is not read.
   *
   * @throws RefusedException for headings that are not there
   */
  public Table carriedDown(List<String> under) {
    List<Fault> faults = new ArrayList<>();
    Set<Integer> columns = new LinkedHashSet<>();
    for (String heading : under) {
      String plain = KnownHeading.plain(heading);
      List<Integer> found =
          IntStream.range(0, headings.size())
              .filter(at -> !plain.isEmpty() && plain.equals(KnownHeading.plain(headings.get(at))))
              .boxed()
              .toList();
      columns.addAll(found);
      if (found.isEmpty()) {
        faults.add(Columns.noColumn(heading, headings));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.INVALID, faults);
    }
    List<Line> carried = new ArrayList<>();
    Deque<Integer> leftOut = new ArrayDeque<>(ragged.stream().map(Remark::line).toList());
    Map<Integer, String> last = new HashMap<>();
    for (Line row : rows) {
      while (!leftOut.isEmpty() && leftOut.peek() < row.number()) {
        // What stood in the row that is not read is not known.
        leftOut.pop();
        last.clear();
      }
      List<String> cells = new ArrayList<>(row.cells());
      for (int at : columns) {
        if (cells.get(at).isBlank()) {
          cells.set(at, last.getOrDefault(at, ""));
        }
        last.put(at, cells.get(at));
      }
      carried.add(new Line(row.number(), cells));
    }
    return new Table(headings, headingLine, carried, ragged, above);
  }

  /** Refuses a table of more rows than are read. */
  public static RefusedException tooManyRows() {
    return refused(
        "too-many-rows",
        "the file has more than %,d rows, and no more are read".formatted(MOST_ROWS),
        "split it into several files");
  }

  private static String raggedness(Line line, int width) {
    int cells = Math.max(line.width(), Math.min(line.cells().size(), width));
    return "it has %d cells and there are %d headings: a line end or a separator is missing, or one is too many"
        .formatted(cells, width);
  }

  private static int headingsAt(List<Line> filled, Headings known) {
    if (filled.get(0).isHeadings()) {
      return 0;
    }
    return IntStream.range(0, Math.min(DEEPEST_HEADINGS, filled.size()))
        .boxed()
        .max(
            Comparator.comparingLong((Integer at) -> known.countSaid(filled.get(at)))
                .thenComparingLong(at -> known.countSure(filled.get(at)))
                .thenComparingLong(at -> known.countGuessed(filled.get(at)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private static RefusedException refused(String rule, String message, String remedy) {
    return RefusedException.because(Kind.UNREADABLE, rule, message, remedy);
  }
}
