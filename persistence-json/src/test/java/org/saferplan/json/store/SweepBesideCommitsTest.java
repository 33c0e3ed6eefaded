package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.command.Ruling;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/** What else is done while a thread of its own writes the documents' files. */
final class SweepBesideCommitsTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final String NAME = "A. N. Other";

  @TempDir Path temporary;
  private StoreOnDisk there;
  private FileStore store;
  private final Queue<Runnable> soon = new ConcurrentLinkedQueue<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private Thread sweeping;
  private volatile boolean fails;

  @BeforeEach
  void stopTheSweepBeforeItWritesTheFirstFile() {
    there = StoreOnDisk.in(temporary);
    FailingDisk disk =
        new FailingDisk(
            (number, act, on) -> {
              if (Thread.currentThread().getName().equals("sweeping")
                  && act.equals("create")
                  && on.getParent().endsWith("plans")) {
                stopped.countDown();
                await(goesOn);
                if (fails) {
                  throw new IllegalStateException("nobody thought of this");
                }
              }
              return false;
            },
            FailingDisk.Manner.BEFORE);
    store = there.open(disk, new Later(soon::add, leisure -> {}));
    store.commit(MAIDSTONE, StoreContract.writing("by", StoreContract.plan("a", NAME)));
    count(store);
    sweeping = new Thread(() -> soon.remove().run(), "sweeping");
    sweeping.start();
    await(stopped);
  }

  private static void count(FileStore store) {
    store.commit(MAIDSTONE, StoreContract.counting(COUNT));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void finishTheSweep() throws InterruptedException {
    goesOn.countDown();
    sweeping.join();
  }

  /** Does it in a thread of its own, which is kept waiting until the sweep is finished. */
  private void waitsForTheSweep(Runnable work) throws Exception {
    Thread waiting = new Thread(work, "waiting");
    waiting.start();
    while (waiting.isAlive()
        && waiting.getState() != Thread.State.WAITING
        && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(waiting.isAlive()).isTrue();
    finishTheSweep();
    waiting.join(TimeUnit.MINUTES.toMillis(1));
    assertThat(waiting.isAlive()).isFalse();
  }

  private String file(String plan) throws IOException {
    return Files.readString(there.maidstone("plans/" + plan + ".json"));
  }

  @Test
  void commitsAndReadsMeanwhile() throws Exception {
    CompletableFuture.runAsync(() -> count(store)).get(30, TimeUnit.SECONDS);

    assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
    finishTheSweep();
    assertThat(file("a")).contains(NAME);
    assertThat(file("count")).contains("\"1\"");
    soon.remove().run();
    assertThat(file("count")).contains("\"2\"");
    assertThat(soon).isEmpty();
    assertThat(store.verify()).isEmpty();
    store.close();
    assertThat(there.maidstone("set-aside")).doesNotExist();
  }

  /** One of them has been looked at by then, and was as it had been left. */
  @Test
  void keepsWhatSomebodySavesMeanwhile() throws Exception {
    for (String each : List.of("a", "count")) {
      Files.writeString(there.maidstone("plans/" + each + ".json"), "somebody's");
    }
    finishTheSweep();

    assertThat(file("a")).contains(NAME);
    try (Stream<Path> aside = Files.list(there.maidstone("set-aside"))) {
      assertThat(aside).hasSize(2).allSatisfy(each -> assertThat(each).hasContent("somebody's"));
    }
    store.close();
  }

  @Test
  void keepsInMindWhatWasCommittedMeanwhileWhereTheProgramIsStopped() throws Exception {
    CompletableFuture.runAsync(() -> count(store)).get(30, TimeUnit.SECONDS);
    finishTheSweep();

    try (FileStore next = there.open()) {
      next.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B")));
    }

    assertThat(file("count")).contains("\"2\"");
    assertThat(there.maidstone("set-aside")).doesNotExist();
    store.close();
  }

  @Test
  void keepsOthersOutThoughAnAttemptIsRefusedMeanwhile() throws Exception {
    Attempt refused =
        new Attempt(
            OFFICER,
            new StoreContract.Note("no"),
            (register, moment) -> Ruling.refuse(Kind.INVALID, Fault.at("", "no", "no")));
    CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() -> store.commit(MAIDSTONE, refused))
                    .isInstanceOf(RefusedException.class))
        .get(30, TimeUnit.SECONDS);

    assertThat(new LocalLock(there.maidstone("journal/lock")).holdIfFree()).isEmpty();

    finishTheSweep();
    store.close();
  }

  @Test
  void makesUpForASweepThatFailed() throws Exception {
    fails = true;
    finishTheSweep();
    fails = false;

    store.close();

    assertThat(file("a")).contains(NAME);
    assertThat(file("count")).contains("\"1\"");
    try (FileStore next = there.open()) {
      assertThat(next.verify()).isEmpty();
    }
  }

  @Test
  void redactsAfterwards() throws Exception {
    waitsForTheSweep(() -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()));

    assertThat(file("a")).doesNotContain(NAME).contains("[redacted]");
    assertThat(store.verify()).isEmpty();
    store.close();
  }

  @Test
  void closesAfterwards() throws Exception {
    waitsForTheSweep(store::close);

    assertThat(file("count")).contains("\"1\"");
  }

  @Test
  void letsAnotherStoreOnTheFolderCommitAfterwards() throws Exception {
    try (FileStore other = there.open()) {
      waitsForTheSweep(() -> count(other));

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
    }
    assertThat(file("count")).contains("\"2\"");
    store.close();
    assertThat(there.maidstone("set-aside")).doesNotExist();
  }
}
