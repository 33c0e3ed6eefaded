package org.saferplan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.Result;
import org.saferplan.register.Register;

/** Tables of measures, each with its baseline, its latest result, its trend and its targets. */
final class MeasureTable {
  private static final String MEASURE = "Measure";
  private static final String LATEST = "Latest";
  private static final List<String> HEADINGS =
      List.of(MEASURE, "State", "Baseline", LATEST, "Trend", "Target", "Missing");

  private MeasureTable() {}

  static Paper.Table of(Register register, LocalDate on, String caption, List<Measure> measures) {
    return new Paper.Table(
        caption,
        HEADINGS,
        measures.stream().map(each -> row(MeasureReading.of(register, each, on))).toList());
  }

  /**
   * The latest results that an earlier paper did not have, each in a line; none where there is no
   * such paper to compare with. A result says of which period it is and not when it came, and it
   * comes after its period.
   */
  static List<String> news(
      Register register, LocalDate on, List<Measure> measures, Optional<Paper> earlier) {
    Set<List<String>> had =
        earlier.stream().flatMap(MeasureTable::latestIn).collect(Collectors.toSet());
    return earlier.isEmpty()
        ? List.of()
        : measures.stream()
            .map(each -> MeasureReading.of(register, each, on))
            .filter(each -> !latest(each).isEmpty())
            .filter(each -> !had.contains(List.of(each.name(), latest(each))))
            .map(each -> "%s: %s".formatted(each.name(), latest(each)))
            .toList();
  }

  /** What stands under "Latest" in the tables of measures of a paper, each after its measure. */
  private static Stream<List<String>> latestIn(Paper paper) {
    return paper.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Paper.Table.class::isInstance)
        .map(Paper.Table.class::cast)
        .filter(table -> table.headings().containsAll(List.of(MEASURE, LATEST)))
        .flatMap(
            table ->
                table.rows().stream()
                    .map(
                        row ->
                            List.of(
                                row.get(table.headings().indexOf(MEASURE)),
                                row.get(table.headings().indexOf(LATEST)))));
  }

  private static String latest(MeasureReading reading) {
    List<Result> series = reading.series();
    return series.isEmpty() ? "" : dated(series.get(series.size() - 1), reading);
  }

  private static List<String> row(MeasureReading reading) {
    return List.of(
        reading.name(),
        reading.state() == null ? "" : reading.stateWords(),
        baseline(reading),
        latest(reading),
        reading.change() == null ? "" : reading.changeWords(),
        reading.targets().stream().map(each -> each.words()).collect(Collectors.joining("; ")),
        String.join("; ", reading.gaps()));
  }

  private static String baseline(MeasureReading reading) {
    Stated<Result> baseline = reading.baseline();
    return switch (baseline.said()) {
      case ENTRIES ->
          baseline.entries().stream()
              .map(each -> dated(each, reading))
              .collect(Collectors.joining("; "));
      case NONE -> "none";
      case NOT_APPLICABLE -> "not applicable";
      case NOT_ON_RECORD -> "";
    };
  }

  private static String dated(Result result, MeasureReading reading) {
    return "%s, %s".formatted(result.words(reading.unit()), result.period().words());
  }
}
