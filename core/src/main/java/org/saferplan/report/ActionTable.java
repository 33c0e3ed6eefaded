package org.saferplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.ledger.Cells;
import org.saferplan.ledger.Row;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.partnership.Vocabulary.Shows;
import org.saferplan.register.Register;

/**
 * Tables of actions: in the partnership's own columns, or in those that most have, and with where
 * each stands.
 */
final class ActionTable {
  private static final List<Vocabulary.Column> USUAL =
      List.of(
          new Vocabulary.Column(Shows.REFERENCE, "No."),
          new Vocabulary.Column(Shows.ACTION, "Action"),
          new Vocabulary.Column(Shows.LEADS, "Lead"),
          new Vocabulary.Column(Shows.DUE, "By"));

  private final Cells cells;

  ActionTable(Register register, Partnership partnership) {
    List<Vocabulary.Column> own = partnership.vocabulary().columns();
    List<Vocabulary.Column> columns = own.isEmpty() ? USUAL : own;
    Stream<Vocabulary.Column> state =
        columns.stream().anyMatch(each -> each.shows() == Shows.STATE)
            ? Stream.empty()
            : Stream.of(new Vocabulary.Column(Shows.STATE, "Where it stands"));
    this.cells = new Cells(register, partnership, Stream.concat(columns.stream(), state).toList());
  }

  /** A table of these, without a column that is blank in every row. */
  Paper.Table of(String caption, List<Row> rows) {
    List<String> headings = cells.columns().stream().map(Vocabulary.Column::heading).toList();
    List<List<String>> all = rows.stream().map(cells::row).toList();
    List<Integer> shown = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      int at = column;
      if (all.stream().anyMatch(row -> !row.get(at).isBlank())) {
        shown.add(column);
      }
    }
    return new Paper.Table(
        caption,
        shown.stream().map(headings::get).toList(),
        all.stream()
            .map(row -> shown.stream().map(row::get).collect(Collectors.toList()))
            .toList());
  }
}
