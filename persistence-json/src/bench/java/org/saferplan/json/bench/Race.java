package org.saferplan.json.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets several do the same work in turns, so that whatever else the machine and its disk are doing
 * slows all of them alike.
 *
 * @param rounds that count; the ones before them warm up
 * @param turns of each runner in a round
 * @param operations in a turn
 * @param warmUp so many times as many rounds warm up: the virtual machine takes some thousand
 *     commits to, or as many loops within fewer
 */
record Race(int rounds, int turns, int operations, int warmUp) {
  private static final int WARM_UP = 2;

  /** One that takes little to warm up. */
  Race(int rounds, int turns, int operations) {
    this(rounds, turns, operations, WARM_UP);
  }

  /** Somebody who does the work. */
  interface Runner {
    /** Does it so many times, and answers how long each took and how long all did. */
    Turn run(int operations) throws Exception;
  }

  /**
   * So much was done.
   *
   * @param nanoseconds from the first beginning to the last end
   * @param each how long each took, in nanoseconds
   */
  record Turn(long nanoseconds, long[] each) {

    /** Of work that is not looked at one by one. */
    static Turn of(long nanoseconds, int operations) {
      long[] each = new long[operations];
      Arrays.fill(each, nanoseconds / Math.max(1, operations));
      return new Turn(nanoseconds, each);
    }

    private static Turn all(List<Turn> turns) {
      return new Turn(
          turns.stream().mapToLong(Turn::nanoseconds).sum(),
          turns.stream().flatMapToLong(turn -> Arrays.stream(turn.each())).sorted().toArray());
    }

    /** How long one took, by the clock on the wall. */
    double mean() {
      return (double) nanoseconds / each.length;
    }

    /** How long half of them took at most. */
    double half() {
      return each[each.length / 2];
    }
  }

  /** Runs it; answers each runner's rounds. */
  Map<String, List<Turn>> between(Map<String, Runner> runners) throws Exception {
    Map<String, List<Turn>> rounds = new LinkedHashMap<>();
    runners.keySet().forEach(name -> rounds.put(name, new ArrayList<>()));
    List<String> order = new ArrayList<>(runners.keySet());
    for (int round = -warmUp * this.rounds; round < this.rounds; round++) {
      Map<String, List<Turn>> taken = new LinkedHashMap<>();
      for (int turn = 0; turn < turns; turn++) {
        for (String name : order) {
          taken
              .computeIfAbsent(name, absent -> new ArrayList<>())
              .add(runners.get(name).run(operations));
        }
        order.add(order.remove(0));
      }
      if (round >= 0) {
        taken.forEach((name, turns) -> rounds.get(name).add(Turn.all(turns)));
      }
    }
    return rounds;
  }
}
