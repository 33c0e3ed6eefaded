package org.saferplan.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Identifier;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Holds;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * Reads a table of updates on actions. A row belongs to the action of its id, else of its printed
 * reference, else of its words; where several are alike it belongs to none.
 */
final class Updates {
  private static final List<Holds> TERMS =
      Stream.of(Holds.values())
          .filter(each -> !each.isOfUpdate() && each != Holds.ID && each != Holds.NOTHING)
          .toList();

  private final Register register;
  private final KnownNames names;
  private final ActionCells cells;
  private final Columns columns;
  private final Said.Round round;
  private final Map<String, Obligation> byId = new HashMap<>();
  private final Names<Obligation> byReference = new Names<>();
  private final Names<Obligation> byWords = new Names<>();
  private final String among;
  private final List<Column> shown;
  private final Map<Obligation.Id, Integer> lines = new HashMap<>();

  private final List<Placing.Placed<ReportRound.Line>> placed = new ArrayList<>();
  private final List<Remark> unplaced = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private int silent;

  /**
   * Reads such tables.
   *
   * @param actions those of which it can speak
   * @param among what these are, in words
   */
  Updates(
      Register register,
      List<Obligation> actions,
      String among,
      Columns columns,
      Said.Round round) {
    this.register = register;
    this.names = new KnownNames(register);
    this.cells = new ActionCells(register, names);
    this.columns = columns;
    this.round = round;
    this.among = among;
    this.shown =
        columns.shown().stream()
            .filter(column -> Headings.showsUpdates(column, names.partnership().vocabulary()))
            .toList();
    for (Obligation action : actions) {
      byId.put(action.id().value(), action);
      byReference.add(action, action.reference());
      byWords.add(action, action.what());
    }
  }

  Placing<ReportRound.Line> place(Table table) {
    requireColumns();
    unplaced.addAll(table.ragged());
    remarks.addAll(table.above());
    remarks.addAll(columns.remarks());
    table.rows().forEach(this::place);
    return new Placing<>(placed, unplaced, remarks, silent);
  }

  private void requireColumns() {
    List<Fault> missing =
        Stream.of(
                Columns.missing(
                    columns,
                    "of which action a row speaks",
                    Holds.ID,
                    Holds.REFERENCE,
                    Holds.ACTION),
                Columns.missing(
                    columns,
                    "what is new",
                    Holds.HAPPENED,
                    Holds.ON_TRACK,
                    Holds.NEXT,
                    Holds.RATING,
                    Holds.FORECAST,
                    Holds.COMPLETED))
            .flatMap(Optional::stream)
            .toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(Kind.INVALID, missing);
    }
  }

  private void place(Line line) {
    RowReader row = new RowReader(columns, names, line);
    Said said = Said.of(row, round, names);
    boolean isSilent = said.isNothing() && row.faults().isEmpty();
    Obligation action = action(row);
    if (action != null && row.faults().isEmpty()) {
      told(row, action, isSilent);
    }
    if (isSilent) {
      silent++;
      remarks.addAll(row.remarks());
      return;
    } else if (action == null || !row.faults().isEmpty()) {
      unplaced.addAll(row.faults());
      return;
    }
    remarks.addAll(row.remarks());
    placed.add(
        new Placing.Placed<>(
            row.line(),
            "%s: %s".formatted(KnownNames.told(action), said.told(names)),
            new ReportRound.Line(
                action.id(), said.update().orElse(null), said.completion().orElse(null))));
  }

  /** What the row says of the terms is not taken, and that is told; so is what is said twice. */
  private void told(RowReader row, Obligation action, boolean isSilent) {
    Integer before = isSilent ? null : lines.putIfAbsent(action.id(), row.line());
    if (before != null && !columns.have(Holds.SAID_BY) && !columns.have(Holds.SAID_ON)) {
      row.fault(Holds.ACTION, "line %d speaks of the same action".formatted(before));
    }
    for (Holds holds : TERMS) {
      String cell = row.cell(holds);
      if (!cell.isEmpty() && !cells.says(cell, holds, action)) {
        row.remark(
            holds,
            "the record says %s here, and an update does not change that"
                .formatted(recorded(cells.cell(holds, action))));
      }
    }
    toldInTheWrongColumn(row, action);
  }

  /** Who writes over what was said last is told where it belongs. */
  private void toldInTheWrongColumn(RowReader row, Obligation action) {
    for (Column column : shown) {
      String cell = row.cell(column);
      if (!cell.isEmpty()
          && action.updates().stream().noneMatch(each -> cell.endsWith(each.words().strip()))) {
        row.remark(
            column,
            "it is not read, since it shows what was said last: write what is new under “%s”"
                .formatted(columns.of(Holds.HAPPENED).map(Column::name).orElse("")));
      }
    }
  }

  private static String recorded(String cell) {
    return cell.isEmpty() ? "nothing" : RowReader.quoted(cell);
  }

  private @Nullable Obligation action(RowReader row) {
    String id = row.cell(Holds.ID);
    if (!id.isEmpty()) {
      return byId(row, id);
    }
    String reference = row.cell(Holds.REFERENCE);
    String words = row.cell(Holds.ACTION);
    if (reference.isEmpty() && words.isEmpty()) {
      row.fault(Holds.ACTION, "nothing says of which action this is");
      return null;
    }
    Set<Obligation> alike = byWords.match(words).found();
    if (reference.isEmpty()) {
      return only(row, Holds.ACTION, words, alike);
    }
    Set<Obligation> referred = byReference.match(reference).found();
    Set<Obligation> both = referred.stream().filter(alike::contains).collect(Collectors.toSet());
    if (both.isEmpty() && !alike.isEmpty()) {
      row.fault(
          Holds.REFERENCE,
          "%s is not the reference of the action with these words, which is %s"
              .formatted(RowReader.quoted(reference), Names.told(alike, KnownNames::told)));
      return null;
    }
    return only(row, Holds.REFERENCE, reference, both.isEmpty() ? referred : both);
  }

  private @Nullable Obligation byId(RowReader row, String id) {
    Obligation found = byId.get(id);
    if (found == null) {
      row.fault(
          Holds.ID,
          "%s is %s"
              .formatted(
                  RowReader.quoted(id),
                  isOnRecord(id) ? "on record, and not among " + among : "no action on record"));
    }
    return found;
  }

  private boolean isOnRecord(String id) {
    return Identifier.isOne(id) && register.holds(new Obligation.Id(id).key());
  }

  private @Nullable Obligation only(
      RowReader row, Holds holds, String words, Set<Obligation> found) {
    if (found.size() == 1) {
      return found.iterator().next();
    }
    row.fault(
        holds,
        RowReader.quoted(words)
            + (found.isEmpty()
                ? " is none of " + among
                : " is several of %s: give the id of one in a column headed “%s”, of %s"
                    .formatted(among, Holds.ID.heading(), told(found))));
    return null;
  }

  private static String told(Set<Obligation> found) {
    return found.stream().map(KnownNames::told).sorted().collect(Collectors.joining(", "));
  }
}
