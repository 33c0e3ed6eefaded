package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.command.Ruling;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/** Attempts that come while another is decided, and are decided together after it. */
@Timeout(60)
final class GatheringTest {
  private static final String LONG = "a".repeat(NewCommit.LONGEST_DOCUMENT - 200);

  @TempDir Path temporary;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch deciding = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final List<Future<Commit>> answers = new ArrayList<>();
  private StoreOnDisk disk;
  private FileStore store;

  /** One whose rule takes its time. */
  @BeforeEach
  void begin() throws InterruptedException {
    disk = StoreOnDisk.in(temporary);
    store = disk.open();
    store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("a", "A")));
    come(
        new Attempt(
            OFFICER,
            new StoreContract.Note("slow"),
            (register, moment) -> {
              deciding.countDown();
              await(goesOn);
              return Ruling.write(StoreContract.plan("slow", "Slow"));
            }));
    deciding.await();
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
    store.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void come(Attempt attempt) {
    answers.add(threads.submit(() -> store.commit(MAIDSTONE, attempt)));
  }

  /** Gives them the time to come. */
  private void goOn() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    goesOn.countDown();
  }

  /** So that none is too long to be looked through as a whole, however many come. */
  @Test
  void arePutIntoAsManySegmentsAsTheyFill() throws Exception {
    for (int number = 0; number < 7; number++) {
      come(StoreContract.writing("w", StoreContract.plan("p" + number, LONG)));
    }
    goOn();

    for (Future<Commit> each : answers) {
      assertThat(each.get().revision()).isGreaterThan(1);
    }
    try (Stream<Path> parts = Files.list(disk.maidstone("journal"))) {
      assertThat(parts.filter(Segment::isNamed).toList())
          .hasSizeGreaterThan(2)
          .allSatisfy(
              each ->
                  assertThat(Files.size(each))
                      .isLessThan(Tail.LONGEST_SEGMENT + 2L * NewCommit.LONGEST_DOCUMENT));
    }
    assertThat(store.history(MAIDSTONE)).hasSize(9);
    assertThat(store.verify()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> Ruling unseen(Exception thrown) throws E {
    throw (E) thrown;
  }

  /** A rule can throw what no compiler has seen that it throws. */
  @Test
  void areAllAnsweredWhateverOneOfThemThrows() throws Exception {
    come(
        new Attempt(
            OFFICER,
            new StoreContract.Note("bad"),
            (register, moment) ->
                GatheringTest.<RuntimeException>unseen(new TimeoutException("a library's"))));
    come(StoreContract.writing("good", StoreContract.plan("good", "Good")));
    goOn();

    assertThat(answers.get(0).get().revision()).isEqualTo(2);
    assertThatThrownBy(() -> answers.get(1).get()).hasRootCauseInstanceOf(TimeoutException.class);
    assertThat(answers.get(2).get().revision()).isEqualTo(3);
  }

  @Test
  void standWhereNobodyIsFoundToWriteTheirDocuments() {
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));
    List<Runnable> later = new ArrayList<>();
    boolean[] fails = {true};
    Later tired =
        new Later(
            work -> {
              if (fails[0]) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              later.add(work);
            },
            work -> {});
    try (Warnings told = Warnings.of(Upkeep.class);
        FileStore tiredStore = other.open(LocalDisk.INSTANCE, tired)) {
      Commit commit =
          tiredStore.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("a", "A")));
      assertThat(commit.revision()).isEqualTo(1);
      assertThat(told.messages()).singleElement().asString().contains("native thread");

      fails[0] = false;
      tiredStore.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("b", "B")));
      later.forEach(Runnable::run);
      assertThat(other.maidstone("plans/a.json")).exists();
      assertThat(other.maidstone("plans/b.json")).exists();
    }
    goesOn.countDown();
  }
}
