package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.fact.ContentHash;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.XZInputStream;

/** What a repair makes of a journal in which something is damaged and the rest is not. */
final class HealingTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final int COMMITS = 8;

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private byte[] whole;
  private List<Register> registers;

  @BeforeEach
  void count() throws IOException {
    disk = StoreOnDisk.in(temporary);
    write(disk);
    whole = Files.readAllBytes(disk.journal());
    registers = new ArrayList<>();
    try (FileStore store = disk.open()) {
      for (long revision = 0; revision <= COMMITS; revision++) {
        registers.add(store.register(MAIDSTONE, revision));
      }
    }
  }

  private static void write(StoreOnDisk disk) {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.attaching(StoreContract.plan("a", "A"), StoreContract.file("agenda")));
      for (int time = 2; time <= COMMITS; time++) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
    }
  }

  /** The journal is, byte for byte, what was written. */
  private List<Defect> assertPutBack(String how) throws IOException {
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).as(how).isNotEmpty();
      List<Defect> done = store.repair(MAIDSTONE, OFFICER);
      assertThat(done).as(how).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(COMMITS);
      assertNothingElseIsWrong(store, how);
      assertThat(store.repair(MAIDSTONE, OFFICER)).as(how).isEmpty();
      assertThat(disk.journal()).as(how).hasBinaryContent(whole);
      return done;
    }
  }

  /** Every commit can be read, though not what was written by these. */
  private List<Defect> assertGoesOnBehind(Long... lost) throws IOException {
    List<Defect> done;
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isNotEmpty();
      done = store.repair(MAIDSTONE, OFFICER);
      assertThat(done).anyMatch(Defect::isLoss);
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
    }
    try (FileStore store = disk.open()) {
      List<Commit> history = store.history(MAIDSTONE);
      assertThat(history).hasSize(COMMITS + 1);
      assertThat(history.get(COMMITS).command()).isEqualTo("repaired");
      for (long revision = 0; revision <= COMMITS; revision++) {
        if (!List.of(lost).contains(revision)) {
          assertThat(store.register(MAIDSTONE, revision).isSameAs(registers.get((int) revision)))
              .as("revision %d", revision)
              .isTrue();
        }
      }
      assertNothingElseIsWrong(store, "");
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision())
          .isEqualTo(COMMITS + 2L);
      store.compact(MAIDSTONE);
      assertNothingElseIsWrong(store, "");
    }
    return done;
  }

  private static void assertNothingElseIsWrong(FileStore store, String how) {
    assertThat(store.verify())
        .as(how)
        .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
  }

  private void edit(UnaryOperator<List<String>> change) throws IOException {
    disk.editLines(change);
    assertThat(Files.readAllBytes(disk.journal())).isNotEqualTo(whole);
  }

  @Test
  void turnsBackAnyBitThatTurned() throws IOException {
    SplittableRandom random = new SplittableRandom(20180411);
    int times = Campaign.times("bits turned back", 60, 5_000);
    for (int time = 0; time < times; time++) {
      // Every line's end is tried by chance only; the first is tried for certain.
      int bit = time == 0 ? firstEnd() * 8 : random.nextInt(whole.length * 8);
      byte[] turned = whole.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(disk.journal(), turned);

      assertPutBack("bit " + bit);

      Campaign.count("bits turned back");
    }
  }

  private int firstEnd() {
    String text = new String(whole, UTF_8);
    return text.indexOf('\n', text.indexOf("\n{\"command\"") + 1);
  }

  @Test
  void putsLinesInOrderAgain() throws IOException {
    List<UnaryOperator<List<String>>> ways =
        List.of(
            lines -> with(lines, lines::add, 5, lines.get(5)),
            lines -> with(lines, lines::add, 6, ""),
            lines -> with(lines, lines::add, 9, "a note by hand"),
            lines -> swapped(lines, 5, 6),
            lines -> swapped(lines, 4, 5),
            lines -> lines.stream().map(line -> line + "\r").toList());
    for (UnaryOperator<List<String>> way : ways) {
      edit(way);

      assertPutBack("way " + ways.indexOf(way));
    }
  }

  private interface Adding {
    void at(int at, String line);
  }

  private static List<String> with(List<String> lines, Adding adding, int at, String line) {
    adding.at(at, line);
    return lines;
  }

  private static List<String> swapped(List<String> lines, int one, int other) {
    Collections.swap(lines, one, other);
    return lines;
  }

  @Test
  void putsTheFirstLineBack() throws IOException {
    String header = new String(whole, UTF_8).lines().findFirst().orElseThrow();
    for (String first :
        List.of(
            "",
            "{}",
            "what was this?",
            "{\"saferplan\":\"journal\"}",
            header.replace("safer-maidstone", "safer-eaidstone"))) {
      edit(
          lines -> {
            lines.set(0, first);
            return lines;
          });

      assertThat(assertPutBack(first))
          .extracting(Defect::what)
          .contains("the first line was damaged, and is put back as it was");
    }
  }

  @Test
  void leavesWhatWasSaidBeforeWhereALineCannotBeRead() throws IOException {
    edit(
        lines -> {
          lines.set(lineOf(lines, 5), "gone");
          return lines;
        });

    assertThat(assertGoesOnBehind(5L))
        .extracting(Defect::what)
        .containsExactly(
            "what commit 5 wrote of plan/count is lost: what was on record before stands in its"
                + " place");
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE, 5).isSameAs(registers.get(5))).isFalse();
      assertThat(count(store, 5)).isEqualTo(count(store, 4));
    }
  }

  private static String count(FileStore store, long revision) {
    return store.register(MAIDSTONE, revision).find(COUNT.key()).orElseThrow().title();
  }

  /** The line of the document that a commit wrote: the first has three lines, as has each. */
  private static int lineOf(List<String> lines, int commit) {
    int line = 1 + 3 * (commit - 1);
    assertThat(lines.get(line)).startsWith("{\"document\":");
    return line;
  }

  @Test
  void leavesWhatCanBeReadOfALineThatSomebodyEdited() throws IOException {
    edit(
        lines -> {
          int line = lineOf(lines, 4);
          lines.set(line, lines.get(line).replace("\"title\":\"", "\"title\":\"about "));
          return lines;
        });

    assertGoesOnBehind(4L);

    try (FileStore store = disk.open()) {
      assertThat(count(store, 4)).isEqualTo("about 3");
    }
  }

  @Test
  void leavesACommitWhoseClosingLineSomebodyEdited() throws IOException {
    edit(
        lines -> {
          int line = lineOf(lines, 4) + 2;
          lines.set(line, lines.get(line).replace("community safety manager", "somebody else"));
          return lines;
        });

    assertThat(assertGoesOnBehind())
        .extracting(Defect::what)
        .containsExactly(
            "what commit 4 says of who did what and when is lost: it stands as it can still be"
                + " read");
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE).get(3).actor().name()).isEqualTo("somebody else");
    }
  }

  @Test
  void leavesACommandThatIsLost() throws IOException {
    edit(
        lines -> {
          // Those after the first are all alike, and so one is known from the others.
          lines.remove(lineOf(lines, 1) + 1);
          return lines;
        });

    assertThat(assertGoesOnBehind())
        .extracting(Defect::what)
        .contains("what commit 1 wrote of note is lost: nothing stands in its place");
  }

  /** A line that looks repaired is damage, unless a commit says that it repaired it so. */
  @Test
  void findsALineThatSomebodyMadeLookRepaired() throws IOException {
    edit(
        lines -> {
          int line = lineOf(lines, 4);
          ContentLine there = ContentLine.read(lines.get(line).getBytes(UTF_8)).orElseThrow();
          byte[] other =
              new String(there.content(), UTF_8).replace("\"3\"", "\"300\"").getBytes(UTF_8);
          ByteArrayOutputStream forged = new ByteArrayOutputStream();
          ContentLine.repaired("document", there.name(), there.hash(), 5, other).writeTo(forged);
          lines.set(line, forged.toString(UTF_8).strip());
          return lines;
        });
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::what)
          .anyMatch(what -> what.contains("looks repaired, and no commit says that"));

      assertThat(store.repair(MAIDSTONE, OFFICER))
          .as("whoever has it stand is told")
          .filteredOn(Defect::isLoss)
          .extracting(Defect::what)
          .containsExactly(
              "plan/count of commit 4 had been changed as a repair does, and no commit said so");
      assertThat(store.history(MAIDSTONE).get(COMMITS).text())
          .contains("plan/count of commit 4 had been changed");
    }
  }

  @Test
  void goesOnBehindACommitWhoseClosingLineIsGone() throws IOException {
    edit(
        lines -> {
          lines.remove(lineOf(lines, 6) + 2);
          return lines;
        });

    assertThat(assertGoesOnBehind())
        .extracting(Defect::what)
        .containsExactly(
            "commit 6 is lost: what is known of the documents as they were then stands in the"
                + " place of it");
    try (FileStore store = disk.open()) {
      List<Commit> history = store.history(MAIDSTONE);
      assertThat(history)
          .extracting(Commit::command)
          .containsExactly(
              "note", "note", "note", "note", "note", "lost", "note", "note", "repaired", "note");
      assertThat(history.get(5).actor().name()).isEqualTo("not known");
      assertThat(history.get(8).actor()).isEqualTo(OFFICER);
    }
  }

  @Test
  void goesOnBehindCommitsOfWhichNothingIsLeft() throws IOException {
    edit(
        lines -> {
          lines.subList(lineOf(lines, 3), lineOf(lines, 6)).clear();
          return lines;
        });

    assertThat(assertGoesOnBehind(3L, 4L, 5L))
        .extracting(Defect::what)
        .containsExactly(
            "commits 3 to 5 are lost: what is known of the documents as they were then stands in"
                + " the place of them");
  }

  @Test
  void goesOnBehindTheFirstCommits() throws IOException {
    edit(
        lines -> {
          lines.subList(lineOf(lines, 1), lineOf(lines, 3)).clear();
          return lines;
        });

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("a").key()))
          .as("from its file")
          .isPresent();
      assertThat(count(store, 8)).isEqualTo("7");
      assertThat(store.verify())
          .as("nothing says any more that a file was attached")
          .extracting(defect -> defect.file().getParent().getFileName().toString())
          .containsOnly("files", "set-aside");
    }
  }

  @Test
  void goesOnBehindTheLastCommits() throws IOException {
    edit(
        lines -> {
          lines.subList(lineOf(lines, 7), lineOf(lines, 7) + 2).clear();
          lines.remove(lines.size() - 1);
          return lines;
        });

    assertThat(assertGoesOnBehind(7L, 8L))
        .extracting(Defect::what)
        .contains(
            "commit 8 is lost: what is known of the documents as they were then stands in the place"
                + " of it");
  }

  /** Of a commit that nobody was told of nothing is left but what is whole. */
  @Test
  void makesUpNothingOfWhatWasNeverAcknowledged() throws IOException {
    byte[] head = Files.readAllBytes(disk.head());
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Files.write(disk.head(), head);
    Files.write(
        disk.maidstone("plans/count.json"),
        StoreOnDisk.LANGUAGE.write(StoreContract.plan("count", "7")).getBytes(UTF_8));
    disk.editLines(
        lines -> {
          int line = lineOf(lines, 9);
          lines.set(line, lines.get(line).replace("\"title\":\"", "\"title\":\"about "));
          lines.set(3, lines.get(3).replace("manager", "mangler"));
          return lines;
        });

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);

      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .containsExactly(
              "note", "note", "note", "note", "note", "note", "note", "note", "repaired");
      assertThat(count(store, 9)).isEqualTo("7");
      assertThat(disk.maidstone("set-aside")).isNotEmptyDirectory();
    }
  }

  @Test
  void takesNothingFromTheJournalOfAnotherPartnership() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.writing("theirs", StoreContract.plan("theirs", "T")));
    }
    Files.copy(
        disk.path().resolve("safer-swale/journal/0001.jsonl"),
        disk.journal(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .extracting(Defect::what)
          .anyMatch(what -> what.contains("commits 1 to 8 are lost"))
          .noneMatch(what -> what.contains("by which"));
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("theirs").key())).isEmpty();
      assertThat(count(store, 9)).as("from its file").isEqualTo("7");
    }
  }

  @Test
  void losesNothingToACopyOfTheJournal() throws IOException {
    Files.copy(disk.journal(), disk.maidstone("journal/0002.jsonl"));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
      assertNothingElseIsWrong(store, "");
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertNothingElseIsWrong(store, "");
    }
  }

  /**
   * It can be another's, or tell of more than anybody wrote: then the journal ends where it does.
   */
  @Test
  void makesUpNothingForAHeadThatIsNotToBeBelieved() throws IOException {
    Head head = Head.read(Files.readAllBytes(disk.head()), StoreOnDisk.LANGUAGE).orElseThrow();
    Head ofNobody = Head.at(head.position(), 0, COMMITS);
    Position far =
        new Position(1, head.bytes(), head.lines(), 1_000_000_000, head.at(), head.chain());
    for (Head other : List.of(ofNobody, Head.at(far, 0, 0).of(MAIDSTONE))) {
      Files.write(
          disk.journal(),
          java.util.Arrays.copyOf(whole, new String(whole, UTF_8).lastIndexOf("{\"document\"")));
      Files.write(disk.head(), other.written(StoreOnDisk.LANGUAGE));

      try (FileStore store = disk.open()) {
        assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
        assertThat(store.history(MAIDSTONE))
            .extracting(Commit::command)
            .containsExactly("note", "note", "note", "note", "note", "note", "note", "repaired");
      }
    }
  }

  /** Where no head tells how far the journal went, it ends after what can be read. */
  @Test
  void cutsOffWhatNothingFollowsAndTellsWhatWasDone() throws IOException {
    edit(
        lines -> {
          int line = lineOf(lines, 1);
          lines.set(line, "gone");
          lines.set(line + 3, "gone");
          return lines;
        });
    Files.delete(disk.head());
    Files.delete(disk.maidstone("plans/a.json"));
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER).stream().filter(Defect::isLoss))
          .extracting(Defect::what)
          .anyMatch(what -> what.startsWith("commit 1 is lost, by which community safety manager"));

      assertNothingElseIsWrong(store, "");
    }
  }

  /** A segment for each of so many commits, and the state as it is after the last. */
  private void inSegments() throws IOException {
    for (int time = 0; time < 4; time++) {
      try (FileStore store = disk.open()) {
        store.compact(MAIDSTONE);
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
        if (time == 3) {
          store.commit(MAIDSTONE, StoreContract.writing("more", StoreContract.plan("b", "Bee")));
          store.redact(
              MAIDSTONE, OFFICER, "so that the state is written", List.of("Bee"), List.of());
        }
        registers.clear();
        for (long revision = 0; revision <= store.register(MAIDSTONE).revision(); revision++) {
          registers.add(store.register(MAIDSTONE, revision));
        }
      }
    }
    assertThat(disk.maidstone("journal/state.jsonl")).exists();
  }

  @Test
  void goesOnBehindSegmentsThatAreGoneOrDoNotUnpack() throws IOException {
    for (List<Integer> gone : List.of(List.of(1), List.of(2), List.of(2, 3), List.of(1, 2, 4))) {
      for (boolean isDeleted : new boolean[] {true, false}) {
        disk = StoreOnDisk.in(temporary.resolve(gone + " " + isDeleted));
        write(disk);
        inSegments();
        for (int number : gone) {
          Path file = segment(number);
          if (isDeleted) {
            Files.delete(file);
          } else {
            Files.write(file, new byte[] {1, 2, 3});
          }
        }
        // Only the state still knows of the plan that the first commit wrote.
        Files.delete(disk.maidstone("plans/a.json"));
        assertGoesOnBehindSegments(gone + " " + isDeleted);
      }
    }
  }

  private void assertGoesOnBehindSegments(String how) throws IOException {
    int last = registers.size() - 1;
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).isSameAs(registers.get(last))).as(how).isTrue();
      assertThat(store.verify())
          .as(how)
          .extracting(Defect::remedy)
          .anyMatch(remedy -> remedy.contains("have it repaired"));

      assertThat(store.repair(MAIDSTONE, OFFICER)).as(how).anyMatch(Defect::isLoss);
      store.restoreDocuments(MAIDSTONE);

      assertThat(store.history(MAIDSTONE)).as(how).hasSize(last + 1);
      assertThat(store.register(MAIDSTONE, last).documents().toList())
          .as(how)
          .isEqualTo(registers.get(last).documents().toList());
      assertNothingElseIsWrong(store, how);
      assertThat(store.repair(MAIDSTONE, OFFICER)).as(how).isEmpty();
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      assertNothingElseIsWrong(store, how);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).as(how).hasSize(last + 2);
    }
  }

  private Path segment(int number) throws IOException {
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      return all.filter(each -> Segment.isNamed(each) && Segment.of(each).number() == number)
          .findFirst()
          .orElseThrow();
    }
  }

  private Path segment() throws IOException {
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      return all.filter(Segment::isNamed).min(Path::compareTo).orElseThrow();
    }
  }

  /** A compressed segment and another behind it. */
  private Path compressed() throws IOException {
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Path segment = segment();
    assertThat(segment.toString()).endsWith(".xz");
    return segment;
  }

  private void assertMended(String words) {
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::what).anyMatch(what -> what.contains(words));
      assertThat(store.verify()).extracting(Defect::remedy).anyMatch(it -> it.contains("repair"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertThat(store.register(MAIDSTONE, 3).isSameAs(registers.get(3))).isTrue();
      assertNothingElseIsWrong(store, words);
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
    }
  }

  @Test
  void readsACompressedSegmentToWhichSomethingWasAdded() throws IOException {
    Path segment = compressed();
    Files.write(segment, "more\n".getBytes(UTF_8), java.nio.file.StandardOpenOption.APPEND);

    assertMended("it does not unpack");
  }

  @Test
  void takesASegmentThatWasPackedByAnotherProgram() throws IOException {
    Path segment = compressed();
    byte[] unpacked = unpacked(segment);
    String name = segment.getFileName().toString();
    Files.delete(segment);
    Files.write(
        segment.resolveSibling(name.replace(".xz", ".gz")), gzipped(new String(unpacked, UTF_8)));

    assertMended("its hash is not in its name");
  }

  /** One under a name that is not its own, and one under its own. */
  @Test
  void losesNoneOfSeveralOtherCopiesBesideAPart() throws IOException {
    Path segment = compressed();
    byte[] unpacked = unpacked(segment);
    Files.delete(segment);
    Files.write(disk.journal(), unpacked);
    byte[] one = gzipped("what somebody wrote\n");
    byte[] other = gzipped("what somebody else wrote\n");
    Path named =
        segment.resolveSibling(
            "0001." + ContentHash.of(other).value().substring(0, 32) + ".jsonl.gz");
    Files.write(segment.resolveSibling("0001." + "0".repeat(32) + ".jsonl.gz"), one);
    Files.write(named, other);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
    }
    assertThat(disk.snapshot().values())
        .contains(HexFormat.of().formatHex(one), HexFormat.of().formatHex(other));
  }

  @Test
  void setsAsideWhatStandsBesideACompressedPartUnderAWrongHash() throws IOException {
    Path segment = compressed();
    Path beside = segment.resolveSibling("0001." + "0".repeat(32) + ".jsonl.xz");
    Files.write(beside, "nothing that unpacks".getBytes(UTF_8));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).hasSize(1).noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file().toString()).contains("set-aside"));
    }
    assertThat(segment).exists();
    assertThat(beside).doesNotExist();
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void knowsTheLastSegmentWhenSomebodyPackedIt() throws IOException {
    compressed();
    Path last = disk.maidstone("journal/0002.jsonl");
    Files.write(disk.maidstone("journal/0002.jsonl.gz"), gzipped(Files.readString(last)));
    Files.delete(last);

    assertMended("a part of the journal under another name");
  }

  @Test
  void knowsASegmentUnderAnotherName() throws IOException {
    Path segment = compressed();
    byte[] packed = Files.readAllBytes(segment);
    byte[] unpacked = unpacked(segment);
    String own = segment.getFileName().toString();
    for (String name :
        List.of("0001.jsonl.xz", "old 0001.jsonl.xz", "0001-copy.jsonl", "0001.jsonl", own)) {
      boolean isPacked = name.equals("0001.jsonl") || (name.endsWith(".xz") && !name.equals(own));
      Files.delete(segment());
      Files.write(segment.resolveSibling(name), isPacked ? packed : unpacked);

      assertMended("a part of the journal under another name");
    }
  }

  /** One takes the place of the part that is missing, the longer one; the other stays. */
  @Test
  void overwritesNoCopyWithAnother() throws IOException {
    Path one = disk.maidstone("journal/0001 (copy).jsonl");
    Path other = disk.maidstone("journal/0001.jsonl.old");
    Files.copy(disk.journal(), one);
    Files.move(disk.journal(), other);
    Files.writeString(other, "a note by hand\n", java.nio.file.StandardOpenOption.APPEND);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
    }
    assertThat(other).doesNotExist();
    assertThat(disk.journal()).hasBinaryContent(whole);
    assertThat(one).hasBinaryContent(whole);
    try (Stream<Path> aside = Files.list(disk.maidstone("set-aside"))) {
      assertThat(aside).anySatisfy(each -> assertThat(each).content().endsWith("a note by hand\n"));
    }
  }

  /** An older copy of the last part, and the part itself under the name of another. */
  @Test
  void putsTheWholeOfSeveralCopiesInThePlaceAndOverwritesNone() throws IOException {
    Path first = compressed();
    Path last = disk.maidstone("journal/0002.jsonl");
    String text = Files.readString(last);
    Path older = disk.maidstone("journal/0001-copy.jsonl");
    Files.writeString(older, text.substring(0, text.indexOf('\n') + 1));
    Files.write(disk.maidstone("journal/part-1.jsonl"), unpacked(first));
    Files.delete(first);
    Files.move(last, disk.journal());

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
    }
    assertThat(last).hasContent(text);
    assertThat(older).exists();
  }

  /** A byte or some of a disk's zeros, without a line's end, and others' parts behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\0\0\0\0", "{\"document\":\"plan/a\""})
  void cutsNothingOffForWhatStandsBehindAPart(String stray) throws IOException {
    Path first = compressed();
    byte[] written = unpacked(first);
    Files.write(disk.journal(), written);
    Files.delete(first);
    Files.writeString(disk.journal(), stray, java.nio.file.StandardOpenOption.APPEND);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
    }
    assertThat(disk.journal()).hasBinaryContent(written);
  }

  /** Then nothing but a copy that goes on with what is left tells how far it went. */
  @Test
  void knowsTheWholeOfTheLastPartThoughTheHeadIsGoneToo() throws IOException {
    Files.copy(disk.journal(), disk.maidstone("journal/0001 (2).jsonl"));
    Files.write(disk.journal(), Arrays.copyOf(whole, whole.length - 100));
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> assertThat(each.what()).startsWith("this is the whole of 0001.jsonl"));
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
    }
    assertThat(disk.journal()).hasBinaryContent(whole);
  }

  /** Something else has its place, and no head tells how it goes on. */
  @ParameterizedTest
  @ValueSource(strings = {"another's part", "another's part, packed", "a letter"})
  void putsAPartBackThatSomethingElseStandsFor(String what) throws IOException {
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));
    try (FileStore store = other.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
    }
    String text =
        Files.readString(other.path().resolve(SWALE.value()).resolve("journal/0001.jsonl"));
    Files.move(disk.journal(), disk.maidstone("journal/0001-mine.jsonl"));
    Files.write(
        disk.journal(),
        what.equals("a letter")
            ? "Dear all\n".getBytes(UTF_8)
            : what.endsWith("packed") ? gzipped(text) : text.getBytes(UTF_8));
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
    }
    assertThat(disk.journal()).hasBinaryContent(whole);
  }

  /** Of this journal, and of another partnership's with later numbers. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void losesNothingToAPartThatSomebodyAppended(boolean isOwn) throws IOException {
    Path first = compressed();
    Path last = disk.maidstone("journal/0002.jsonl");
    byte[] written = Files.readAllBytes(last);
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));
    try (FileStore store = other.open()) {
      for (int commit = 0; commit < COMMITS + 5; commit++) {
        store.commit(SWALE, StoreContract.counting(COUNT));
      }
    }
    byte[] appended =
        isOwn
            ? unpacked(first)
            : Files.readAllBytes(other.path().resolve(SWALE.value()).resolve("journal/0001.jsonl"));
    List<Commit> before;
    try (FileStore store = disk.open()) {
      before = store.history(MAIDSTONE);
    }
    Files.write(last, appended, java.nio.file.StandardOpenOption.APPEND);

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isNotEmpty();
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).isEqualTo(before).hasSize(COMMITS + 1);
    }
    assertThat(last).hasBinaryContent(written);
  }

  /** What is lost is what stood there, and nothing before it. */
  @Test
  void losesNoMoreThanThePartThatWasOverwrittenByAnEarlierOne() throws IOException {
    Path first = compressed();
    Files.write(disk.maidstone("journal/0002.jsonl"), unpacked(first));

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.history(MAIDSTONE).subList(0, COMMITS))
          .extracting(Commit::command)
          .doesNotContain("lost");
    }
  }

  /** Its whole lies packed beside it, under the name that somebody gave it. */
  @Test
  void knowsTheWholeOfAPartThoughItIsPacked() throws IOException {
    Path segment = compressed();
    byte[] unpacked = unpacked(segment);
    Files.move(segment, disk.maidstone("journal/0001.bak"));
    Files.write(disk.journal(), Arrays.copyOf(unpacked, unpacked.length / 2));

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> assertThat(each.what()).startsWith("this is the whole of 0001.jsonl"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
    }
  }

  @Test
  void knowsSegmentsThatChangedNames() throws IOException {
    inSegments();
    Path one = segment(1);
    Path two = segment(2);
    byte[] first = Files.readAllBytes(one);
    Files.move(two, one, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.write(two, first);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .hasSize(2)
          .allSatisfy(each -> assertThat(each.what()).contains("under another name"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).hasSize(2).noneMatch(Defect::isLoss);
      assertThat(store.verify()).isEmpty();
    }
  }

  /** The command that begins a plan is written like the plan. */
  @Test
  void takesNoCommandForADocument() throws IOException {
    edit(
        lines -> {
          int command = lineOf(lines, 5) + 1;
          byte[] plan =
              StoreOnDisk.LANGUAGE.writeLine(StoreContract.plan("z", "Z")).getBytes(UTF_8);
          ByteArrayOutputStream line = new ByteArrayOutputStream();
          ContentLine.command("start-plan", plan).writeTo(line);
          lines.set(command, line.toString(UTF_8).strip());
          lines.set(lineOf(lines, 5), "gone");
          lines.set(lineOf(lines, 1), lines.get(lineOf(lines, 1)));
          lines.remove(command + 1);
          return lines;
        });

    assertGoesOnBehind(5L);

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("z").key())).isEmpty();
    }
  }

  private static byte[] unpacked(Path segment) throws IOException {
    return unpackedOf(Files.readAllBytes(segment));
  }

  @Test
  void putsBackTheEndOfTheLastLine() throws IOException {
    Files.write(disk.journal(), java.util.Arrays.copyOf(written(), written().length - 1));

    assertPutBack("an editor took it away");
  }

  /** What stands there without the room at its end. */
  private byte[] written() {
    return new String(whole, UTF_8).stripTrailing().concat("\n").getBytes(UTF_8);
  }

  @Test
  void putsBackTheFirstLineBeforeACommitOfWhichOnlyTheLastLineIsLeft() throws IOException {
    edit(
        lines -> {
          lines.subList(0, 3).clear();
          return lines;
        });

    assertThat(assertGoesOnBehind())
        .filteredOn(Defect::isLoss)
        .extracting(Defect::what)
        .containsExactly("what commit 1 wrote of note is lost: nothing stands in its place");
  }

  /** As an editor, a sync tool or an administrator leaves it. */
  @ParameterizedTest
  @ValueSource(strings = {"a.json.bak", "A-2.json", "a (conflicted copy).json", "../a.txt"})
  void putsBackWhatOnlyADocumentUnderAnotherNameSays(String name) throws IOException {
    Path document = disk.maidstone("plans/a.json");
    Path other = Files.move(document, document.resolveSibling(name).normalize());
    edit(
        lines -> {
          lines.replaceAll(line -> line.replace("\"title\":\"A\"", "\"title\":\"?\""));
          return lines;
        });

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(disk.journal()).hasBinaryContent(whole);
      assertThat(store.verify()).extracting(Defect::file).contains(document, other).hasSize(3);
    }
  }

  @Test
  void partsLinesBetweenWhichTheLinesEndIsGone() throws IOException {
    edit(
        lines -> {
          lines.set(4, lines.get(4) + lines.remove(5));
          return lines;
        });

    assertPutBack("joined");
  }

  @Test
  void dropsWhatStandsBehindThePartsOfTheJournalThatAreFollowed() throws IOException {
    for (String behind : List.of("a note\n", "\n\na note")) {
      Path segment = compressed();
      byte[] packed = Files.readAllBytes(segment);
      int commits;
      try (FileStore store = disk.open()) {
        commits = store.history(MAIDSTONE).size();
      }
      Files.write(disk.journal(), unpacked(segment));
      Files.delete(segment);
      Files.writeString(disk.journal(), behind, java.nio.file.StandardOpenOption.APPEND);
      try (FileStore store = disk.open()) {
        assertThat(store.verify()).isNotEmpty();
        assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
        assertThat(store.history(MAIDSTONE)).hasSize(commits);
        assertNothingElseIsWrong(store, behind);
      }
      assertThat(disk.journal()).hasBinaryContent(unpackedOf(packed));
    }
  }

  private static byte[] unpackedOf(byte[] packed) throws IOException {
    try (XZInputStream unpacked = new XZInputStream(new ByteArrayInputStream(packed))) {
      return unpacked.readAllBytes();
    }
  }

  /** As where the machine stops in the first commit of a segment, and the head is lost as well. */
  @Test
  void mendsASegmentInWhichNoCommitIsWholeWithoutAHead() throws IOException {
    compressed();
    Path last = disk.maidstone("journal/0002.jsonl");
    Files.write(last, java.util.Arrays.copyOf(Files.readAllBytes(last), 400));
    Files.delete(disk.head());
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::what)
          .noneMatch(it -> it.contains("not the one"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertThat(count(store, COMMITS + 1)).isEqualTo(String.valueOf(COMMITS));
      assertNothingElseIsWrong(store, "");
    }
  }

  /** It is not made to look like a part of the journal by being compressed with them. */
  @Test
  void compressesNothingThatIsNoPartOfTheJournal() throws IOException {
    for (String name : List.of("0000.jsonl", "0001.jsonl")) {
      disk = StoreOnDisk.in(temporary.resolve(name));
      write(disk);
      inSegments();
      Path renamed = Files.move(segment(1), disk.maidstone("journal/" + name));
      byte[] packed = Files.readAllBytes(renamed);
      try (FileStore store = disk.open()) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
        store.compact(MAIDSTONE);
      }
      assertThat(renamed).as("this program knows the record by its state").hasBinaryContent(packed);

      try (FileStore store = disk.open()) {
        assertThat(store.verify())
            .anySatisfy(
                defect -> {
                  assertThat(defect.file()).isEqualTo(renamed);
                  assertThat(defect.what()).contains("a part of the journal under another name");
                });
        assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
        assertNothingElseIsWrong(store, name);
      }
    }
  }

  @Test
  void losesOnlyTheEndOfACompressedSegmentThatIsCutOff() throws IOException {
    Path segment = compressed();
    byte[] packed = Files.readAllBytes(segment);
    Files.write(segment, java.util.Arrays.copyOf(packed, packed.length - 120));

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::what).anyMatch(it -> it.contains("unpack"));
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .filteredOn(Defect::isLoss)
          .extracting(Defect::what)
          .noneMatch(what -> what.contains("commits 1 to "));
      for (long revision = 1; revision < COMMITS - 1; revision++) {
        assertThat(store.register(MAIDSTONE, revision).isSameAs(registers.get((int) revision)))
            .as("revision %d", revision)
            .isTrue();
      }
      assertThat(count(store, COMMITS + 1)).isEqualTo(String.valueOf(COMMITS));
    }
  }

  /** That the next part goes on with a later commit of it proves that it is of this journal. */
  @Test
  void keepsTheCommitsBehindAFirstLineAndACommitThatAreGone() throws IOException {
    Path segment = compressed();
    List<String> lines = new ArrayList<>(new String(unpacked(segment), UTF_8).lines().toList());
    lines.subList(0, 4).clear();
    Files.delete(segment);
    Files.writeString(disk.journal(), String.join("\n", lines) + "\n");

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .filteredOn(Defect::isLoss)
          .extracting(Defect::what)
          .noneMatch(what -> what.contains("commits 1 to "));
      assertThat(count(store, COMMITS)).isEqualTo(count(COMMITS));
    }
  }

  private String count(int revision) {
    return registers.get(revision).find(COUNT.key()).orElseThrow().title();
  }

  @Test
  void takesACopyOfALaterPartForNoEarlierOne() throws IOException {
    inSegments();
    Path gone = segment(2);
    Files.delete(gone);
    Files.copy(segment(4), disk.maidstone("journal/0002.jsonl"));
    int last = registers.size() - 1;

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE).size()).isGreaterThanOrEqualTo(last);
      assertThat(store.register(MAIDSTONE, last).isSameAs(registers.get(last))).isTrue();
      assertNothingElseIsWrong(store, "");
    }
  }

  /** What stands there is another copy's, as the next part's first line tells. */
  @Test
  void takesNoCommitThatComesAfterTheNextPartBegins() throws IOException {
    Path segment = compressed();
    byte[] later = Files.readAllBytes(disk.maidstone("journal/0002.jsonl"));
    String behind = new String(later, UTF_8);
    Files.delete(segment);
    Files.write(disk.journal(), whole);
    Files.writeString(
        disk.journal(),
        new String(whole, UTF_8).stripTrailing()
            + "\n"
            + behind.substring(behind.indexOf('\n') + 1).stripTrailing()
            + "\n");

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertNothingElseIsWrong(store, "");
    }
  }
}
