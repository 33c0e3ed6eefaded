package org.saferplan.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Holds;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/** Reads a table of actions that are new to the record. */
final class Intake {
  private final KnownNames names;
  private final Columns columns;
  private final Edition.Id edition;
  private final Said.Round round;
  private final Map<Known, Obligation> there = new HashMap<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  private final List<Placing.Placed<Obligation>> placed = new ArrayList<>();
  private final List<Remark> unplaced = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** What tells that an action is on record already. */
  private record Known(String what, String reference) {}

  /**
   * Reads such tables.
   *
   * @param edition what the actions serve is named in it
   * @param already in the action plan
   */
  Intake(
      Register register,
      Edition.Id edition,
      List<Obligation> already,
      Columns columns,
      Said.Round round) {
    this.names = new KnownNames(register);
    this.columns = columns;
    this.edition = edition;
    this.round = round;
    already.forEach(each -> there.put(known(each), each));
  }

  private static Known known(Obligation action) {
    return new Known(
        action.what().strip(), Optional.ofNullable(action.reference()).orElse("").strip());
  }

  Placing<Obligation> place(Table table) {
    Columns.missing(columns, "what is to be done", Holds.ACTION)
        .ifPresent(
            fault -> {
              throw new RefusedException(Kind.INVALID, List.of(fault));
            });
    unplaced.addAll(table.ragged());
    remarks.addAll(table.above());
    remarks.addAll(columns.remarks());
    table.rows().forEach(this::place);
    return new Placing<>(placed, unplaced, remarks, 0);
  }

  private void place(Line line) {
    RowReader row = new RowReader(columns, names, line);
    Integer before = lines.putIfAbsent(line.cells(), line.number());
    if (before != null) {
      row.fault(Holds.NOTHING, "it is word for word the same as line %d".formatted(before));
    }
    Said said = Said.of(row, round, names);
    Optional<Obligation> action =
        new Terms(row, names, edition).action(said.update(), said.completion());
    action
        .map(Intake::known)
        .map(there::get)
        .ifPresent(
            each ->
                row.fault(
                    Holds.ACTION, "it is on record in this action plan as " + each.id().value()));
    if (action.isEmpty() || !row.faults().isEmpty()) {
      unplaced.addAll(row.faults());
      return;
    }
    remarks.addAll(row.remarks());
    placed.add(new Placing.Placed<>(row.line(), told(action.get(), said), action.get()));
  }

  private String told(Obligation action, Said said) {
    List<String> parts = new ArrayList<>();
    parts.add(
        action.reference() == null
            ? action.what()
            : "%s %s".formatted(action.reference(), action.what()));
    if (action.due() != null) {
      parts.add("due " + action.due().words());
    }
    if (!action.leads().isEmpty()) {
      parts.add(
          "led by "
              + String.join(
                  ", ",
                  action.leads().stream().map(each -> each.called(names.partnership())).toList()));
    }
    if (!action.takes().isEmpty()) {
      parts.add(
          "takes "
              + String.join(
                  " and ",
                  action.takes().stream().map(each -> each.called(names.register())).toList()));
    }
    if (!said.isNothing()) {
      parts.add(said.told(names));
    }
    return String.join("; ", parts);
  }
}
