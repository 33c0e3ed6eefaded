package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Cells;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.partnership.Vocabulary;

/**
 * Where every action stands, by priority and what needs somebody first. What is not for everybody
 * is left out, and that is said.
 *
 * @param sheet what the page is made from
 */
record LedgerSection(Sheet sheet) {
  /** How many rows a page holds before a reader is sent to the data. */
  private static final int MOST = 100;

  Markup markup() {
    Ledger all = Ledger.of(sheet.register(), sheet.on());
    Ledger open =
        new Ledger(all.on(), all.rows().stream().filter(row -> row.restricted() == null).toList());
    int hidden = all.rows().size() - open.rows().size();
    Markup section =
        element(
                "section",
                element("h2", sheet.said("Actions, and where they stand")).with("id", "actions"))
            .with("aria-labelledby", "actions");
    section.add(
        element(
            "p",
            open.rows().isEmpty()
                ? sheet.said("No action that everybody may see is on record.")
                : "On %s: %s.".formatted(Words.day(sheet.on()), counts(open.counts()))));
    if (hidden > 0) {
      section.add(
          element(
              "p",
              hidden == 1
                  ? sheet.said("One action is not for everybody and is left out here.")
                  : hidden + sheet.said(" actions are not for everybody and are left out here.")));
    }
    return section.add(tables(open));
  }

  private List<Markup> tables(Ledger ledger) {
    List<Markup> tables = new ArrayList<>();
    int shown = 0;
    List<Ledger.Part> parts = ledger.by(Grouping.PRIORITY);
    int all = parts.stream().mapToInt(part -> part.rows().size()).sum();
    for (Ledger.Part part : parts) {
      List<Row> rows = part.rows().stream().limit(MOST - shown).toList();
      if (!rows.isEmpty()) {
        tables.add(table(part, rows));
      }
      shown += rows.size();
    }
    if (shown < all) {
      tables.add(
          element(
              "p",
              "Only %d of %d rows are shown here. ".formatted(shown, all),
              link(
                  sheet.addresses().of(sheet.partnership().id(), "actions?on=" + sheet.on()),
                  sheet.said("See all actions as data")),
              "."));
    }
    return tables;
  }

  private Markup table(Ledger.Part part, List<Row> rows) {
    String name = part.heading() == null ? sheet.said(part.name()) : part.name();
    String caption = "%s: %s".formatted(Words.capital(name), counts(part.counts()));
    Cells cells = new Cells(sheet.register(), sheet.partnership());
    if (!cells.columns().isEmpty()) {
      return own(caption, cells, rows);
    }
    Table table =
        new Table(caption, List.of(sheet.said("Action"), "Who", "Due", "Where it stands"), 0);
    rows.forEach(
        row -> table.row(what(row), row.ownerWords(sheet.vocabulary()), due(row), stands(row)));
    return table.markup();
  }

  /** In the partnership's own columns, and where an action stands, if they do not show it. */
  private static Markup own(String caption, Cells cells, List<Row> rows) {
    List<String> headings =
        new ArrayList<>(cells.columns().stream().map(Vocabulary.Column::heading).toList());
    if (!cells.showState()) {
      headings.add("Where it stands");
    }
    Table table = new Table(caption, headings, naming(cells));
    for (Row row : rows) {
      List<Object> values = new ArrayList<>(cells.row(row));
      if (!cells.showState()) {
        values.add(stands(row));
      }
      table.row(values.toArray());
    }
    return table.markup();
  }

  /** The column that names the row: what is owed, where it is shown. */
  private static int naming(Cells cells) {
    List<Vocabulary.Shows> shown = cells.columns().stream().map(Vocabulary.Column::shows).toList();
    return Math.max(0, shown.indexOf(Vocabulary.Shows.ACTION));
  }

  private static String what(Row row) {
    return row.reference() == null ? row.what() : row.reference() + " " + row.what();
  }

  private static String due(Row row) {
    PartialDate due = row.standing().due();
    return due == null ? "\u2013" : due.words();
  }

  private static List<Markup> stands(Row row) {
    List<Markup> lines = new ArrayList<>();
    String words = Words.sentence(row.standing().words());
    lines.add(
        element("p", row.standing().state() == State.OVERDUE ? element("strong", words) : words));
    row.updates().stream().limit(2).forEach(said -> lines.add(note(said(said))));
    String remarks = row.remarks().collect(Collectors.joining("; "));
    if (!remarks.isEmpty()) {
      lines.add(note(Words.sentence(remarks)));
    }
    return lines;
  }

  private static String said(Row.Said said) {
    return said.head() + ": " + Words.sentence(said.happened());
  }

  private static Markup note(String words) {
    return element("p", words).with("class", "note");
  }

  private static String counts(List<Ledger.Count> counts) {
    return counts.stream()
        .map(each -> each.actions() + " " + each.state().words())
        .collect(Collectors.joining(", "));
  }
}
