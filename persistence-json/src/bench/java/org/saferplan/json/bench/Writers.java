package org.saferplan.json.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.saferplan.Doorway;
import org.saferplan.Saferplan;
import org.saferplan.command.Command;
import org.saferplan.partnership.Partnership;

/** Writers who commit through the doorway, each as fast as it is answered. */
final class Writers implements Race.Runner {
  private final List<Desk> desks;
  private final Orders orders;
  private final ExecutorService threads;
  private int ordered;

  /** Where one writer writes. */
  record Desk(Saferplan saferplan, Partnership.Id partnership) {}

  /** What is to be done. */
  interface Orders {
    /** The command with this number, counted from 0. */
    Command order(int number);
  }

  Writers(List<Desk> desks, Orders orders, ExecutorService threads) {
    this.desks = desks;
    this.orders = orders;
    this.threads = threads;
  }

  /** The commands are made before the clock runs, the same for everybody. */
  @Override
  public Race.Turn run(int operations) throws Exception {
    int each = operations / desks.size();
    List<Callable<long[]>> work = new ArrayList<>();
    for (Desk desk : desks) {
      List<Command> commands = new ArrayList<>();
      for (int number = 0; number < each; number++) {
        commands.add(orders.order(ordered++));
      }
      work.add(() -> done(desk, commands));
    }
    long began = System.nanoTime();
    List<long[]> took = new ArrayList<>();
    if (work.size() == 1) {
      took.add(work.get(0).call());
    } else {
      for (Future<long[]> future : threads.invokeAll(work)) {
        took.add(future.get());
      }
    }
    long nanoseconds = System.nanoTime() - began;
    return new Race.Turn(nanoseconds, took.stream().flatMapToLong(Arrays::stream).toArray());
  }

  private static long[] done(Desk desk, List<Command> commands) {
    long[] took = new long[commands.size()];
    for (int number = 0; number < took.length; number++) {
      long began = System.nanoTime();
      desk.saferplan().as(Doorway.OFFICER).execute(desk.partnership(), commands.get(number));
      took[number] = System.nanoTime() - began;
    }
    return took;
  }
}
