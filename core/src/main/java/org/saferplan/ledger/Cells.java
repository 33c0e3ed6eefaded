package org.saferplan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/** What stands in the columns of a partnership's own table of actions. */
public final class Cells {
  private final Register register;
  private final Partnership partnership;
  private final List<Vocabulary.Column> columns;

  /** Of the actions of this partnership. */
  public Cells(Register register, Partnership partnership) {
    this(register, partnership, partnership.vocabulary().columns());
  }

  /** Of the actions of this partnership, in these columns. */
  public Cells(Register register, Partnership partnership, List<Vocabulary.Column> columns) {
    this.register = register;
    this.partnership = partnership;
    this.columns = List.copyOf(columns);
  }

  /** The columns: as the partnership has them, in its order, where no others were asked for. */
  public List<Vocabulary.Column> columns() {
    return columns;
  }

  /** Whether a column shows where an action stands. */
  public boolean showState() {
    return columns().stream().anyMatch(each -> each.shows() == Vocabulary.Shows.STATE);
  }

  /** A row of the table, a cell for each column; "" where nothing is on record. */
  public List<String> row(Row row) {
    Optional<Obligation> action = register.find(Obligation.class, row.action().key());
    return columns().stream()
        .map(column -> action.map(found -> cell(column.shows(), row, found)).orElse(""))
        .toList();
  }

  private String cell(Vocabulary.Shows shows, Row row, Obligation action) {
    return switch (shows) {
      case REFERENCE -> Optional.ofNullable(row.reference()).orElse("");
      case ACTION -> row.what();
      case SERVES -> joined(action.serves().entries().stream().map(this::served).toList());
      case LEADS -> row.owners().isEmpty() ? "" : row.ownerWords(partnership.vocabulary());
      case DELIVERS -> parties(action.delivers());
      case HELPS -> parties(action.helps());
      case DUE -> Optional.ofNullable(action.due()).map(Due::words).orElse("");
      case TAKES -> joined(action.takes().stream().map(each -> each.called(register)).toList());
      case SUCCESS -> Optional.ofNullable(action.success()).orElse("");
      case PLACES -> joined(row.places().stream().map(Heading::name).toList());
      case RATING ->
          row.updates().stream()
              .flatMap(said -> Optional.ofNullable(said.rating()).stream())
              .findFirst()
              .or(() -> Optional.ofNullable(row.ratedByRule()))
              .orElse("");
      case UPDATE ->
          row.updates().stream()
              .findFirst()
              .map(said -> "%s: %s".formatted(said.on().words(), said.happened()))
              .orElse("");
      case STATE -> row.standing().words();
    };
  }

  private String served(Commitment served) {
    return register
        .find(Edition.class, served.edition().key())
        .map(served::called)
        .orElse(served.named());
  }

  private String parties(List<Party> parties) {
    return joined(parties.stream().map(each -> each.called(partnership)).toList());
  }

  private static String joined(List<String> words) {
    return words.stream().distinct().collect(Collectors.joining("; "));
  }
}
