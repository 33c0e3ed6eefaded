package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** What else is done while a thread of its own compresses a segment. */
final class CompactionInPassingTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final String NAME = "A. N. Other";

  /** Three of these make a segment longer than any that is added to. */
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;
  private StoreOnDisk there;
  private FileStore store;
  private final Leisure leisure = new Leisure();

  private volatile boolean fails;

  /** The act before which the thread that compresses stops, and goes on when it is told to. */
  private String stopsAt = "";

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);

  @BeforeEach
  void writeALongSegmentAndBeginAnother() {
    there = StoreOnDisk.in(temporary);
    FailingDisk disk =
        new FailingDisk(
            (number, act, on) -> {
              if (Thread.currentThread().getName().equals("compressing")
                  && (act + " " + on.getFileName()).matches(stopsAt)) {
                stopped.countDown();
                await(goesOn);
              }
              return fails && act.equals("write through") && on.endsWith("0002.jsonl");
            },
            FailingDisk.Manner.BEFORE);
    store = there.open(disk, leisure.later());
    for (int number = 1; number <= 3; number++) {
      store.commit(
          MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + NAME + LONG)));
    }
    count();
  }

  private void count() {
    store.commit(MAIDSTONE, StoreContract.counting(COUNT));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Thread compressingUntil(String act) {
    stopsAt = act;
    Thread compressing = new Thread(leisure::passesUntilAllIsDone, "compressing");
    compressing.start();
    await(stopped);
    return compressing;
  }

  private List<String> journal() throws IOException {
    try (Stream<Path> files = Files.list(there.maidstone("journal"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("[0-9a-f]{32}", "#"))
          .filter(name -> name.startsWith("0") || name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void writesTheStateThoughNobodyPauses() {
    count();

    leisure.passes();

    assertThat(there.maidstone("journal/state.jsonl")).exists();
    store.close();
  }

  @Test
  void commitsWhileTheStateIsWritten() throws Exception {
    Thread writing = compressingUntil("create .*state.*");

    CompletableFuture.runAsync(this::count).get(30, TimeUnit.SECONDS);
    goesOn.countDown();
    writing.join();

    assertThat(Files.readString(there.maidstone("journal/state.jsonl"))).contains("\"commit\":4");
    store.close();
    try (FileStore next = there.open()) {
      assertThat(next.register(MAIDSTONE).revision()).isEqualTo(5);
      assertThat(next.verify()).isEmpty();
    }
  }

  @Test
  void redactsNothingBeforeTheStateIsWritten() throws Exception {
    Thread writing = compressingUntil("create .*state.*");
    Thread redacting =
        new Thread(() -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()));
    redacting.start();
    waitsOrEnds(redacting);
    goesOn.countDown();
    writing.join();
    redacting.join();

    assertThat(Files.readString(there.maidstone("journal/state.jsonl"))).doesNotContain(NAME);
    assertThat(store.verify()).isEmpty();
    store.close();
  }

  private static void waitsOrEnds(Thread thread) {
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void commitsWhileTheCompressedIsWrittenAndReadBack() throws Exception {
    Thread compressing = compressingUntil("read [.]?0001.*xz.*");

    CompletableFuture.runAsync(this::count).get(30, TimeUnit.SECONDS);

    goesOn.countDown();
    compressing.join();
    assertThat(journal()).containsExactly("0001.#.jsonl.xz", "0002.jsonl");
    assertThat(store.verify()).isEmpty();
    store.close();
  }

  @Test
  void compressesNothingAfterAFailure() throws IOException {
    fails = true;
    assertThatThrownBy(this::count).isInstanceOf(RefusedException.class);
    fails = false;

    leisure.passesUntilAllIsDone();

    assertThat(journal()).noneMatch(name -> name.contains("xz"));
    store.close();
  }

  @Test
  void leavesNothingOfWhatWasRedactedMeanwhile() throws Exception {
    Thread compressing = compressingUntil("read [.]?0001.*xz.*");

    CompletableFuture.runAsync(
            () -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()))
        .get(30, TimeUnit.SECONDS);
    assertThat(journal()).noneMatch(name -> name.contains("xz"));
    goesOn.countDown();
    compressing.join();

    assertThat(journal()).containsExactly("0001.jsonl", "0002.jsonl", "0003.jsonl");
    assertThat(store.verify()).isEmpty();
    store.close();
  }

  @Test
  void writesNothingAfterTheStoreIsClosed() throws Exception {
    store.close();
    Files.delete(there.maidstone("journal/lock"));
    Map<String, String> closed = there.snapshot();

    try (Warnings told = Warnings.of(Chore.class)) {
      leisure.passesUntilAllIsDone();
      assertThat(told.messages()).isEmpty();
    }

    assertThat(there.snapshot()).isEqualTo(closed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read 0001.jsonl", "create .*0001.*xz.*"})
  void isNotClosedWhileASegmentIsCompressed(String act) throws Exception {
    Thread compressing = compressingUntil(act);
    List<Map<String, String>> closed = new ArrayList<>();
    Thread closing =
        new Thread(
            () -> {
              store.close();
              try {
                closed.add(there.snapshot());
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    closing.start();
    waitsOrEnds(closing);

    goesOn.countDown();
    closing.join();
    compressing.join();

    assertThat(closed).containsExactly(there.snapshot());
    assertThat(journal()).containsExactly("0001.#.jsonl.xz", "0002.jsonl");
  }

  @Test
  void saysNothingWhereAnotherProgramHasCompressedIt() throws Exception {
    Thread compressing = compressingUntil("read 0001.jsonl");
    try (FileStore other = there.open()) {
      other.compact(MAIDSTONE);
    }
    try (Warnings told = Warnings.of(Chore.class)) {
      goesOn.countDown();
      compressing.join();
      assertThat(told.messages()).isEmpty();
    }

    assertThat(journal()).containsExactly("0001.#.jsonl.xz", "0002.#.jsonl.xz");
    assertThat(store.verify()).isEmpty();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001", "0002"})
  void redactsWhatAStoppedProgramLeftHalfCompressed(String segment) throws IOException {
    Path left = there.maidstone("journal/." + segment + ".ab.jsonl.xz.f00d.tmp");
    Files.writeString(left, NAME);

    store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());

    assertThat(left).doesNotExist();
    store.close();
  }
}
