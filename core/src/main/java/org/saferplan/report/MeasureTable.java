package org.saferplan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.saferplan.fact.Stated;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.Result;
import org.saferplan.register.Register;

/** Tables of measures, each with its baseline, its latest result, its trend and its targets. */
final class MeasureTable {
  private MeasureTable() {}

  static Paper.Table of(Register register, LocalDate on, String caption, List<Measure> measures) {
    return new Paper.Table(
        caption,
        List.of("Measure", "Baseline", "Latest", "Trend", "Target", "Missing"),
        measures.stream().map(each -> row(MeasureReading.of(register, each, on))).toList());
  }

  private static List<String> row(MeasureReading reading) {
    List<Result> series = reading.series();
    return List.of(
        reading.state() == null
            ? reading.name()
            : "%s (%s)".formatted(reading.name(), reading.stateWords()),
        baseline(reading),
        series.isEmpty() ? "" : dated(series.get(series.size() - 1), reading),
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
