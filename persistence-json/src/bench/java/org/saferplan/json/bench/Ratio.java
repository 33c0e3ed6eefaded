package org.saferplan.json.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One figure divided by another in each round.
 *
 * @param median over the rounds
 * @param lowest of a round
 * @param highest of a round
 */
record Ratio(double median, double lowest, double highest) {

  /** Of a figure that is taken once. */
  static Ratio of(double once) {
    return new Ratio(once, once, once);
  }

  static Ratio of(
      List<Race.Turn> above, List<Race.Turn> below, ToDoubleFunction<Race.Turn> figure) {
    double[] sorted =
        IntStream.range(0, above.size())
            .mapToDouble(
                round ->
                    figure.applyAsDouble(above.get(round)) / figure.applyAsDouble(below.get(round)))
            .sorted()
            .toArray();
    return new Ratio(median(sorted), sorted[0], sorted[sorted.length - 1]);
  }

  /** How many times as fast the first is as the second. */
  static Ratio speed(List<Race.Turn> of, List<Race.Turn> against) {
    return of(against, of, Race.Turn::mean);
  }

  static double median(List<Race.Turn> rounds, ToDoubleFunction<Race.Turn> figure) {
    return median(rounds.stream().mapToDouble(figure).sorted().toArray());
  }

  private static double median(double[] sorted) {
    return DoubleStream.of(sorted).skip((sorted.length - 1) / 2).limit(2 - sorted.length % 2)
        .average()
        .orElseThrow();
  }
}
