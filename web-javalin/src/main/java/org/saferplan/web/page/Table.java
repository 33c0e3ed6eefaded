package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that stacks its cells on a narrow screen, each under its column's name. It says its roles
 * aloud, because a browser forgets that a stacked table is one.
 */
final class Table {
  private final String caption;
  private final List<String> columns;
  private final int heading;
  private final List<Markup> rows = new ArrayList<>();
  private boolean isCaptionSeen = true;

  /**
   * An empty table.
   *
   * @param heading which of the columns names the row, counted from 0
   */
  Table(String caption, List<String> columns, int heading) {
    this.caption = caption;
    this.columns = List.copyOf(columns);
    this.heading = heading;
  }

  /** Where a heading above it says the same, the caption is for whoever hears the page. */
  void captionHeardOnly() {
    isCaptionSeen = false;
  }

  /** Adds a row, a cell for each column. */
  Table row(Object... cells) {
    Markup row = element("tr").with("role", "row");
    for (int index = 0; index < cells.length; index++) {
      row.add(
          index == heading
              ? element("th", cells[index]).with("scope", "row").with("role", "rowheader")
              : element("td", cells[index])
                  .with("role", "cell")
                  .with("data-label", columns.get(index)));
    }
    rows.add(row);
    return this;
  }

  Markup markup() {
    List<Markup> names =
        columns.stream()
            .map(name -> element("th", name).with("scope", "col").with("role", "columnheader"))
            .toList();
    return element(
            "table",
            isCaptionSeen
                ? element("caption", caption)
                : element("caption", caption).with("class", "heard"),
            element("thead", element("tr", names).with("role", "row")).with("role", "rowgroup"),
            element("tbody", rows).with("role", "rowgroup"))
        .with("class", "stacks")
        .with("role", "table");
  }
}
