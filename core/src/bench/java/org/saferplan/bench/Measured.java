package org.saferplan.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

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
   * Runs it.
   *
   * @param arguments where JMH writes its own report, then {@code --quick} and names of reads in
   *     any order; every read if none is named
   */
  public static void main(String[] arguments) throws Exception {
    List<String> asked = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    boolean isQuick = asked.remove("--quick");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .warmupIterations(isQuick ? 1 : ROUNDS)
            .measurementIterations(isQuick ? 1 : ROUNDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .output(arguments[0])
            .shouldFailOnError(true);
    if (asked.isEmpty()) {
      options.include(Reads.class.getName());
    }
    asked.forEach(each -> options.include(Reads.class.getName() + "\\." + each + "$"));
    print(new Runner(options.build()).run(), System.out);
  }

  private static void print(Collection<RunResult> results, PrintStream out) {
    Map<String, Map<Integer, Result<?>>> reads = new TreeMap<>();
    for (RunResult each : results) {
      String read = each.getPrimaryResult().getLabel();
      int actions = Integer.parseInt(each.getParams().getParam("actions"));
      reads.computeIfAbsent(read, absent -> new TreeMap<>()).put(actions, each.getPrimaryResult());
    }
    out.printf(
        "%d processors, OpenJDK %s, %d updates of each action; medians of the rounds%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Invented.UPDATES);
    reads.forEach((read, sizes) -> out.println(line(read, sizes)));
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
