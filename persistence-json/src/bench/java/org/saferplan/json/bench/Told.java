package org.saferplan.json.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Times for people, behind the ratios. */
final class Told {
  private static final double MICROSECOND = 1_000;

  private Told() {}

  static String times(Map<String, List<Race.Turn>> rounds) {
    return told(rounds, Race.Turn::mean);
  }

  static String halves(Map<String, List<Race.Turn>> rounds) {
    return told(rounds, Race.Turn::half);
  }

  private static String told(
      Map<String, List<Race.Turn>> rounds, ToDoubleFunction<Race.Turn> figure) {
    return rounds.entrySet().stream()
        .map(
            each ->
                "%s %s".formatted(each.getKey(), time(Ratio.median(each.getValue(), figure))))
        .collect(Collectors.joining(", "));
  }

  private static String time(double nanoseconds) {
    double micro = nanoseconds / MICROSECOND;
    return micro < 1
        ? String.format(Locale.ROOT, "%.0f ns", nanoseconds)
        : String.format(Locale.ROOT, "%,.1f us", micro);
  }
}
