package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/**
 * Whatever was done to a partnership's folder, a repair makes a record of it that is whole and goes
 * on, tells what is lost, and no line that was written goes from the folder.
 */
final class AnyDamageTest {
  private static final int DAMAGES = Campaign.times("damages", 60, 20_000);
  private static final int FIRST = Campaign.times("first", 0, 0);
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;
  private Path whole;
  private Path another;
  private Path older;

  @BeforeEach
  void write() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary.resolve("whole"));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "A. N. Other")));
      count(store, 2);
      store.compact(MAIDSTONE);
      count(store, 3);
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("A. N. Other"), List.of());
      store.compact(MAIDSTONE);
      count(store, 2);
    }
    whole = disk.path();
    older = copy("older").path();
    another = copy("another").path();
    try (FileStore store = new StoreOnDisk(another, disk.clock()).open()) {
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "Theirs")));
    }
    try (FileStore store = disk.open()) {
      count(store, 2);
      store.commit(MAIDSTONE, StoreContract.writing("c", StoreContract.plan("c", "C")));
    }
  }

  private static void count(FileStore store, int times) {
    for (int time = 0; time < times; time++) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
  }

  private StoreOnDisk copy(String name) throws IOException {
    StoreOnDisk copy = StoreOnDisk.in(temporary.resolve(name));
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path each : all.toList()) {
        Path to = copy.path().resolve(whole.relativize(each).toString());
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
    return copy;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** The lines that are what was written, in whatever file of a partnership. */
  private static Set<String> written(StoreOnDisk disk) throws IOException {
    Set<String> written = new HashSet<>();
    try (Stream<Path> all = Files.walk(disk.maidstone(""))) {
      for (Path file : all.filter(AnyDamageTest::isOfTheJournal).toList()) {
        for (String line : AnyDamage.lines(file)) {
          if (FlippedBit.isWritten(line.getBytes(ISO_8859_1))) {
            written.add(line);
          }
        }
      }
    }
    return written;
  }

  /** The state and the head are written anew from the journal. */
  private static boolean isOfTheJournal(Path file) {
    return Files.isRegularFile(file)
        && !List.of("state.jsonl", "head").contains(file.getFileName().toString());
  }

  @Test
  void isMended() throws IOException {
    int mended = 0;
    for (int seed = FIRST; seed < FIRST + DAMAGES; seed++) {
      StoreOnDisk disk = copy("damaged" + seed);
      String how =
          seed
              + ": "
              + new AnyDamage(
                      disk.maidstone(""),
                      another.resolve("safer-maidstone"),
                      older.resolve("safer-maidstone"),
                      new SplittableRandom(seed))
                  .some();
      Set<String> before = written(disk);

      if (isMended(disk, how)) {
        try {
          assertGoesOn(disk, how);
        } catch (RefusedException e) {
          throw new AssertionError(how, e);
        }
        mended++;
      }

      before.removeAll(written(disk));
      assertThat(before).as("gone from the folder, %s", how).isEmpty();
      delete(disk.path());
      Campaign.count("damages");
    }
    assertThat(mended)
        .as("the others leave nothing that could be mended")
        .isGreaterThan(DAMAGES * 9 / 10);
  }

  private static boolean isMended(StoreOnDisk disk, String how) {
    try (FileStore store = disk.open()) {
      store.verify();
      store.repair(MAIDSTONE, OFFICER);
      // What another copy wrote is left where it is, and taken by whoever has it repaired again.
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .as(how)
          .allMatch(done -> done.what().contains("is taken into the record"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).as(how).isEmpty();
      return true;
    } catch (RefusedException e) {
      assertThat(e.kind()).as(how).isEqualTo(Kind.STORE);
      assertThat(e).as(how).hasMessageContaining("from a backup");
      return false;
    }
  }

  /** Those that can be read. */
  private static List<Long> revisions(FileStore store, long last) {
    return LongStream.rangeClosed(1, last)
        .filter(
            revision -> {
              try {
                return store.register(MAIDSTONE, revision).revision() == revision;
              } catch (RefusedException e) {
                return false;
              }
            })
        .boxed()
        .toList();
  }

  private static void assertGoesOn(StoreOnDisk disk, String how) {
    try (FileStore store = disk.open()) {
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.verify())
          .as(how)
          .allSatisfy(
              defect ->
                  assertThat(defect.remedy())
                      .doesNotContain("have it repaired", "have the store repaired"));
      long last = store.register(MAIDSTONE).revision();
      assertThat(store.history(MAIDSTONE)).as(how).hasSize((int) last);
      assertThat(revisions(store, last)).as(how).hasSize((int) last);
      store.commit(MAIDSTONE, StoreContract.writing("after", StoreContract.plan("d", "D")));
      assertThat(store.register(MAIDSTONE).revision()).as(how).isEqualTo(last + 1);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("d").key())).as(how).isPresent();
    }
  }
}
