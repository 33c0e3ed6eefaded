package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.ContentHash;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Something lies in the journal under the name of a later part, and does not go on from the last
 * one. It is told, writes go on, and nothing is ever written over it.
 */
final class StrayPartTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path old;

  /** Commits 1 to 3 in the first part, which is compressed; the next ones go into the second. */
  @BeforeEach
  void begin() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      count(store, 3);
      store.compact(MAIDSTONE);
    }
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      old = all.filter(it -> it.toString().endsWith(".xz")).findFirst().orElseThrow();
    }
  }

  private static void count(FileStore store, int times) {
    for (int time = 0; time < times; time++) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
  }

  private Path journal(String name) {
    return disk.maidstone("journal/" + name);
  }

  /** The first part as it was written, under the name of a later one. */
  private Path unpackedAs(String name) throws IOException {
    Path file = journal(name);
    try (var stream = Segment.of(old).stream(LocalDisk.INSTANCE, 0)) {
      Files.copy(stream, file);
    }
    return file;
  }

  private static void assertAllSetAside(FileStore store) {
    assertThat(store.verify())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.file().toString()).contains("set-aside"));
  }

  private void assertGoesOn(int commits) {
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(commits);
      store.compact(MAIDSTONE);
      count(store, 2);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(commits + 2);
      assertAllSetAside(store);
    }
  }

  /** What others packed, with the beginning of a commit at its end. */
  @Test
  void setsAsideWhatStandsAtTheEndOfALastPartThatIsPacked() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    Path last = journal("0002.jsonl");
    String torn = Files.readString(last) + "{\"document\":\"plan/count\"";
    Files.delete(last);
    pack(2, torn.getBytes(UTF_8), 3);

    try (FileStore store = disk.open()) {
      count(store, 2);
      assertThat(store.history(MAIDSTONE)).hasSize(6);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(6);
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file().toString()).endsWith("unfinished.jsonl.xz"))
          .satisfies(
              each -> {
                try (InputStream kept = new XZInputStream(Files.newInputStream(each.file()))) {
                  assertThat(kept).hasContent(torn);
                }
              });
    }
  }

  /** As a plain copy holds it that was made while a server ran: room for more stands at its end. */
  @Test
  void readsAPartWithRoomAtItsEndBesideTheSameThatIsPacked() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    Path part = unpackedAs("0001.jsonl");
    Files.writeString(part, "\n".repeat(70_000), java.nio.file.StandardOpenOption.APPEND);

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(4);
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
      count(store, 1);
      store.compact(MAIDSTONE);
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
      assertThat(store.verify()).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(5);
    }
  }

  /** With the strongest of its presets. */
  @Test
  void readsWhatOthersPackedAsWellAsTheyCould() throws IOException {
    byte[] written;
    try (InputStream stream = Segment.of(old).stream(LocalDisk.INSTANCE, 0)) {
      written = stream.readAllBytes();
    }
    Files.delete(old);
    pack(1, written, 9);

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(3);
    }
  }

  /** Writes a part as others may pack it. */
  private void pack(int number, byte[] written, int preset) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream stream = new XZOutputStream(packed, new LZMA2Options(preset))) {
      stream.write(written);
    }
    ContentHash hash = ContentHash.of(packed.toByteArray());
    Journal journal = disk.root(LocalDisk.INSTANCE).journal(MAIDSTONE);
    Files.write(Compaction.name(number, hash, journal), packed.toByteArray());
  }

  /** Another copy's first part as it was written, beside ours, which is compressed. */
  @Test
  void overwritesNoOtherCopyThatStandsBesideAPart() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("p", "Plan of Nunn")));
      store.compact(MAIDSTONE);
      count(store, 1);
    }
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));
    try (FileStore store = other.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("p", "Theirs only")));
    }
    Files.writeString(
        journal("0002.jsonl"),
        Files.readString(other.journal()).replace("\"segment\":1", "\"segment\":2"));

    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("Nunn"), List.of());
    }
    try (Stream<Path> aside = Files.list(disk.maidstone("set-aside"))) {
      assertThat(aside).anySatisfy(each -> assertThat(each).content().contains("Theirs only"));
    }
  }

  @Test
  void isToldOnceWhereItStandsInTwoFiles() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    Path empty = Files.createFile(journal("0003.jsonl"));
    Path packed = Files.copy(old, journal("0003" + old.getFileName().toString().substring(4)));

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::file).containsExactlyInAnyOrder(empty, packed);
      count(store, 1);
      assertThat(store.verify())
          .extracting(Defect::file)
          .allMatch(it -> it.toString().contains("set-aside"));
    }
  }

  @Test
  void stopsNothingThoughItHasNoLineEnds() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    Path stray = journal("0003.jsonl");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(stray)) {
      for (int megabytes = 0; megabytes < 73; megabytes++) {
        out.write(piece);
      }
    }

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::file).containsExactly(stray);
      count(store, 1);
      assertThat(store.history(MAIDSTONE)).hasSize(5);
    }
    assertThat(stray).doesNotExist();
    assertThat(disk.maidstone("set-aside"))
        .isDirectoryContaining(it -> it.toFile().length() == 73L << 20);
  }

  @Test
  void writesGoOnWhereTheLastPartIsPaddedForAProgramThatGoesOnWriting() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 3);
      assertThat(Files.readString(journal("0002.jsonl"))).endsWith("\n\n\n");
      Path stray = unpackedAs("0003.jsonl");
      byte[] there = Files.readAllBytes(stray);

      try (FileStore other = disk.open()) {
        assertThat(other.verify())
            .singleElement()
            .satisfies(each -> assertThat(each.file()).isEqualTo(stray))
            .satisfies(each -> assertThat(each.what()).contains("a copy of a part of this journal"))
            .satisfies(each -> assertThat(each.what()).contains("commits 1 to 3"));
      }
      count(store, 1);

      assertThat(disk.maidstone("set-aside/7-copy.jsonl")).hasBinaryContent(there);
      assertThat(stray).doesNotExist();
      assertAllSetAside(store);
    }
    assertGoesOn(7);
  }

  @Test
  void writesGoOnAfterThatProgramWasKilled() throws IOException {
    FileStore killed = disk.open();
    count(killed, 3);
    Path stray = Files.copy(old, journal("0003.jsonl"));
    byte[] there = Files.readAllBytes(stray);

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(6);
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(stray))
          .satisfies(each -> assertThat(each.what()).contains("does not go on from commit 6"));
      count(store, 1);
      assertThat(disk.maidstone("set-aside/7-found-0003.jsonl")).hasBinaryContent(there);
    }
    assertGoesOn(7);
  }

  @Test
  void setsAsideWhatIsCompressedAndKeepsNoCopyInItsPlace() throws IOException {
    String name = "0003.00000000000000000000000000000000.jsonl.xz";
    try (FileStore store = disk.open()) {
      count(store, 1);
      Files.copy(old, journal(name));
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.what()).contains("a copy of a part of this journal"));
    }
    try (FileStore store = disk.open()) {
      count(store, 1);
      assertThat(journal(name)).doesNotExist();
      assertThat(disk.maidstone("set-aside/5-copy.jsonl.xz")).hasSameBinaryContentAs(old);
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.remedy()).contains("delete it"));
    }
    assertGoesOn(5);
  }

  @Test
  void tellsOfOneThatIsNotEvenTheNext() throws IOException {
    Path stray = unpackedAs("0006.jsonl");

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::file).isEqualTo(List.of(stray));
      count(store, 1);
      assertAllSetAside(store);
    }
    assertGoesOn(4);
  }

  /** What somebody's other copy committed is not on record here. */
  @Test
  void tellsAnotherCopysCommitsFromItsOwn() throws IOException {
    StoreOnDisk copy = new StoreOnDisk(temporary.resolve("copy"), disk.clock());
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, copy.path(), null);
      count(store, 1);
    }
    try (FileStore theirs = copy.open()) {
      theirs.commit(MAIDSTONE, StoreContract.writing("x", StoreContract.plan("x", "Theirs")));
    }
    Path last;
    try (Stream<Path> all = Files.list(copy.maidstone("journal"))) {
      last = all.filter(it -> it.toString().endsWith(".jsonl")).sorted().toList().get(0);
    }
    Files.copy(last, journal("0003.jsonl"));

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::what)
          .anyMatch(it -> it.contains("another copy of this record"));
      count(store, 1);
      assertThat(disk.maidstone("set-aside/5-another-copy.jsonl")).hasSameBinaryContentAs(last);
    }
    assertGoesOn(5);
  }

  /** Its commits may have numbers that this record gave too, or not. */
  @Test
  void saysWhoseItIsIfItIsAnotherPartnershipsAndNotACopy() throws IOException {
    Path theirs = disk.path().resolve(SWALE.value()).resolve("journal/0001.jsonl");
    Path stray = journal("0003.jsonl");
    try (FileStore store = disk.open()) {
      // More than ours: their numbers are later than any that was given here.
      for (int time = 0; time < 9; time++) {
        store.commit(SWALE, StoreContract.counting(COUNT));
      }
      count(store, 1);
    }
    Files.copy(theirs, stray);

    try (FileStore store = disk.open()) {
      assertThat(store.verify(MAIDSTONE))
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(stray))
          .satisfies(
              each -> assertThat(each.what()).contains("a part of the journal of safer-swale"))
          .satisfies(each -> assertThat(each.remedy()).contains("put it back"));
      count(store, 1);
      assertThat(store.verify(MAIDSTONE))
          .singleElement()
          .satisfies(each -> assertThat(each.file()).hasSameBinaryContentAs(theirs))
          .satisfies(
              each -> assertThat(each.what()).contains("part 1 of the journal of safer-swale"));
    }
    assertGoesOn(5);
  }

  /** What the stray says that it follows tells nothing of where the last part ends. */
  @Test
  void costsNothingWhereAPartIsDamagedToo() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 1);
    }
    Path second = Files.copy(journal("0002.jsonl"), temporary.resolve("second"));
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
      count(store, 3);
    }
    Files.copy(second, journal("0004.jsonl"));
    // The command of commit 6: a header, three lines of commit 5, and one of its own.
    disk.edit(
        journal("0003.jsonl"),
        text -> {
          String[] lines = text.split("\n");
          lines[5] = "gone";
          return String.join("\n", lines) + "\n";
        });

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::what)
          .noneMatch(what -> what.contains("another copy of this record"));
      store.repair(MAIDSTONE, StoreContract.OFFICER);
      assertThat(store.register(MAIDSTONE, 7).find(COUNT.key()).orElseThrow().title())
          .isEqualTo("7");
      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .doesNotContain("lost")
          .hasSizeGreaterThanOrEqualTo(7);
    }
    try (Stream<Path> kept = Files.list(disk.maidstone("set-aside"))) {
      assertThat(kept.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.contains("0004.jsonl"));
    }
  }

  @Test
  void knowsACompressedPartThatWasCopiedUnderTheNameOfOneThatIsNot() throws IOException {
    Path copy = Files.copy(old, journal("0001.jsonl"));

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(copy))
          .satisfies(each -> assertThat(each.what()).contains("once more under another name"))
          .satisfies(each -> assertThat(each.remedy()).contains("move it out"));
      Files.delete(copy);
      assertThat(store.verify()).isEmpty();
    }
  }

  private static List<Path> parts(StoreOnDisk disk) throws IOException {
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      return all.filter(Segment::isNamed).sorted().toList();
    }
  }

  private void layStray(SplittableRandom random, Set<String> written) throws IOException {
    List<Path> parts = parts(disk);
    int last = Segment.of(parts.get(parts.size() - 1)).number();
    Path from = parts.get(random.nextInt(parts.size()));
    String number = Segment.digits(last + random.nextInt(1, 4));
    Path to = journal(number + ".jsonl");
    if (random.nextInt(4) == 0) {
      Files.writeString(to, "note " + written.size() + "\n");
    } else if (Segment.of(from).isCompressed() && random.nextBoolean()) {
      // What does not unpack can hold anything, and so stops all writing behind another.
      to = Files.copy(from, journal(number + "." + "0".repeat(32) + ".jsonl.xz"));
    } else {
      Files.copy(from, to);
    }
    written.addAll(AnyDamage.lines(to));
  }

  private Set<String> everything() throws IOException {
    Set<String> lines = new HashSet<>();
    try (Stream<Path> all = Files.walk(disk.maidstone(""))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        lines.addAll(AnyDamage.lines(file));
      }
    }
    return lines;
  }

  @Test
  void losesNothingWhereTheHeadIsGoneToo() throws IOException {
    try (FileStore store = disk.open()) {
      count(store, 2);
    }
    byte[] last = Files.readAllBytes(journal("0002.jsonl"));
    Path stray = unpackedAs("0003.jsonl");
    byte[] there = Files.readAllBytes(stray);
    Files.delete(journal("head"));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(5);
    }
    assertThat(journal("0002.jsonl")).hasBinaryContent(last);
    assertThat(disk.maidstone("set-aside/6-damaged-0003.jsonl")).hasBinaryContent(there);
    assertGoesOn(5);
  }

  /** What it holds may have been acknowledged: documents' lines are whole, and none says when. */
  @Test
  void writesNothingWhereAPartThatFollowsSaysNotWhichCommitsItHolds() throws IOException {
    byte[] head = Files.readAllBytes(journal("head"));
    try (FileStore store = disk.open()) {
      count(store, 2);
    }
    Path spoilt = journal("0002.jsonl");
    Files.writeString(
        spoilt, Files.readString(spoilt).replaceAll("(?m)^\\{\"(?!document|command)", "{'"));
    String there = Files.readString(spoilt);
    Files.write(journal("head"), head);

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> count(store, 1))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0002.jsonl")
          .hasMessageContaining("repaired");
    }
    assertThat(spoilt).hasContent(there);
  }

  /** Programs come and go, are killed, compress and begin new parts while strays are put there. */
  @Test
  void neverWritesOverWhatSomebodyPutThere() throws IOException {
    for (int seed = 0; seed < Campaign.times("strays", 6, 40); seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Set<String> written = new HashSet<>();
      FileStore store = disk.open();
      int commits = store.history(MAIDSTONE).size();
      for (int step = 0; step < 12; step++) {
        int kind = random.nextInt(6);
        if (kind == 0) {
          layStray(random, written);
        } else if (kind == 1) {
          store.compact(MAIDSTONE);
        } else if (kind == 2) {
          store.close();
          store = disk.open();
        } else if (kind == 3) {
          // The one before is as good as killed.
          store = disk.open();
        } else {
          count(store, 1);
          commits++;
        }
        assertThat(store.history(MAIDSTONE)).as("seed %d, step %d", seed, step).hasSize(commits);
        assertThat(everything()).as("seed %d, step %d", seed, step).containsAll(written);
      }
      store.close();
      try (FileStore after = disk.open()) {
        count(after, 1);
        assertThat(after.verify())
            .as("seed %d", seed)
            .noneMatch(each -> each.remedy().contains("backup"))
            .noneMatch(each -> each.what().contains("says the same"));
      }
    }
  }
}
