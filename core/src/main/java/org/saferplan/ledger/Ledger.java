package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saferplan.register.Register;

/**
 * Where every action stands on a day, what needs somebody first: the longest overdue, then what is
 * due soonest. Uses only what is dated by the day.
 *
 * @param on the day
 * @param rows one for each action
 */
public record Ledger(LocalDate on, List<Row> rows) {

  /**
   * Some of the actions together.
   *
   * @param heading blank for those that belong under none
   * @param name what they are told under
   */
  public record Part(@Nullable Heading heading, String name, List<Row> rows) {
    /** Takes a copy. */
    public Part {
      rows = List.copyOf(rows);
    }

    /** How many stand where; states in which none stands are left out. */
    public List<Count> counts() {
      return counted(rows);
    }
  }

  /** So many actions stand so. */
  public record Count(State state, int actions) {}

  /** Takes a copy. */
  public Ledger {
    rows = List.copyOf(rows);
  }

  /** Where every action on record stands on a day. */
  public static Ledger of(Register register, LocalDate on) {
    return of(register, on, Filter.NONE);
  }

  /** Where those that are asked for stand. Nothing is made of the others but what tells them. */
  public static Ledger of(Register register, LocalDate on, Filter filter) {
    List<Row> rows = new Rows(register, on, filter).of(Candidates.of(register, filter.state(), on));
    rows.sort(Ledger::worstFirst);
    return new Ledger(on, rows);
  }

  /**
   * The actions by what they belong to, in the order of the worst of each; one that belongs to
   * several is told under each, and those that belong to none come last.
   */
  public List<Part> by(Grouping grouping) {
    Map<Heading, List<Row>> parts = new LinkedHashMap<>();
    List<Row> without = new ArrayList<>();
    for (Row row : rows) {
      List<Heading> headings = grouping.of(row);
      if (headings.isEmpty()) {
        without.add(row);
      }
      new LinkedHashSet<>(headings)
          .forEach(heading -> parts.computeIfAbsent(heading, absent -> new ArrayList<>()).add(row));
    }
    List<Part> told = new ArrayList<>();
    parts.forEach((heading, members) -> told.add(new Part(heading, heading.name(), members)));
    if (!without.isEmpty()) {
      told.add(new Part(null, grouping.without(), without));
    }
    return List.copyOf(told);
  }

  /** How many stand where; states in which none stands are left out. */
  public List<Count> counts() {
    return counted(rows);
  }

  private static List<Count> counted(List<Row> rows) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    rows.forEach(row -> counts.merge(row.standing().state(), 1, Integer::sum));
    return Arrays.stream(State.values())
        .filter(counts::containsKey)
        .map(state -> new Count(state, counts.getOrDefault(state, 0)))
        .toList();
  }

  private static int worstFirst(Row one, Row other) {
    int order = one.standing().state().compareTo(other.standing().state());
    if (order == 0) {
      order = Integer.compare(distance(one), distance(other));
    }
    return order == 0 ? one.action().value().compareTo(other.action().value()) : order;
  }

  /** Of what is late, the longest comes first; of what is to come, the soonest. */
  private static int distance(Row row) {
    Integer days = row.standing().days();
    if (days == null) {
      return Integer.MAX_VALUE;
    }
    State state = row.standing().state();
    return state == State.OVERDUE || state == State.COMPLETED_LATE ? -days : days;
  }
}
