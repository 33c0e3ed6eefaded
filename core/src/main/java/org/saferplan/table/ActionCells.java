package org.saferplan.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Resource;
import org.saferplan.partnership.Holds;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.register.Register;

/** The terms of an action as the cells of a table, written so that they are read again. */
final class ActionCells {
  private static final String BETWEEN = "; ";

  private final Register register;
  private final KnownNames names;

  ActionCells(Register register, KnownNames names) {
    this.register = register;
    this.names = names;
  }

  /** What stands in a column that holds this; "" where nothing is on record. */
  String cell(Holds holds, Obligation action) {
    return switch (holds) {
      case ID -> action.id().value();
      case REFERENCE -> Objects.requireNonNullElse(action.reference(), "");
      case ACTION -> action.what();
      case HEADING -> Objects.requireNonNullElse(action.heading(), "");
      case SERVES -> served(action.serves());
      case LEADS -> joined(action.leads(), names::written);
      case DELIVERS -> joined(action.delivers(), names::written);
      case HELPS -> joined(action.helps(), names::written);
      case DUE -> action.due() == null ? "" : DueWords.written(action.due());
      case PLACES -> joined(action.places(), names::written);
      case TAKES -> joined(action.takes(), this::taken);
      case SUCCESS -> Objects.requireNonNullElse(action.success(), "");
      case NOTE -> Objects.requireNonNullElse(action.note(), "");
      default -> "";
    };
  }

  private String taken(Resource resource) {
    return resource.called(register);
  }

  private String served(Stated<Commitment> serves) {
    return switch (serves.said()) {
      case ENTRIES -> joined(serves.entries(), names::written);
      case NONE -> RowReader.NONE;
      case NOT_APPLICABLE -> RowReader.NOT_APPLICABLE;
      case NOT_ON_RECORD -> "";
    };
  }

  private static <T> String joined(List<T> each, Function<T, String> words) {
    return each.stream().map(words).collect(Collectors.joining(BETWEEN));
  }

  /** Whether a cell says what is on record, however it is spaced, or a date is written. */
  boolean says(String cell, Holds holds, Obligation action) {
    if (plain(cell).equals(plain(cell(holds, action)))) {
      return true;
    }
    return switch (holds) {
      case DUE -> isSameTime(cell, action.due());
      case LEADS -> namesAll(cell, action.leads());
      case DELIVERS -> namesAll(cell, action.delivers());
      case HELPS -> namesAll(cell, action.helps());
      default -> false;
    };
  }

  private static boolean isSameTime(String cell, @Nullable Due there) {
    return there != null
        && DueWords.read(cell)
            .filter(due -> due.by() != null && due.by().equals(there.by()))
            .isPresent();
  }

  private boolean namesAll(String cell, List<Party> parties) {
    return names.parties().list(cell).stream()
        .map(Names.Match::only)
        .flatMap(Optional::stream)
        .distinct()
        .toList()
        .equals(parties);
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
