package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

/** The power is cut where a long segment ends and is compressed, and while damage is repaired. */
final class PowerCutAtRareMomentsTest {
  private static final Path PLACE = Path.of("/nowhere/on/this/machine").toAbsolutePath();
  private static final Path FOLDER = PLACE.resolve("store");
  private static final Path JOURNAL = FOLDER.resolve("safer-maidstone/journal/0001.jsonl");
  private static final Clock CLOCK = SettableClock.at("2018-03-20T18:30:00Z");
  private static final Plan.Id COUNT = new Plan.Id("count");

  /** Three of these make a segment longer than any that is added to. */
  private static final String LONG = "word ".repeat(560_000).strip();

  private static FileStore open(PowerCutDisk disk, Leisure leisure) {
    return new StoreOnDisk(FOLDER, CLOCK).open(disk, leisure.later());
  }

  private static void count(FileStore store) {
    store.commit(MAIDSTONE, StoreContract.counting(COUNT));
  }

  private static int counted(FileStore store) {
    return store
        .register(MAIDSTONE)
        .find(Plan.class, COUNT.key())
        .map(plan -> Integer.valueOf(plan.title()))
        .orElse(0);
  }

  /** A disk that has all that this work left on it. */
  private static PowerCutDisk after(Consumer<FileStore> work) throws IOException {
    PowerCutDisk disk = PowerCutDisk.with(true, PLACE);
    try (FileStore store = open(disk, new Leisure())) {
      work.accept(store);
    }
    return disk;
  }

  private static void untilCut(Runnable work) {
    try {
      work.run();
    } catch (PowerCutDisk.PowerCut e) {
      assertThat(e).as("all that may happen").isNotNull();
    }
  }

  @Test
  void losesNothingWhereALongSegmentEndsAndIsCompressed() throws IOException {
    PowerCutDisk before =
        after(
            store -> {
              for (String id : List.of("a", "b", "c")) {
                store.commit(
                    MAIDSTONE, StoreContract.writing("long", StoreContract.plan(id, LONG)));
              }
            });
    SplittableRandom random = new SplittableRandom(8);
    int cuts = Campaign.times("rolls", 6, 400);
    PowerCutDisk uncut = before.withAllOf(PLACE);
    rollAndCompress(uncut, new int[1]);
    for (int cut = 0; cut < cuts; cut++) {
      PowerCutDisk disk = before.withAllOf(PLACE);
      disk.cutAfter(1 + (cut * uncut.steps()) / cuts + random.nextInt(6));
      int[] acknowledged = new int[1];
      untilCut(() -> rollAndCompress(disk, acknowledged));
      Campaign.count("power cuts at the end of a segment");

      PowerCutDisk left = disk.afterwards(random);
      try (FileStore store = open(left, new Leisure())) {
        int counted = counted(store);
        assertThat(counted).isBetween(acknowledged[0], acknowledged[0] + 1);
        assertThat(store.history(MAIDSTONE)).hasSize(3 + counted);
        assertThat(store.register(MAIDSTONE).find(new Plan.Id("c").key()).orElseThrow().title())
            .isEqualTo(LONG);
        count(store);
        store.compact(MAIDSTONE);
        count(store);
        assertThat(counted(store)).isEqualTo(counted + 2);
        store.restoreDocuments(MAIDSTONE);
        assertThat(store.verify())
            .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
      }
    }
  }

  private static void rollAndCompress(PowerCutDisk disk, int[] acknowledged) {
    Leisure leisure = new Leisure();
    FileStore store = open(disk, leisure);
    for (int time = 0; time < 2; time++) {
      count(store);
      acknowledged[0]++;
    }
    leisure.passesUntilAllIsDone();
    count(store);
    acknowledged[0]++;
    store.compact(MAIDSTONE);
    count(store);
    acknowledged[0]++;
    store.close();
  }

  @Test
  void repairsAgainWhereARepairWasCutOff() throws IOException {
    List<Commit> whole = new ArrayList<>();
    PowerCutDisk damaged =
        after(
            store -> {
              for (int time = 0; time < 8; time++) {
                count(store);
                if (time == 5) {
                  store.commit(
                      MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "kept")));
                }
              }
              whole.addAll(store.history(MAIDSTONE));
            });
    String journal = new String(damaged.read(JOURNAL), UTF_8);
    for (String broken :
        List.of(
            journal.replace("\"title\":\"3\"", "\"title\":\"4711\""),
            journal.replaceFirst("\n[{]\"commit\":3.*\n", "\n4711\n"))) {
      assertThat(broken).isNotEqualTo(journal);
      damaged.put(JOURNAL, broken.getBytes(UTF_8));
      repairsAgain(damaged, whole);
    }
  }

  private static void repairsAgain(PowerCutDisk damaged, List<Commit> whole) throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    int cuts = Campaign.times("repairs", 20, 1_000);
    PowerCutDisk uncut = damaged.withAllOf(PLACE);
    repair(uncut);
    assertThat(uncut.steps()).isGreaterThan(10);
    for (int cut = 0; cut < cuts; cut++) {
      PowerCutDisk disk = damaged.withAllOf(PLACE);
      disk.cutAfter(1 + (cut * uncut.steps()) / cuts + random.nextInt(2));
      untilCut(() -> repair(disk));
      Campaign.count("power cuts in a repair");

      PowerCutDisk left = disk.afterwards(random);
      repair(left);

      requireRepaired(left, whole, "4711");
    }
  }

  private static void repair(PowerCutDisk disk) {
    try (FileStore store = open(disk, new Leisure())) {
      store.repair(MAIDSTONE, OFFICER);
    }
  }

  /** What was whole is there, what the files knew is there, and what is damaged was kept. */
  private static void requireRepaired(PowerCutDisk disk, List<Commit> whole, String damage)
      throws IOException {
    try (FileStore store = open(disk, new Leisure())) {
      Register register = store.register(MAIDSTONE);
      List<Commit> history = store.history(MAIDSTONE);
      assertThat(history).hasSizeGreaterThan(whole.size());
      for (Commit each : whole) {
        assertThat(history.get((int) each.revision() - 1))
            .satisfiesAnyOf(
                there -> assertThat(there).isEqualTo(each),
                there -> assertThat(there.command()).isEqualTo("lost"));
      }
      assertThat(history.stream().filter(each -> each.command().equals("lost")).count())
          .isLessThan(2);
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
      assertThat(register.find(COUNT.key()).orElseThrow().title()).isEqualTo("8");
      assertThat(register.find(new Plan.Id("b").key()).orElseThrow().title()).isEqualTo("kept");
      count(store);
      assertThat(counted(store)).isEqualTo(9);
    } catch (RefusedException e) {
      throw new AssertionError("it is not repaired: " + e.getMessage(), e);
    }
    assertThat(disk.files(FOLDER).entrySet())
        .as("what is damaged is kept")
        .anyMatch(
            file ->
                file.getKey().toString().contains("set-aside")
                    && new String(file.getValue(), UTF_8).contains(damage));
  }
}
