package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.command.Ruling;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/** What is in memory of many partnerships. */
final class LoadedTest {
  private static final int PARTNERSHIPS = 300;
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final String LONG = "word ".repeat(400).strip();

  @TempDir Path temporary;

  private static Partnership.Id id(int number) {
    return new Partnership.Id("partnership-" + number);
  }

  private static String title(FileStore store, Partnership.Id partnership, Plan.Id plan) {
    return store.register(partnership).find(Plan.class, plan.key()).map(Plan::title).orElse("");
  }

  private static List<Partnership.Id> inMemory(Loaded loaded) {
    return loaded.all().stream()
        .map(PartnershipFolder::seen)
        .flatMap(seen -> seen.contents().register().documents())
        .map(document -> new Partnership.Id(document.key().id().substring(3)))
        .toList();
  }

  private static Attempt own(Partnership.Id id) {
    return StoreContract.writing("own", StoreContract.plan("of-" + id.value(), LONG));
  }

  @Test
  void keepsThreeHundredPartnershipsInTheMemoryOfTen() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    long bound = boundFor(10);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, bound);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      for (int number = 0; number < PARTNERSHIPS; number++) {
        store.commit(id(number), own(id(number)));
        assertThat(loaded.bytes()).isPositive().isLessThanOrEqualTo(bound);
      }
      for (int number = 0; number < PARTNERSHIPS; number++) {
        assertThat(title(store, id(number), new Plan.Id("of-partnership-" + number)))
            .isEqualTo(LONG);
        assertThat(loaded.bytes()).isPositive().isLessThanOrEqualTo(bound);
        assertThat(inMemory(loaded)).hasSizeLessThanOrEqualTo(10).contains(id(number));
      }
      assertThat(loaded.all()).hasSize(PARTNERSHIPS);
      assertThat(store.verify()).isEmpty();
    }
  }

  /** Room for so many of the partnerships, and a little more. */
  private long boundFor(int many) {
    StoreOnDisk one = new StoreOnDisk(temporary.resolve("one"), StoreOnDisk.in(temporary).clock());
    Loaded loaded = one.loaded(LocalDisk.INSTANCE, Long.MAX_VALUE);
    try (FileStore store = FileStore.open(one.root(LocalDisk.INSTANCE), loaded)) {
      store.commit(id(100), own(id(100)));
      return loaded.bytes() * many + loaded.bytes() / 2;
    }
  }

  @Test
  void forgetsWhatWasNotUsedForLongest() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, boundFor(3));
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      IntStream.range(100, 103).forEach(number -> store.commit(id(number), own(id(number))));
      store.register(id(100));

      store.commit(id(103), own(id(103)));

      assertThat(inMemory(loaded)).containsExactlyInAnyOrder(id(100), id(102), id(103));
    }
  }

  /** However little each of them grows by. */
  @Test
  void weighsWhatIsAddedToThem() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    long bound = boundFor(10);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, bound);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      for (int number = 100; number < 109; number++) {
        store.commit(id(number), own(id(number)));
      }
      long before = loaded.bytes();
      for (int number = 100; number < 109; number++) {
        store.commit(id(number), own(id(number)));
        assertThat(loaded.bytes()).isGreaterThan(0).isLessThanOrEqualTo(bound);
      }
      assertThat(before).isGreaterThan(bound / 2);
      assertThat(inMemory(loaded)).hasSizeLessThan(9);
    }
  }

  /** A server is asked for whatever people type. */
  @Test
  void keepsNothingOfIdsForWhichACommandIsRefused() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, Long.MAX_VALUE);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      for (int number = 0; number < 100; number++) {
        Partnership.Id nobody = id(number);
        assertThatThrownBy(() -> store.commit(nobody, StoreContract.refused()))
            .isInstanceOf(RefusedException.class);
      }
      assertThat(loaded.all()).isEmpty();

      store.commit(id(0), own(id(0)));
      assertThat(loaded.all()).hasSize(1);
    }
  }

  @Test
  void writesTheDocumentsBeforeItForgetsThem() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, 1);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      assertThat(disk.maidstone("plans/count.json")).doesNotExist();

      store.commit(SWALE, StoreContract.counting(COUNT));

      assertThat(disk.maidstone("plans/count.json")).exists();
      assertThat(disk.journal()).content().endsWith("}\n").doesNotContain("\n\n");
      Register before = store.register(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      assertThat(before.find(Plan.class, COUNT.key()).map(Plan::title)).contains("1");
      assertThat(title(store, MAIDSTONE, COUNT)).isEqualTo("2");
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void doesNotForgetWhatARuleIsDecidedOn() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, 1);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.commit(SWALE, StoreContract.counting(COUNT));
      store.register(MAIDSTONE);

      store.commit(
          MAIDSTONE,
          new Attempt(
              StoreContract.OFFICER,
              new StoreContract.Note("reads another"),
              (register, moment) ->
                  Ruling.write(StoreContract.plan("b", title(store, SWALE, COUNT)))));

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
      assertThat(title(store, MAIDSTONE, new Plan.Id("b"))).isEqualTo("1");
      assertThat(store.history(MAIDSTONE)).hasSize(2);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void losesNothingWhileManyReadWriteAndAreForgotten() throws Exception {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Loaded loaded = disk.loaded(LocalDisk.INSTANCE, 1);
    int partnerships = 5;
    int times = Campaign.times("forgotten", 60, 2_000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (FileStore store = FileStore.open(disk.root(LocalDisk.INSTANCE), loaded)) {
      List<Callable<long[]>> all = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        SplittableRandom random = new SplittableRandom(thread);
        all.add(
            () -> {
              long[] written = new long[partnerships];
              long[] read = new long[partnerships];
              for (int time = 0; time < times; time++) {
                int number = random.nextInt(partnerships);
                if (random.nextBoolean()) {
                  store.commit(id(number), StoreContract.counting(COUNT));
                  written[number]++;
                }
                long now = store.register(id(number)).revision();
                assertThat(now).isGreaterThanOrEqualTo(Math.max(read[number], written[number]));
                read[number] = now;
              }
              return written;
            });
      }
      long[] sums = new long[partnerships];
      for (Future<long[]> each : threads.invokeAll(all)) {
        long[] written = each.get();
        IntStream.range(0, partnerships).forEach(number -> sums[number] += written[number]);
      }

      for (int number = 0; number < partnerships; number++) {
        assertThat(title(store, id(number), COUNT)).isEqualTo(Long.toString(sums[number]));
      }
      assertThat(store.verify()).isEmpty();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void readsNothingAgainToCompressIt() throws IOException {
    String filling = "word ".repeat(700_000).strip();
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Leisure leisure = new Leisure();
    Loaded loaded = new Loaded(there.root(LocalDisk.INSTANCE), there.clock(), leisure.later(), 1);
    try (FileStore store = FileStore.open(there.root(LocalDisk.INSTANCE), loaded)) {
      for (int number = 0; number < 4; number++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + filling)));
      }
      Partnership.Id other = new Partnership.Id("another");
      store.commit(other, StoreContract.counting(COUNT));
      assertThat(isInMemory(loaded)).isFalse();

      leisure.passesUntilAllIsDone();

      assertThat(isInMemory(loaded)).isFalse();
      assertThat(there.maidstone("journal/0001.jsonl")).doesNotExist();
    }
  }

  private static boolean isInMemory(Loaded loaded) {
    return loaded.all().stream()
        .filter(each -> each.seen().contents().register().documents().count() > 0)
        .anyMatch(
            each ->
                each.seen()
                    .contents()
                    .register()
                    .documents()
                    .anyMatch(document -> document.key().id().equals("a")));
  }

  @Test
  void writesTheStateAgainAlthoughWhatCameSinceIsCompressed() throws IOException {
    String filling = "word ".repeat(700_000).strip();
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Leisure leisure = new Leisure();
    Loaded loaded =
        new Loaded(there.root(LocalDisk.INSTANCE), there.clock(), leisure.later(), Long.MAX_VALUE);
    State state = new State(there.root(LocalDisk.INSTANCE).journal(MAIDSTONE));
    try (FileStore store = FileStore.open(there.root(LocalDisk.INSTANCE), loaded)) {
      List<Long> written = new ArrayList<>();
      for (int number = 0; number < 10; number++) {
        store.commit(
            MAIDSTONE,
            StoreContract.writing(
                "long", StoreContract.plan("abcd".charAt(number % 4) + "", number + filling)));
        if (leisure.isAwaited()) {
          leisure.passesUntilAllIsDone();
          Head head =
              Head.read(Files.readAllBytes(there.head()), StoreOnDisk.LANGUAGE).orElseThrow();
          written.add(state.read(head).orElseThrow().end().revision());
        }
      }

      assertThat(state.size()).isGreaterThan(Tail.LONGEST_SEGMENT);
      assertThat(written)
          .as("as often as the journal has grown by its length")
          .containsExactly(4L, 4L, 10L);
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      assertThat(loaded.bytes()).isGreaterThan(2 * state.size());
    }
  }
}
