package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that write with several threads in one folder are killed at any moment: each commit that
 * they acknowledged is in the journal, and no other than they asked for.
 */
final class KillTest {
  private static final int KILLS = Campaign.times("kills", 8, 1000);
  private static final int KILLS_IN_A_FOLDER = 12;

  @TempDir Path temporary;

  @Test
  void keepsWhatWasAcknowledgedWhenProgramsAreKilled() throws Exception {
    SplittableRandom random = new SplittableRandom(20180411);
    for (int killed = 0; killed < KILLS; ) {
      int kills = Math.min(KILLS_IN_A_FOLDER, KILLS - killed);
      killInOneFolder(temporary.resolve("store" + killed), kills, random);
      killed += kills;
    }
  }

  private static void killInOneFolder(Path folder, int kills, SplittableRandom random)
      throws IOException, InterruptedException {
    List<WorkerProcess> all = new ArrayList<>();
    try {
      killInOneFolder(folder, kills, random, all);
    } finally {
      all.forEach(WorkerProcess::close);
    }
  }

  private static void killInOneFolder(
      Path folder, int kills, SplittableRandom random, List<WorkerProcess> all)
      throws IOException, InterruptedException {
    ToldHistory history = new ToldHistory();
    Path journal = folder.resolve("safer-maidstone").resolve("journal");
    WorkerProcess first = started(folder, "p0", all);
    WorkerProcess second = started(folder, "p1", all);
    for (int kill = 0; kill < kills; kill++) {
      first.awaitWork();
      Thread.sleep(random.nextInt(200));
      first.kill();
      Campaign.count("kills");
      history.add(first.told());
      first = second;
      second = started(folder, "p" + (kill + 2), all);
    }
    first.kill();
    second.kill();
    history.add(first.told());
    history.add(second.told());

    PlainJournal found = PlainJournal.in(journal);
    assertThat(history.failures()).as("what a sound store refused").isEmpty();
    history.requireIn(found);
    Campaign.count("commits acknowledged under kill", history.writes());
    assertThat(history.writes()).isGreaterThan(kills);
    try (FileStore store = FileStore.open(folder)) {
      assertThat(store.register(org.saferplan.store.StoreContract.MAIDSTONE).revision())
          .isEqualTo(found.entries().size());
    }
  }

  private static WorkerProcess started(Path folder, String name, List<WorkerProcess> all)
      throws IOException {
    WorkerProcess started = new WorkerProcess(folder, name, 3, Integer.MAX_VALUE, true);
    all.add(started);
    return started;
  }
}
