package org.saferplan.exception;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.document.Kind;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Responsible;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/** What exceptions are found in: the record, the ledger of the day, and who owes what in it. */
final class Cast {
  /** So many that are alike are told one by one, more of them together. */
  static final int FEW = 3;

  private final Register register;
  private final Partnership partnership;
  private final LocalDate on;
  private final Map<Obligation.Id, Row> rows;
  private final List<Obligation> open;
  private final Responsible responsible;
  private final Map<Party, Heading> called = new HashMap<>();

  Cast(Register register, Partnership partnership, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.on = on;
    this.rows =
        Ledger.of(register, on).rows().stream()
            .filter(row -> row.standing().state().isOpen())
            .collect(
                Collectors.toMap(Row::action, row -> row, (one, other) -> one, LinkedHashMap::new));
    this.open =
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(each -> rows.containsKey(each.id()))
            .toList();
    this.responsible = new Responsible(register);
  }

  Register register() {
    return register;
  }

  Partnership partnership() {
    return partnership;
  }

  LocalDate on() {
    return on;
  }

  /** The actions that are owed on the day, in the order of the record. */
  List<Obligation> open() {
    return open;
  }

  /** The rows of their ledger, the worst first. */
  Collection<Row> rows() {
    return rows.values();
  }

  Optional<Row> row(Obligation.Id action) {
    return Optional.ofNullable(rows.get(action));
  }

  List<Party> owners(Obligation action) {
    return responsible.owners(action);
  }

  Heading called(Party party) {
    return called.computeIfAbsent(party, absent -> Heading.of(absent, Optional.of(partnership)));
  }

  /** The groups of these actions. */
  Set<Body.Id> groups(Collection<Obligation> actions) {
    return actions.stream()
        .flatMap(each -> responsible.groups(each).stream())
        .collect(Collectors.toSet());
  }

  static Stream<Body.Id> groups(Row row) {
    return row.groups().stream().map(each -> new Body.Id(each.id()));
  }

  static Exceptional.Item item(Obligation action) {
    return new Exceptional.Item("action", action.id().value(), action.what());
  }

  static Exceptional.Item item(Row row) {
    return new Exceptional.Item("action", row.action().value(), row.what());
  }
}
