package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several programs with several threads each read, count, and write what they read if it is still
 * so; they are stopped for a while, and killed: what each was told fits one order of all commits.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signal that stops a program for a while")
final class HistoryTest {
  private static final int PROGRAMS = 3;
  private static final int THREADS = 3;
  private static final int ACTS = Campaign.times("operations", 9_000, 1_000_000);

  @TempDir Path temporary;

  @Test
  void givesEveryProgramTheSameHistory() throws Exception {
    List<WorkerProcess> running = new ArrayList<>();
    try {
      workAndHold(temporary.resolve("store"), running);
    } finally {
      running.forEach(WorkerProcess::close);
    }
  }

  private static void workAndHold(Path folder, List<WorkerProcess> running)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(20180320);
    ToldHistory history = new ToldHistory();
    int each = ACTS / PROGRAMS / THREADS + 1;
    for (int number = 0; number < PROGRAMS; number++) {
      running.add(new WorkerProcess(folder, "p" + number, THREADS, each, false));
    }
    int started = PROGRAMS;
    for (int round = 0; running.stream().anyMatch(WorkerProcess::isAlive); round++) {
      WorkerProcess one = running.get(random.nextInt(running.size()));
      one.awaitWork();
      if (one.isAlive()) {
        one.signal("STOP");
        Thread.sleep(random.nextInt(100));
        one.signal("CONT");
        Campaign.count("pauses");
      }
      Thread.sleep(random.nextInt(60));
      if (round % 20 == 4 && one.isAlive()) {
        one.kill();
        Campaign.count("kills");
        running.add(new WorkerProcess(folder, "p" + started, THREADS, each / 2, false));
        started++;
      }
    }
    for (WorkerProcess one : running) {
      one.await();
      history.add(one.told());
    }

    PlainJournal journal = PlainJournal.in(folder.resolve("safer-maidstone").resolve("journal"));
    assertThat(history.failures()).as("what a sound store refused").isEmpty();
    history.requireIn(journal);
    assertThat(history.acts()).isGreaterThan(ACTS / 4);
    Campaign.count("operations", history.acts());
    Campaign.count("commits in the history", journal.entries().size());
  }
}
