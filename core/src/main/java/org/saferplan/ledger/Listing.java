package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.obligation.Obligation;

/**
 * A ledger as it is told: how many actions stand where, by what they are told, and each of them
 * once.
 *
 * @param by what the sections are
 */
public record Listing(
    LocalDate on, Grouping by, List<Ledger.Count> counts, List<Section> sections, List<Row> rows) {

  /**
   * Some of the actions together, named by their ids.
   *
   * @param heading blank for those that belong under none
   */
  public record Section(
      @Nullable Heading heading,
      String name,
      List<Ledger.Count> counts,
      List<Obligation.Id> actions) {
    /** Takes copies. */
    public Section {
      counts = List.copyOf(counts);
      actions = List.copyOf(actions);
    }
  }

  /** Takes copies. */
  public Listing {
    counts = List.copyOf(counts);
    sections = List.copyOf(sections);
    rows = List.copyOf(rows);
  }

  /** The ledger, told by this. */
  public static Listing of(Ledger ledger, Grouping by) {
    return new Listing(
        ledger.on(),
        by,
        ledger.counts(),
        ledger.by(by).stream()
            .map(
                part ->
                    new Section(
                        part.heading(),
                        part.name(),
                        part.counts(),
                        part.rows().stream().map(Row::action).toList()))
            .toList(),
        ledger.rows());
  }
}
