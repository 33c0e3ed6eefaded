package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** Copies that are made while threads of this program and of another one commit. */
final class BackupUnderLoadTest {
  private static final int THREADS = 2;

  @TempDir Path temporary;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Future<?>> writing = new ArrayList<>();
  private Path folder;
  private FileStore store;
  private WorkerProcess other;

  @BeforeEach
  void writeWithThreadsAndAnotherProgram() throws Exception {
    folder = temporary.resolve("store");
    store = FileStore.open(folder);
    other = new WorkerProcess(folder, "other", 2, Integer.MAX_VALUE, true);
    other.awaitWork();
    for (int thread = 0; thread < THREADS; thread++) {
      Plan.Id id = new Plan.Id("own-" + thread);
      writing.add(threads.submit(() -> countUntilOver(id)));
    }
  }

  private void countUntilOver(Plan.Id id) {
    while (!isOver.get()) {
      store.commit(MAIDSTONE, StoreContract.counting(id));
    }
  }

  private void stop() throws Exception {
    isOver.set(true);
    for (Future<?> each : writing) {
      each.get(1, TimeUnit.MINUTES);
    }
    other.kill();
    store.close();
  }

  @AfterEach
  void end() {
    isOver.set(true);
    other.close();
    threads.shutdownNow();
  }

  private static List<PlainJournal.Entry> entries(Path store) throws IOException {
    return PlainJournal.in(store.resolve("safer-maidstone/journal")).entries();
  }

  @Test
  void backsUpWhatWasOnRecordAtSomeMoment() throws Exception {
    List<Path> copies = new ArrayList<>();
    for (int copy = 0; copy < Campaign.times("backups", 6, 300); copy++) {
      Path to = temporary.resolve("copy-" + copy);
      store.backUp(MAIDSTONE, to, null);
      copies.add(to);
      Campaign.count("backups under load");
    }
    stop();

    List<PlainJournal.Entry> all = entries(folder);
    int before = 0;
    for (Path copy : copies) {
      List<PlainJournal.Entry> copied = entries(copy);
      assertThat(copied).hasSizeGreaterThanOrEqualTo(Math.max(before, 1));
      assertThat(copied).isEqualTo(all.subList(0, copied.size()));
      before = copied.size();
      try (FileStore backup = FileStore.open(copy)) {
        assertThat(backup.verify()).isEmpty();
        assertThat(backup.history(MAIDSTONE)).hasSize(copied.size());
        assertThat(backup.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("own-0"))))
            .extracting(commit -> commit.revision())
            .isEqualTo(copied.size() + 1L);
      }
    }
    assertThat(all).as("what was written meanwhile").hasSizeGreaterThan(before);
    assertThat(all.stream().filter(entry -> entry.words().contains("count")).count())
        .as("commits of this program's among them")
        .isPositive();
  }

  @Test
  void recognisesAPlainCopyThatWasMadeUnderLoad() throws Exception {
    Random order = new Random(20180411);
    List<Path> copies = new ArrayList<>();
    for (int copy = 0; copy < Campaign.times("copies", 8, 300); copy++) {
      Path to = temporary.resolve("copy-" + copy);
      copyFileByFile(to, order);
      copies.add(to);
    }
    Path late = temporary.resolve("late");
    Path segment = Path.of("safer-maidstone/journal/0001.jsonl");
    Files.createDirectories(late.resolve(segment).getParent());
    Files.copy(folder.resolve(segment), late.resolve(segment));
    store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("after-the-journal-was-copied")));
    copyFileByFile(late, order);
    stop();

    List<PlainJournal.Entry> all = entries(folder);
    for (Path copy : copies) {
      Campaign.count("plain copies under load");
      if (isWell(copy)) {
        List<PlainJournal.Entry> copied = entries(copy);
        assertThat(copied).isEqualTo(all.subList(0, copied.size()));
      }
    }
    assertThat(isWell(late))
        .as("whether a head that is newer than the journal looks well")
        .isFalse();
  }

  private static boolean isWell(Path copy) {
    try (FileStore opened = FileStore.open(copy, Clock.systemUTC(), StoreOnDisk.LANGUAGE)) {
      opened.register(MAIDSTONE);
      return opened.verify().isEmpty();
    } catch (RefusedException e) {
      return false;
    }
  }

  /**
   * As another program does that knows nothing of stores, in any order and with pauses. The lock is
   * left out: were this very program to read it, that would let go of it (see the README).
   */
  private void copyFileByFile(Path to, Random order) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          new ArrayList<>(
              all.filter(Files::isRegularFile)
                  .filter(file -> !file.getFileName().toString().equals("lock"))
                  .toList());
    }
    Collections.shuffle(files, order);
    for (Path file : files) {
      Path copied = to.resolve(folder.relativize(file));
      Files.createDirectories(copied.getParent());
      try {
        Files.copy(file, copied);
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        // It was there for a moment only, as a half-written file is; or is copied already.
        continue;
      }
      TimeUnit.MILLISECONDS.sleep(order.nextInt(5));
    }
  }
}
