package org.saferplan.ledger;

import java.util.List;
import java.util.Locale;

/** By what a ledger is told. */
public enum Grouping {
  /** By the priorities that actions serve; where they serve none, by the heading over them. */
  PRIORITY("no priority"),
  /** By the bodies that lead or serve. */
  GROUP("no group on record"),
  /** By who leads. */
  OWNER("owner not on record"),
  /** By where. */
  PLACE("no place given"),
  /** By where they stand. */
  STATE("");

  private final String without;

  Grouping(String without) {
    this.without = without;
  }

  /** What those without any are told under. */
  public String without() {
    return without;
  }

  /** What this action is told under: nothing, one or several. */
  public List<Heading> of(Row row) {
    return switch (this) {
      case PRIORITY ->
          row.priorities().isEmpty() && row.heading() != null
              ? List.of(new Heading(row.heading(), row.heading(), null))
              : row.priorities();
      case GROUP -> row.groups();
      case OWNER -> row.owners();
      case PLACE -> row.places();
      case STATE -> {
        State state = row.standing().state();
        String id = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        yield List.of(new Heading(id, state.words(), null));
      }
    };
  }
}
