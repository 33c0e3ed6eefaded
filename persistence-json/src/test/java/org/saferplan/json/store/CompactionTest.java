package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/** What is compressed of a journal, and that it is read, added to and redacted as before. */
final class CompactionTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final String NAME = "A. N. Other";

  /** Three of these make a segment longer than any that is added to. */
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;

  private static void count(FileStore store, int times) {
    for (int time = 0; time < times; time++) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
  }

  private static List<String> journal(StoreOnDisk disk) throws IOException {
    try (Stream<Path> files = Files.list(disk.maidstone("journal"))) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.replaceFirst("[0-9a-f]{32}", "#"))
          .filter(name -> name.contains("jsonl") && !name.startsWith("state"))
          .sorted()
          .toList();
    }
  }

  private static Path compressed(StoreOnDisk disk) throws IOException {
    try (Stream<Path> files = Files.list(disk.maidstone("journal"))) {
      return files.filter(file -> file.toString().endsWith(".xz")).findFirst().orElseThrow();
    }
  }

  @Test
  void compressesALongSegmentWhileCommitsGoOn() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Leisure leisure = new Leisure();
    try (FileStore store = disk.open(LocalDisk.INSTANCE, leisure.later())) {
      for (int number = 1; number <= 3; number++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + LONG)));
      }
      count(store, 2);
      assertThat(journal(disk)).containsExactly("0001.jsonl", "0002.jsonl");

      leisure.passesUntilAllIsDone();

      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.jsonl");
      assertThat(disk.maidstone("journal/state.jsonl")).exists();
      count(store, 1);
      assertThat(store.history(MAIDSTONE)).hasSize(6);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void compressesWhenNobodyCommitsAnyMoreOrAfterAMinute() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Leisure leisure = new Leisure();
    try (FileStore store = disk.open(LocalDisk.INSTANCE, leisure.later())) {
      for (int number = 1; number <= 7; number++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + LONG)));
      }
      for (int second = 1; second <= 60; second++) {
        leisure.passes();
        assertThat(journal(disk)).containsExactly("0001.jsonl", "0002.jsonl", "0003.jsonl");
        count(store, 1);
      }
      leisure.passes();
      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.jsonl", "0003.jsonl");

      leisure.passes();
      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.#.jsonl.xz", "0003.jsonl");
      assertThat(leisure.isAwaited()).isFalse();
    }
  }

  @Test
  void compressesOneSegmentEachTimeAProgramEnds() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      for (int number = 1; number <= 7; number++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + LONG)));
      }
    }
    assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.jsonl", "0003.jsonl");
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.#.jsonl.xz", "0003.jsonl");
  }

  @Test
  void compressesAllAndGoesOnInANewSegment() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open();
        FileStore other = disk.open()) {
      count(store, 100);
      count(other, 1);
      List<Commit> before = store.history(MAIDSTONE);

      assertThat(store.compact(MAIDSTONE)).isGreaterThan(30_000);

      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz");
      assertThat(store.compact(MAIDSTONE)).as("there is nothing left to compress").isZero();
      assertThat(store.verify()).isEmpty();
      assertThat(other.history(MAIDSTONE)).isEqualTo(before);
      count(other, 1);
      count(store, 1);
      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.jsonl");
      assertThat(store.verify()).isEmpty();
      assertThat(store.register(MAIDSTONE, 50).find(COUNT.key()).orElseThrow().title())
          .isEqualTo("50");
    }
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(103);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void goesOnAfterAllIsCompressedInAnotherProgram() throws IOException {
    for (boolean hasRead : new boolean[] {true, false}) {
      StoreOnDisk disk =
          new StoreOnDisk(temporary.resolve("s" + hasRead), StoreOnDisk.in(temporary).clock());
      try (FileStore store = disk.open()) {
        count(store, 3);
      }
      try (FileStore other = disk.open();
          FileStore store = disk.open()) {
        assertThat(!hasRead || other.register(MAIDSTONE).revision() == 3).isTrue();
        store.compact(MAIDSTONE);

        count(other, 2);

        assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.jsonl");
        assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title())
            .isEqualTo("5");
        assertThat(store.verify()).isEmpty();
      }
    }
  }

  @Test
  void readsBacksUpAndRedactsWhatIsCompressed() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    StoreOnDisk copy = new StoreOnDisk(temporary.resolve("copy"), disk.clock());
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "by " + NAME)));
      count(store, 2);
      store.compact(MAIDSTONE);
      store.backUp(MAIDSTONE, copy.path(), 2L);

      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());

      assertThat(journal(disk)).containsExactly("0001.jsonl", "0002.jsonl");
      store.compact(MAIDSTONE);
      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz", "0002.#.jsonl.xz");
      assertThat(store.register(MAIDSTONE, 1).find(new Plan.Id("a").key()).orElseThrow().title())
          .isEqualTo("by [redacted]");
      assertThat(store.verify()).isEmpty();
    }
    try (FileStore store = copy.open()) {
      Register register = store.register(MAIDSTONE);
      assertThat(register.revision()).isEqualTo(2);
      assertThat(register.find(new Plan.Id("a").key()).orElseThrow().title())
          .isEqualTo("by " + NAME);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void leavesASegmentThatWasRedactedMeanwhile() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "by " + NAME)));
      Compaction compaction = new Compaction(disk.root(LocalDisk.INSTANCE).journal(MAIDSTONE));
      Compaction.Packed packed = compaction.pack(Segment.of(disk.journal()));
      Path laid = compaction.lay(packed);
      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());

      compaction.put(packed, laid);

      assertThat(journal(disk)).containsExactly("0001.jsonl", "0002.jsonl");
      assertThat(disk.text(disk.journal())).doesNotContain(NAME);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void leavesNoOlderCompressedFileBehind() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "by " + NAME)));
      byte[] written = Files.readAllBytes(disk.journal());
      store.compact(MAIDSTONE);
      // As if the program had been stopped before the segment was deleted.
      Files.write(disk.journal(), written);
      count(store, 1);

      store.compact(MAIDSTONE);

      assertThat(journal(disk)).containsExactly("0001.#.jsonl.xz");
      count(store, 1);
      assertThat(store.verify()).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(3);
    }
  }

  @Test
  void redactsWhatWasLeftCompressedBesideTheSegment() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "by " + NAME)));
      byte[] written = Files.readAllBytes(disk.journal());
      store.compact(MAIDSTONE);
      Files.write(disk.journal(), written);

      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());

      assertThat(journal(disk)).containsExactly("0001.jsonl", "0002.jsonl");
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void keepsTheSegmentWhereItCannotBePutTogetherAgain() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      count(store, 3);
      store.verify();
      byte[] whole = Files.readAllBytes(disk.journal());
      Compaction compaction = new Compaction(disk.root(LocalDisk.INSTANCE).journal(MAIDSTONE));
      Compaction.Packed other =
          new Compaction.Packed(Segment.of(disk.journal()), whole, new byte[0]);

      assertThatThrownBy(() -> compaction.lay(other)).isInstanceOf(IOException.class);

      assertThat(disk.journal()).hasBinaryContent(whole);
      assertThat(store.history(MAIDSTONE)).hasSize(3);
    }
  }

  @Test
  void refusesWhateverStandsInACompressedSegment() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      count(store, 20);
      store.compact(MAIDSTONE);
    }
    Path file = compressed(disk);
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(17);
    for (int time = 0; time < Campaign.times("packed", 300, 100_000); time++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      damaged =
          random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
      if (Arrays.equals(damaged, whole)) {
        continue;
      }
      Files.write(file, damaged);
      try (FileStore store = disk.open()) {
        assertThatThrownBy(() -> store.history(MAIDSTONE)).isInstanceOf(RefusedException.class);
        assertThat(store.verify()).isNotEmpty();
      }
      Campaign.count("malformed compressed segments");
    }
  }
}
