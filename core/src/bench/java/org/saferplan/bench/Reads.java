package org.saferplan.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.saferplan.Doorway;
import org.saferplan.document.Document;
import org.saferplan.due.DueList;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.State;
import org.saferplan.obligation.ReportProgress;
import org.saferplan.register.Register;
import org.saferplan.reminder.Reminder;
import org.saferplan.reminder.Reminders;
import org.saferplan.thread.Gap;
import org.saferplan.thread.GoldenThread;

/**
 * What is read of a partnership that is loaded. Each method is a row of the table, under its own
 * name: another read is one more method.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Reads {
  private static final Filter OVERDUE =
      new Filter(State.OVERDUE, null, null, null, null, null, null, null);
  private static final Filter GROUP =
      new Filter(null, null, null, Invented.group(1), null, null, null, null);

  /** A partnership that nobody writes to. */
  @org.openjdk.jmh.annotations.State(Scope.Benchmark)
  public static class Loaded {
    /** How many actions are on record, with ten updates each. */
    @Param({"1000", "10000", "20000"})
    public int actions;

    Register register = Register.empty();

    /** Loads it. */
    @Setup
    public void load() {
      register = Register.empty().with(1, Invented.record(actions));
    }
  }

  /** The same behind its doorway, loaded again for each iteration, since it grows. */
  @org.openjdk.jmh.annotations.State(Scope.Benchmark)
  public static class Desk {
    Doorway doorway = Doorway.empty();
    int next;

    /** Loads it. */
    @Setup(Level.Iteration)
    public void load(Loaded loaded) {
      doorway = Doorway.holding(Invented.record(loaded.actions).toArray(Document[]::new));
    }

    /** Lets it go. */
    @TearDown(Level.Iteration)
    public void close() {
      doorway.close();
    }
  }

  /** Where every action stands. */
  @Benchmark
  public Ledger ledger(Loaded loaded) {
    return Ledger.of(loaded.register, Invented.ON);
  }

  /** What is overdue. */
  @Benchmark
  public Ledger overdue(Loaded loaded) {
    return Ledger.of(loaded.register, Invented.ON, OVERDUE);
  }

  /** What is one group's. */
  @Benchmark
  public Ledger group(Loaded loaded) {
    return Ledger.of(loaded.register, Invented.ON, GROUP);
  }

  /** The whole thread, with its gaps. */
  @Benchmark
  public GoldenThread thread(Loaded loaded) {
    return GoldenThread.of(loaded.register, Invented.EDITION, Invented.ON).orElseThrow();
  }

  /** The gaps of the thread but those at its single actions. */
  @Benchmark
  public List<Gap> gaps(Loaded loaded) {
    return GoldenThread.outlineGaps(loaded.register, Invented.EDITION, Invented.ON).orElseThrow();
  }

  /** Every exception. */
  @Benchmark
  public ExceptionReport exceptions(Loaded loaded) {
    return ExceptionReport.of(loaded.register, Invented.ON);
  }

  /** What is asked for of everybody in the next thirty days. */
  @Benchmark
  public DueList due(Loaded loaded) {
    return DueList.of(loaded.register, Invented.ON, DueList.USUAL_DAYS);
  }

  /** Every reminder of the next working day. */
  @Benchmark
  public List<Reminder> reminders(Loaded loaded) {
    return Reminders.of(loaded.register, Reminders.nextDay(Invented.ON));
  }

  /** An update is reported, and then every action looked at. */
  @Benchmark
  public Ledger commit(Loaded loaded, Desk desk) {
    desk.doorway.does(
        new ReportProgress(
            Invented.actionId(desk.next++ % loaded.actions), Invented.today("Done in part.")));
    return Ledger.of(desk.doorway.register(), Invented.ON);
  }
}
