package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** Three commits: line 1 is the header, lines 2 to 4, 5 to 8 and 9 to 11 are the commits. */
final class FileStoreDamageTest {
  @TempDir Path temporary;
  private StoreOnDisk disk;
  private final List<byte[]> heads = new ArrayList<>();

  @BeforeEach
  void writeThreeCommits() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("one", StoreContract.plan("a", "A")));
      heads.add(Files.readAllBytes(disk.head()));
      store.commit(
          MAIDSTONE,
          StoreContract.writing("two", StoreContract.plan("b", "B"), StoreContract.plan("c", "C")));
      heads.add(Files.readAllBytes(disk.head()));
      store.commit(MAIDSTONE, StoreContract.writing("three", StoreContract.plan("a", "A3")));
      store.commit(SWALE, StoreContract.writing("one", StoreContract.plan("a", "Swale's")));
    }
  }

  /**
   * Refused by file and line, to readers and writers alike, and nothing is written; other
   * partnerships are open.
   */
  private void assertDamaged(int line, String... words) throws IOException {
    Map<String, String> before = disk.snapshot();
    String place = disk.journal() + (line == 0 ? "" : ", line " + line + ":");
    try (FileStore store = disk.open()) {
      List<Runnable> calls =
          List.of(
              () -> store.register(MAIDSTONE),
              () -> store.history(MAIDSTONE),
              () -> store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))));
      for (Runnable call : calls) {
        assertThatThrownBy(call::run)
            .isInstanceOfSatisfying(
                RefusedException.class,
                refusal -> {
                  assertThat(refusal.kind()).isEqualTo(Kind.STORE);
                  assertThat(refusal.getMessage()).contains(place).contains(words);
                });
      }
      assertThat(store.verify())
          .anySatisfy(
              defect -> {
                assertThat(defect.file()).isEqualTo(disk.journal());
                assertThat(defect.line()).isEqualTo(line);
                assertThat(defect.what()).contains(words);
              });
      assertThat(store.register(SWALE).revision()).isEqualTo(1);
    }
    assertThat(disk.snapshot()).isEqualTo(before);
  }

  @Test
  void namesTheLineInWhichAWordWasChanged() throws IOException {
    disk.edit(disk.journal(), text -> text.replace("\"A\"", "\"Z\""));

    assertDamaged(2, "plan/a", "hash");
  }

  @Test
  void namesTheClosingLineThatWasChanged() throws IOException {
    disk.editLines(
        lines -> {
          lines.set(7, lines.get(7).replace("community safety manager", "somebody else"));
          return lines;
        });

    assertDamaged(8, "not what was written");
  }

  @Test
  void missesALineThatWasTakenOut() throws IOException {
    disk.editLines(
        lines -> {
          lines.remove(5);
          return lines;
        });

    assertDamaged(7, "commit 2");
  }

  @Test
  void missesACommitThatWasTakenOut() throws IOException {
    disk.editLines(
        lines -> {
          lines.subList(4, 8).clear();
          return lines;
        });

    assertDamaged(7, "commit 3 does not follow");
  }

  @Test
  void noticesThatCommitsChangedPlaces() throws IOException {
    disk.editLines(
        lines -> {
          lines.addAll(lines.subList(4, 8));
          lines.subList(4, 8).clear();
          return lines;
        });

    assertDamaged(7, "commit 3 does not follow");
  }

  @Test
  void noticesALineThatWasPutIn() throws IOException {
    disk.editLines(
        lines -> {
          lines.add(9, lines.get(4));
          return lines;
        });

    assertDamaged(12, "commit 3");
  }

  @Test
  void refusesTheJournalOfAnotherPartnership() throws IOException {
    Files.copy(
        disk.path().resolve("safer-swale/journal/0001.jsonl"),
        disk.journal(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertDamaged(1, "safer-swale");
  }

  @Test
  void refusesAJournalInANewerFormat() throws IOException {
    disk.edit(disk.journal(), text -> text.replace("\"format\":3", "\"format\":4"));

    assertDamaged(1, "format 4");
  }

  @Test
  void refusesAJournalThatIsNoFile() throws IOException {
    Files.delete(disk.journal());
    Files.createDirectory(disk.journal());

    assertDamaged(0, "no file");
  }

  @Test
  void refusesAJournalThatIsEmpty() throws IOException {
    Files.write(disk.journal(), new byte[0]);

    assertDamaged(1, "first line");
  }

  @Test
  void noticesEveryBitThatFlips() throws IOException {
    byte[] whole = Files.readAllBytes(disk.journal());
    SplittableRandom random = new SplittableRandom(2018);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(whole.length - 1);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(disk.journal(), damaged);

      try (FileStore store = disk.open()) {
        assertThatThrownBy(() -> store.register(MAIDSTONE))
            .as("byte %d", at)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("0001.jsonl");
      }
    }
  }

  @Test
  void noticesEveryBitThatFlipsInTheHeadAndLosesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(disk.head());
    SplittableRandom random = new SplittableRandom(2018);
    for (int round = 0; round < 50; round++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(disk.head(), damaged);

      try (FileStore store = disk.open()) {
        assertThat(store.verify()).extracting(Defect::file).contains(disk.head());
        assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      }
    }
  }

  @Test
  void noticesEveryLengthAtWhichTheJournalIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(disk.journal());
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(disk.journal(), java.util.Arrays.copyOf(whole, length));

      try (FileStore store = disk.open()) {
        assertThatThrownBy(() -> store.register(MAIDSTONE))
            .as("cut at %d", length)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("0001.jsonl");
      }
    }
  }

  @Test
  void namesTheCommitsThatAreMissingAtTheEnd() throws IOException {
    disk.editLines(lines -> lines.subList(0, 8));

    assertDamaged(8, "ends with commit 2", "commit 3 had been acknowledged");
  }

  /** As the power leaves a journal: the head still at commit 2, of commit 3 a part. */
  private String tear() throws IOException {
    Files.write(disk.head(), heads.get(1));
    String whole = disk.text(disk.journal());
    String torn = whole.substring(0, whole.length() - 10);
    Files.writeString(disk.journal(), torn);
    return torn;
  }

  @Test
  void setsAnUnfinishedCommitAsideWithTheNextOne() throws IOException {
    String torn = tear();
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
      assertThat(disk.text(disk.journal())).as("reading writes nothing").isEqualTo(torn);
      assertThat(store.verify())
          .anySatisfy(
              defect -> {
                assertThat(defect.place()).endsWith("0001.jsonl, line 9");
                assertThat(defect.what()).contains("never finished");
              });

      store.commit(MAIDSTONE, StoreContract.writing("again", StoreContract.plan("a", "A4")));
    }

    String[] lines = torn.split("\n", 9);
    assertThat(disk.maidstone("set-aside/3-unfinished.jsonl")).hasContent(lines[8]);
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      assertThat(store.verify())
          .extracting(defect -> defect.file().getFileName().toString())
          .contains("3-unfinished.jsonl");
    }
  }

  @Test
  void takesUpAWholeCommitThatTheHeadDoesNotTellYet() throws IOException {
    Files.write(disk.head(), heads.get(1));

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void tellsDamageFromATornEndByWhatWasAcknowledgedLater() throws IOException {
    Files.write(disk.head(), heads.get(0));
    disk.edit(disk.journal(), text -> text.replace("\"B\"", "\"Z\""));

    try (FileStore store = disk.open()) {
      assertThatThrownBy(
              () -> store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0001.jsonl, line 5: the content of plan/b");
    }
  }

  @Test
  void setsAsideWhatSomebodyWroteBehindTheLastCommit() throws IOException {
    disk.edit(disk.journal(), text -> text + "[".repeat(1 << 20) + "\ngarbage\n");
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);

      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
      assertThat(disk.maidstone("set-aside/4-unfinished.jsonl")).content().endsWith("garbage\n");
    }
  }

  @Test
  void refusesToWriteWithoutTheHead() throws IOException {
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      assertThat(store.verify()).extracting(Defect::file).containsExactly(disk.head());
      assertThatThrownBy(
              () -> store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("head: this is not there");
    }
  }

  @Test
  void refusesToGoOnWithAnOlderCopyOfTheJournal() throws IOException {
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      disk.editLines(lines -> lines.subList(0, 8));
      Files.write(disk.head(), heads.get(1));

      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("another copy of the record stands in its place");
    }
  }

  /** As somebody would who knows how lines are sealed. */
  private void forgeLastClosingLine(UnaryOperator<String> change) throws IOException {
    Files.deleteIfExists(disk.head());
    disk.editLines(
        lines -> {
          byte[] last = lines.get(10).getBytes(UTF_8);
          String json = change.apply(Seal.open(last).orElseThrow().json());
          lines.set(10, new String(Seal.seal(json.getBytes(UTF_8)), UTF_8));
          return lines;
        });
  }

  @Test
  void refusesACommitThatSkipsANumber() throws IOException {
    forgeLastClosingLine(json -> json.replace("\"commit\":3", "\"commit\":4"));

    assertDamaged(11, "commit 4", "does not come after commit 2");
  }

  @Test
  void refusesACommitThatIsEarlierThanTheOneBefore() throws IOException {
    forgeLastClosingLine(json -> json.replace("2018-03-20T18:30", "2018-03-20T18:29"));

    assertDamaged(11, "does not come after");
  }

  @Test
  void refusesACommitThatMiscountsItsDocuments() throws IOException {
    forgeLastClosingLine(json -> json.replace("\"count\":1", "\"count\":2"));

    assertDamaged(11, "not those that commit 3 wrote");
  }

  @Test
  void refusesAClosingLineThatIsNone() throws IOException {
    forgeLastClosingLine(json -> "{}");

    assertDamaged(11, "cannot be understood");
  }

  /** The last document's line, with the same hashes as if it had been written so. */
  private void forgeLastDocument(UnaryOperator<String> change) throws IOException {
    Files.delete(disk.head());
    String old = disk.text(disk.journal()).lines().toList().get(8);
    ContentLine was = ContentLine.read(old.getBytes(UTF_8)).orElseThrow();
    String content = change.apply(new String(was.content(), UTF_8));
    String hash = ContentHash.of(content.getBytes(UTF_8)).value();
    disk.editLines(
        lines -> {
          lines.set(
              8,
              old.replace(was.hash().value(), hash)
                  .replace(new String(was.content(), UTF_8), content));
          return lines;
        });
    forgeLastClosingLine(json -> json.replace(was.hash().value(), hash));
  }

  @Test
  void refusesADocumentUnderTheNameOfAnother() throws IOException {
    forgeLastDocument(json -> json.replace("\"id\":\"a\"", "\"id\":\"z\""));

    // The history does not look into documents.
    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0001.jsonl, line 9: plans/a holds plans/z");
    }
  }

  @Test
  void refusesADocumentThatItDoesNotUnderstand() throws IOException {
    forgeLastDocument(json -> json.replace("\"title\"", "\"motto\""));

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0001.jsonl, line 9: plans/a cannot be understood")
          .hasMessageContaining("/motto");
    }
  }

  @Test
  void setsALineAsideThatWouldFillTheMemory() throws IOException {
    long before = Files.size(disk.journal());
    try (RandomAccessFile journal = new RandomAccessFile(disk.journal().toFile(), "rw")) {
      journal.setLength(Lines.LONGEST + 100_000L);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);

      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));

      assertThat(disk.maidstone("set-aside/4-unfinished.jsonl"))
          .hasSize(Lines.LONGEST + 100_000L - before);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
    }
  }

  @Test
  void beginsNoNewRecordWhereAJournalIsGoneAndDocumentsAreLeft() throws IOException {
    Files.writeString(disk.maidstone("partnership.json"), "{}");
    try (Stream<Path> journal = Files.walk(disk.maidstone("journal"))) {
      journal.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    Map<String, String> before = disk.snapshot();
    try (FileStore store = disk.open()) {
      assertThatThrownBy(
              () -> store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("the journal is gone");
    }
    assertThat(disk.snapshot()).isEqualTo(before);
  }

  /** Also where the state alone would answer. */
  @Test
  void showsNobodyTheRecordOfAnotherPartnershipWhoseFolderWasPutInItsPlace() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary.resolve("swapped"));
    try (FileStore store = there.open()) {
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        store.commit(
            each,
            StoreContract.writing(
                "long", StoreContract.plan(each.value(), "word ".repeat(20_000).strip())));
      }
    }
    Path swale = there.path().resolve("safer-swale");
    assertThat(swale.resolve("journal/state.jsonl")).exists();
    Path aside = temporary.resolve("aside");
    Files.move(there.maidstone(""), aside);
    Files.move(swale, there.path().resolve("safer-maidstone"));
    Files.move(aside, swale);

    try (FileStore store = there.open()) {
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        assertThatThrownBy(() -> store.register(each))
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("not of " + each.value());
      }
    }
  }
}
