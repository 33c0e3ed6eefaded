package org.saferplan.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH measure the reads that are asked for, and prints the table. */
final class Measured {
  private static final double LIMIT = 50;
  private static final int LIMITED = 10_000;

  /** Twice the actions may take a little more than twice the time: a sort is no straight line. */
  private static final double STRAIGHT = 1.25;

  private static final double MICROSECONDS = 1_000;
  private static final int ROUNDS = 7;

  private Measured() {}

  /**
   * Runs it; a read is told as soon as it is measured.
   *
   * @param arguments the folder for JMH's own reports, then {@code --quick} and names of reads in
   *     any order; every read if none is named
   */
  public static void main(String[] arguments) throws Exception {
    List<String> asked = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    int rounds = asked.remove("--quick") ? 1 : ROUNDS;
    List<String> there =
        Arrays.stream(Reads.class.getDeclaredMethods())
            .filter(each -> each.isAnnotationPresent(Benchmark.class))
            .map(Method::getName)
            .sorted()
            .toList();
    if (!there.containsAll(asked)) {
      throw new IllegalArgumentException("not all of " + asked + " is a read: there is " + there);
    }
    System.out.printf(
        "%d processors, OpenJDK %s, %d updates of each action; medians of %d rounds%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Invented.UPDATES,
        rounds);
    for (String read : asked.isEmpty() ? there : asked) {
      System.out.println(line(read, times(read, rounds, arguments[0])));
    }
  }

  private static Map<Integer, Result<?>> times(String read, int rounds, String report)
      throws RunnerException {
    Map<Integer, Result<?>> times = new TreeMap<>();
    new Runner(
            new OptionsBuilder()
                .include(Reads.class.getName() + "\\." + read + "$")
                .forks(1)
                .warmupIterations(rounds)
                .measurementIterations(rounds)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .output(report + "/" + read + ".txt")
                .shouldFailOnError(true)
                .build())
        .run()
        .forEach(
            each ->
                times.put(
                    Integer.valueOf(each.getParams().getParam("actions")),
                    each.getPrimaryResult()));
    return times;
  }

  /** The read, how long it takes for each number of actions, how it grows, and how it did. */
  private static String line(String read, Map<Integer, Result<?>> sizes) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-9s", read));
    sizes.forEach(
        (actions, time) ->
            line.append(String.format(Locale.ROOT, "%,8d: %8.2f ms", actions, median(time))));
    double at = median(sizes.get(LIMITED));
    double growth = median(sizes.get(2 * LIMITED)) / at / 2;
    return line.append(
            String.format(
                Locale.ROOT,
                "   %s of %.0f ms   twice the actions, %.2f x twice the time: %s",
                at <= LIMIT ? "within the limit" : "MISSES the limit",
                LIMIT,
                growth,
                growth <= STRAIGHT ? "linear" : "NOT LINEAR"))
        .toString();
  }

  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50) / MICROSECONDS;
  }
}
