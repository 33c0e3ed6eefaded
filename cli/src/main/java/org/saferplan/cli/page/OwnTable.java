package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.saferplan.ledger.Cells;
import org.saferplan.ledger.Row;
import org.saferplan.partnership.Vocabulary;

/** Actions in the partnership's own columns, in its order and under its headings. */
final class OwnTable {
  /** With more columns than these a terminal leaves too little room for words. */
  private static final int MOST_COLUMNS = 7;

  private static final String STANDS = "Stands";

  private static final int ROOM = 2;
  private static final int WIDEST_LABEL = 24;

  private OwnTable() {}

  /** A table where the columns fit; where they are too many, each action with its columns below. */
  static Page of(Cells cells, List<Row> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(headings(cells));
    rows.forEach(row -> table.add(values(cells, row)));
    return table.get(0).size() > MOST_COLUMNS ? blocks(table) : new Page().table(table);
  }

  /** What the partnership shows; where an action stands, if it does not; and how to name it. */
  private static List<String> headings(Cells cells) {
    List<String> headings =
        new ArrayList<>(cells.columns().stream().map(Vocabulary.Column::heading).toList());
    if (!cells.showState()) {
      headings.add(STANDS);
    }
    headings.add("Id");
    return headings;
  }

  private static List<String> values(Cells cells, Row row) {
    List<String> values = new ArrayList<>(cells.row(row));
    if (!cells.showState()) {
      values.add(row.standing().words());
    }
    values.add(id(row));
    return values;
  }

  private static Page blocks(List<List<String>> table) {
    List<String> headings = table.get(0);
    int column =
        Math.min(WIDEST_LABEL, headings.stream().mapToInt(Wrap::width).max().orElse(0)) + ROOM;
    Page page = new Page();
    for (List<String> values : table.subList(1, table.size())) {
      IntStream.range(0, headings.size())
          .filter(index -> !values.get(index).isEmpty())
          .forEach(index -> page.field(column, headings.get(index), values.get(index)));
      page.blank();
    }
    return page;
  }

  private static String id(Row row) {
    String id = row.action().value();
    return row.restricted() == null ? id : id + " [not for everybody]";
  }
}
