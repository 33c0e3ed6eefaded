package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.StoreContract;

/**
 * The n-th act of the disk fails, for every n until a run comes through without: whatever was
 * acknowledged is there afterwards, whatever was not is there whole or not at all, and each failure
 * was told as a refusal.
 */
final class NthFaultTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  /** A sample, unless the whole campaign is run. */
  private static final boolean EVERY_ONE = Campaign.isRun();

  @TempDir Path temporary;

  /** How a scenario begins: with nothing, in the middle, or after a program was stopped. */
  enum Start {
    NOTHING,
    RECORD,
    STOPPED_BEFORE_THE_HEAD,
    STOPPED_WITHIN_A_COMMIT,
    OLD_FORMAT
  }

  static Stream<Arguments> everyWay() {
    List<Arguments> ways = new ArrayList<>();
    for (Start start : Start.values()) {
      for (FailingDisk.Manner manner : FailingDisk.Manner.values()) {
        ways.add(Arguments.of(start, manner, false));
        ways.add(Arguments.of(start, manner, true));
      }
    }
    return ways.stream();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void losesNothingWhicheverActFails(Start start, FailingDisk.Manner manner, boolean fromThenOn)
      throws IOException {
    SplittableRandom random = new SplittableRandom(start.ordinal() * 7L + manner.ordinal());
    int nth = 0;
    boolean failed = true;
    while (failed) {
      nth += EVERY_ONE ? 1 : random.nextInt(1, 60);
      StoreOnDisk there = StoreOnDisk.in(temporary.resolve(start + "-" + nth));
      final int first = begin(there, start);
      int at = nth;
      FailingDisk disk =
          new FailingDisk((number, act, on) -> fromThenOn ? number >= at : number == at, manner);

      int acknowledged = work(there, disk, first);

      Campaign.count("failed acts of the disk");
      failed = disk.acts() >= nth;
      boolean mayBeHalf = manner == FailingDisk.Manner.HALF && fromThenOn;
      repairAHeadThatIsHalfWritten(there, mayBeHalf, "act " + nth);
      assertRecord(there, start, first, acknowledged, "act " + nth);
    }
    assertThat(nth).as("acts that could fail").isGreaterThan(100);
  }

  static Stream<Arguments> everyManner() {
    return Stream.of(FailingDisk.Manner.values())
        .flatMap(manner -> Stream.of(Arguments.of(manner, false), Arguments.of(manner, true)));
  }

  /** A repair that failed is done again, and loses no more than the damage did. */
  @ParameterizedTest
  @MethodSource("everyManner")
  void repairsWhicheverActFails(FailingDisk.Manner manner, boolean fromThenOn) throws IOException {
    SplittableRandom random = new SplittableRandom(manner.ordinal());
    int nth = 0;
    boolean failed = true;
    while (failed) {
      nth += EVERY_ONE ? 1 : random.nextInt(1, 30);
      StoreOnDisk there = StoreOnDisk.in(temporary.resolve("repair-" + nth));
      damage(there);
      int at = nth;
      FailingDisk disk =
          new FailingDisk((number, act, on) -> fromThenOn ? number >= at : number == at, manner);
      try (FileStore store = there.open(disk)) {
        store.repair(MAIDSTONE, StoreContract.OFFICER);
      } catch (RefusedException e) {
        assertThat(e.kind()).isEqualTo(Kind.STORE);
      }
      Campaign.count("failed acts of the disk in a repair");
      failed = disk.acts() >= nth;

      try (FileStore store = there.open()) {
        store.repair(MAIDSTONE, StoreContract.OFFICER);
        assertThat(store.history(MAIDSTONE)).as("act %d", nth).hasSizeBetween(9, 10);
        assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title())
            .isEqualTo("8");
        assertThat(store.repair(MAIDSTONE, StoreContract.OFFICER)).as("act %d", nth).isEmpty();
        assertThat(store.verify())
            .as("act %d", nth)
            .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
      }
    }
    assertThat(nth).as("acts that could fail").isGreaterThan(40);
  }

  /** Part of the journal does not unpack, and a line of what follows is lost. */
  private static void damage(StoreOnDisk there) throws IOException {
    try (FileStore store = there.open()) {
      count(store, 4);
      store.compact(MAIDSTONE);
      count(store, 4);
    }
    try (Stream<Path> files = Files.list(there.maidstone("journal"))) {
      Path packed = files.filter(each -> each.toString().endsWith(".xz")).findFirst().orElseThrow();
      Files.write(packed, new byte[] {1, 2, 3});
    }
    Path last = there.maidstone("journal/0002.jsonl");
    there.edit(last, text -> text.replace("\"title\":\"6\"", "\"title\":\"six\""));
  }

  private static int begin(StoreOnDisk there, Start start) throws IOException {
    if (start == Start.NOTHING) {
      Files.createDirectories(there.path().getParent());
      return 0;
    }
    if (start == Start.OLD_FORMAT) {
      OldFormat.write(there);
      return OldFormat.COMMITS;
    }
    try (FileStore store = there.open()) {
      count(store, 3);
    }
    if (start != Start.RECORD) {
      byte[] head = Files.readAllBytes(there.maidstone("journal/head"));
      try (FileStore store = there.open()) {
        count(store, 1);
      }
      Files.write(there.maidstone("journal/head"), head);
    }
    if (start == Start.STOPPED_WITHIN_A_COMMIT) {
      byte[] journal = Files.readAllBytes(there.journal());
      Files.write(there.journal(), java.util.Arrays.copyOf(journal, journal.length - 20));
      return 3;
    }
    return start == Start.RECORD ? 3 : 4;
  }

  private static void count(FileStore store, int times) {
    for (int time = 0; time < times; time++) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
  }

  /**
   * Opens, reads, commits, attaches, verifies and closes; answers what is on record for certain.
   */
  private static int work(StoreOnDisk there, FailingDisk disk, int first) {
    int[] acknowledged = {first};
    List<Runnable> acts = new ArrayList<>();
    FileStore[] store = new FileStore[1];
    acts.add(() -> store[0] = there.open(disk));
    acts.add(() -> store[0].register(MAIDSTONE));
    for (int round = 0; round < 3; round++) {
      acts.add(
          () -> {
            store[0].commit(MAIDSTONE, StoreContract.counting(COUNT));
            acknowledged[0]++;
          });
    }
    acts.add(
        () -> {
          store[0].commit(
              MAIDSTONE,
              StoreContract.attaching(StoreContract.plan("b", "B"), StoreContract.file("agenda")));
          acknowledged[0]++;
        });
    acts.add(
        () -> {
          if (acknowledged[0] > 0) {
            store[0].compact(MAIDSTONE);
          }
        });
    acts.add(
        () -> {
          store[0].commit(MAIDSTONE, StoreContract.counting(COUNT));
          acknowledged[0]++;
        });
    acts.add(() -> store[0].history(MAIDSTONE));
    acts.add(() -> store[0].verify());
    acts.add(() -> store[0].restoreDocuments(MAIDSTONE));
    acts.add(() -> store[0].close());
    try (Warnings quiet = Warnings.of(Sweep.class);
        Warnings closing = Warnings.of(PartnershipFolder.class)) {
      assertThat(quiet.messages()).isEmpty();
      assertThat(closing.messages()).isEmpty();
      for (Runnable act : acts) {
        if (store[0] == null && act != acts.get(0)) {
          break;
        }
        try {
          act.run();
        } catch (RefusedException e) {
          assertThat(e.kind()).isEqualTo(Kind.STORE);
        }
      }
    }
    return acknowledged[0];
  }

  private static void assertRecord(
      StoreOnDisk there, Start start, int first, int acknowledged, String which) {
    try (FileStore store = there.open()) {
      Register register = store.register(MAIDSTONE);
      assertThat(register.revision())
          .as("%s: commits on record, after %d of which %d were there", which, acknowledged, first)
          .isBetween((long) acknowledged, acknowledged + 5L);
      assertThat(store.history(MAIDSTONE)).as(which).hasSize((int) register.revision());
      int counted =
          register.find(Plan.class, COUNT.key()).map(Plan::title).map(Integer::valueOf).orElse(0);
      long others = register.holds(new Plan.Id("b").key()) ? 1 : 0;
      if (start != Start.OLD_FORMAT) {
        assertThat(counted + others).as(which).isEqualTo(register.revision());
      }
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(register.revision() + 1);
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.verify())
          .as(which)
          .allSatisfy(
              defect -> assertThat(defect.file().toString()).containsAnyOf("set-aside", "files"));
    }
  }

  /** A disk may fail within the sector, and go on failing when what stood there is put back. */
  private static void repairAHeadThatIsHalfWritten(StoreOnDisk there, boolean mayBe, String which) {
    try (FileStore store = there.open()) {
      boolean isHalf =
          store.verify().stream()
              .anyMatch(
                  defect ->
                      defect.file().equals(there.head())
                          && defect.what().contains("not what was written"));
      if (isHalf) {
        assertThat(mayBe).as("a head that is half written, %s", which).isTrue();
        assertThat(store.repair(MAIDSTONE, StoreContract.OFFICER))
            .as(which)
            .noneMatch(Defect::isLoss);
      }
    }
  }
}
