package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;

/** Actions that are late, and those that were put off again and again. */
final class Late {
  private static final int TWICE = 2;

  private final Cast cast;

  Late(Cast cast) {
    this.cast = cast;
  }

  Stream<Exceptional> all() {
    return Stream.concat(
        cast.rows().stream()
            .filter(row -> row.standing().state() == State.OVERDUE)
            .map(this::overdue),
        cast.rows().stream().filter(row -> row.slipped() >= TWICE).map(this::slipped));
  }

  private Exceptional overdue(Row row) {
    return of(
        Concern.OVERDUE,
        row,
        "%s is %s".formatted(quoted(row.what()), row.standing().words()),
        "complete it, or have its date moved or the action given up by a decision",
        row.standing().days());
  }

  private Exceptional slipped(Row row) {
    return of(
        Concern.SLIPPED_TWICE,
        row,
        "%s was put off %s with no decision behind it"
            .formatted(
                quoted(row.what()), row.slipped() == TWICE ? "twice" : row.slipped() + " times"),
        "have the group decide whether it is still to be done, and by when",
        null);
  }

  private static Exceptional of(
      Concern concern, Row row, String words, String remedy, @Nullable Integer days) {
    return new Exceptional(
        concern,
        words,
        remedy,
        List.of(Cast.item(row)),
        row.owners(),
        Cast.groups(row).collect(Collectors.toSet()),
        days);
  }
}
