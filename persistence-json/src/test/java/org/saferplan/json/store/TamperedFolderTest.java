package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Content;
import org.saferplan.fact.Copy;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/** What a stranger's hand does in the folder is told as what it is, with what mends it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class TamperedFolderTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path document;

  @BeforeEach
  void begin() {
    disk = StoreOnDisk.in(temporary);
    count(3);
    document = disk.maidstone("plans/count.json");
  }

  private void assertTold(Path file, String what, String remedy) {
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              defect -> {
                assertThat(defect.file()).isEqualTo(file);
                assertThat(defect.what()).contains(what);
                assertThat(defect.remedy()).contains(remedy);
              });
    }
  }

  /** Whatever stands in the document's place, it is set aside, and the document stands there. */
  private void assertRestored() {
    try (FileStore store = disk.open()) {
      assertThat(store.edits(MAIDSTONE)).isEmpty();
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
      assertThat(store.restoreDocuments(MAIDSTONE))
          .singleElement()
          .satisfies(done -> assertThat(done.file()).isEqualTo(document))
          .satisfies(done -> assertThat(done.what()).startsWith("written anew"));
      assertThat(store.restoreDocuments(MAIDSTONE)).isEmpty();
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
    }
  }

  /** The newer one of two machines' copies was given another name, and an older head is here. */
  @Test
  void tellsWhatACopyBesideAPartSaysThatTheRecordDoesNot() throws IOException {
    byte[] journal = Files.readAllBytes(disk.journal());
    byte[] head = Files.readAllBytes(disk.head());
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("newer", StoreContract.plan("n", "Newer")));
    }
    Path newer = disk.maidstone("journal/0001-LAPTOP.jsonl");
    Files.move(disk.journal(), newer);
    Files.write(disk.journal(), journal);
    Files.write(disk.head(), head);

    assertTold(
        newer,
        "this is a copy of 0001.jsonl, and says what that does not",
        "in case what it says is wanted");
  }

  /** As a tool leaves it that keeps two machines' folders alike. */
  @ParameterizedTest
  @CsvSource({"0001 (conflicted copy).jsonl, 0", "0001.bak, 700", "old, 700", "0002.jsonl, 700"})
  void takesTheWholeOfAPartThatStandsBesideWhatIsLeftOfIt(String name, int left)
      throws IOException {
    Path whole = Files.copy(disk.journal(), disk.journal().resolveSibling(name));
    String there = disk.text(disk.journal()).stripTrailing();
    Files.writeString(disk.journal(), there.substring(0, left));

    assertTold(
        whole,
        "this is the whole of 0001.jsonl, which is cut off, swapped or another copy",
        "have it repaired");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(3);
    }
    assertThat(disk.text(disk.journal()).stripTrailing()).isEqualTo(there);
    assertThat(
            disk.maidstone(
                "set-aside/0-" + (left == 0 ? "found-0001.jsonl" : "journal-0001.jsonl")))
        .hasContent(there.substring(0, left));
    count(1);
  }

  @Test
  void knowsAJournalWhoseFolderWasRenamed() throws IOException {
    Path renamed = Files.move(disk.maidstone("journal"), disk.maidstone("journal (1)"));

    assertTold(renamed, "this is the journal, under another name", "its own name: journal");
    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .hasMessageContaining("under another name");
    }
    Files.move(renamed, disk.maidstone("journal"));
    count(1);
  }

  @Test
  void waitsForNoPipe() throws IOException, InterruptedException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Files.delete(document);
    assertThat(new ProcessBuilder("mkfifo", document.toString()).start().waitFor()).isZero();

    assertTold(document, "is no file", "restored");
    assertRestored();
  }

  @Test
  void followsNoLinkInACircle() throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Files.delete(document);
    Files.createSymbolicLink(document, Path.of("count.json"));

    assertTold(document, "is no file", "restored");
    assertTold(document, "this is a link", "put in its place what it leads to");
    assertRestored();
  }

  @Test
  void followsNoFolderThatLeadsBack() throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path back = disk.maidstone("plans/back");
    Files.createSymbolicLink(back, Path.of(".."));

    assertTold(back, "this is a link", "put in its place what it leads to");
    try (FileStore store = disk.open()) {
      assertThat(store.edits(MAIDSTONE)).isEmpty();
    }
  }

  @Test
  void tellsOfALinkInADocumentsPlace() throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path elsewhere = temporary.resolve("elsewhere.json");
    Files.move(document, elsewhere);
    Files.createSymbolicLink(document, elsewhere);

    assertTold(document, "this is a link", "put in its place what it leads to");
  }

  @Test
  void keepsAFileThatIsCalledSetAside() throws IOException {
    Files.writeString(disk.maidstone("set-aside"), "mine");
    disk.edit(document, text -> text.replace("\"3\"", "\"by hand\""));

    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.settle();
      assertThat(disk.maidstone("set-aside/0-set-aside")).hasContent("mine");
      assertThat(disk.text(disk.maidstone("set-aside/4-plans-count.json"))).contains("by hand");
    }
  }

  @Test
  void saysOfASpoiltDocumentThatItCanBePutRight() throws IOException {
    disk.edit(document, text -> text.replace("{", "{,"));

    assertTold(document, "cannot be read as the document", "put right what it says");
  }

  @Test
  void saysOfANewDocumentThatItIsNotOnRecord() throws IOException {
    Path added = disk.maidstone("plans/other.json");
    Files.writeString(added, Files.readString(document).replace("count", "other"));

    assertTold(added, "this document is not on record", "taken up (repaired)");
  }

  @Test
  void readsTheContactsToo() throws IOException {
    Path contacts = disk.path().resolve("contacts.json");
    Files.writeString(contacts, "{\"contacts\": [");

    assertTold(contacts, "these are no contacts", "put right what it says");
  }

  @Test
  void knowsARecordWhoseFolderWasRenamed() throws IOException {
    Path renamed = disk.path().resolve("Safer Maidstone");
    Files.move(disk.maidstone(""), renamed);

    assertTold(renamed, "this is the record of safer-maidstone", "give the folder its own name");
    assertTold(disk.maidstone(""), "this partnership's folder is gone", "from a backup");
  }

  @Test
  void knowsAFolderThatWasPutHere() throws IOException {
    StoreOnDisk other = StoreOnDisk.in(temporary.resolve("other"));
    try (FileStore store = other.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
    }
    Path here = disk.path().resolve("safer-swale");
    try (Stream<Path> all = Files.walk(other.path().resolve("safer-swale"))) {
      for (Path each : all.toList()) {
        Files.copy(each, here.resolve(other.path().resolve("safer-swale").relativize(each)));
      }
    }

    assertTold(disk.path().resolve("saferplan.json"), "does not name safer-swale", "next commit");
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void knowsTheHeadOfAnotherPartnership() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
    }
    Files.copy(
        disk.path().resolve("safer-swale/journal/head"),
        disk.head(),
        StandardCopyOption.REPLACE_EXISTING);

    assertTold(disk.head(), "the head of the journal of safer-swale", "repaired");
    try (FileStore store = disk.open()) {
      for (Runnable call :
          List.<Runnable>of(
              () -> store.register(MAIDSTONE),
              () -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("the head of the journal of safer-swale");
      }
    }
  }

  /** Reading must not take it for the next part of the journal. */
  @Test
  void takesNoCopyOfTheJournalForItsNextPart() throws IOException {
    Path copy = disk.maidstone("journal/0002.jsonl");
    Files.copy(disk.journal(), copy);
    byte[] head = Files.readAllBytes(disk.head());
    byte[] there = Files.readAllBytes(copy);

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      assertThat(disk.head()).hasBinaryContent(head);
    }
    assertTold(copy, "a copy of a part of this journal stands here", "sets it aside");
    try (FileStore store = disk.open()) {
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision()).isEqualTo(4);
      assertThat(disk.maidstone("set-aside/4-copy.jsonl")).hasBinaryContent(there);
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
    }
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(4);
    }
  }

  @Test
  void tellsAllThatIsDamagedAndNotOnlyTheFirst() throws IOException {
    disk.editLines(
        lines -> {
          for (int line : new int[] {1, 4}) {
            lines.set(line, lines.get(line).replace("\"title\":\"", "\"title\":\"about "));
          }
          return lines;
        });

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::line)
          .as("two lines of the journal; and that the documents could not be looked at")
          .containsExactlyInAnyOrder(2, 5, 0);
    }
  }

  /** What no command would write is shown as that before it is taken up, and told when it is. */
  @Test
  void saysOfAnEditThatNoCommandWouldWriteIt() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.writing("version", StoreContract.version(StoreContract.plan("a", "A"))));
    }
    Path version = disk.maidstone("plans/a.v3.json");
    Files.writeString(
        version,
        Files.readString(disk.maidstone("plans/a.v1.json"))
            .replace("\"number\": 1", "\"number\": 3"));

    try (FileStore store = disk.open()) {
      assertThat(store.edits(MAIDSTONE))
          .singleElement()
          .satisfies(edit -> assertThat(edit.contradictions()).isNotEmpty());
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .extracting(Defect::what)
          .anyMatch(what -> what.startsWith("no command would have written this"));
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(disk.maidstone("journal"))) {
      return files.filter(Segment::isNamed).sorted().toList();
    }
  }

  private void compact() {
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
    }
  }

  private void assertRevision(long revision) {
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE))
          .hasSize((int) revision)
          .noneMatch(commit -> commit.command().equals(Gap.LOST));
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(revision);
    }
  }

  /** As where an older copy of the folder is laid over it, and nothing is deleted. */
  @Test
  void readsOnWhereAnOlderCopyOfAPartLiesBesideIt() throws IOException {
    Path written = disk.maidstone("journal/0001.jsonl");
    Path older = Files.copy(written, temporary.resolve("older.jsonl"));
    Path olderHead = Files.copy(disk.maidstone("journal/head"), temporary.resolve("older-head"));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    compact();
    Path compressed = parts().get(0);
    Files.copy(older, written);

    assertTold(written, "this is an older copy of " + compressed.getFileName(), "move it out");
    assertRevision(5);
    Files.copy(olderHead, disk.maidstone("journal/head"), StandardCopyOption.REPLACE_EXISTING);
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    compact();

    assertRevision(6);
    assertThat(parts()).contains(compressed, written);
    Files.delete(written);
    assertRevision(6);
  }

  @Test
  void putsBackFromACopyWhatWasEditedInAPartThatWasUnpacked() throws IOException {
    compact();
    Path compressed = parts().get(0);
    byte[] packed = Files.readAllBytes(compressed);
    Path written = disk.maidstone("journal/0001.jsonl");
    try (var stream = Segment.of(compressed).stream(LocalDisk.INSTANCE, 0)) {
      Files.writeString(
          written,
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .replace("\"title\":\"2\"", "\"title\":\"7\""));
    }

    assertTold(compressed, "this says something else than 0001.jsonl", "keep it elsewhere");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
    }

    assertRevision(3);
    try (Stream<Path> aside = Files.list(disk.maidstone("set-aside"))) {
      assertThat(
              aside.filter(file -> file.toString().contains(compressed.getFileName().toString())))
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(packed));
    }
  }

  @Test
  void keepsWhatACopyAloneSaysWhenThePartIsCompressed() throws IOException {
    compact();
    Path other = disk.maidstone("journal/0001." + "0".repeat(32) + ".jsonl.xz");
    StoreOnDisk elsewhere = StoreOnDisk.in(Files.createDirectory(temporary.resolve("elsewhere")));
    try (FileStore store = elsewhere.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("other")));
      store.compact(MAIDSTONE);
    }
    try (Stream<Path> files = Files.list(elsewhere.maidstone("journal"))) {
      Files.copy(files.filter(Segment::isNamed).findFirst().orElseThrow(), other);
    }
    byte[] copied = Files.readAllBytes(other);

    assertTold(other, "this says something else than", "keep it elsewhere");
    assertRevision(3);
    Segment compressed = Segment.of(parts().get(1));
    try (var stream = compressed.stream(LocalDisk.INSTANCE, 0)) {
      Files.write(disk.maidstone("journal/0001.jsonl"), stream.readAllBytes());
    }
    compact();

    assertRevision(3);
    assertThat(parts()).hasSize(1);
    assertThat(disk.maidstone("set-aside/0-journal-" + other.getFileName()))
        .hasBinaryContent(copied);
  }

  /** It unpacks to more than any memory holds. */
  @Test
  void readsNoMoreOfACopyThanASegmentCanBe() throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write(new byte[1 << 24]);
    }
    Path bomb = disk.maidstone("journal/0001." + "0".repeat(32) + ".jsonl.gz");
    try (OutputStream out = Files.newOutputStream(bomb)) {
      for (int times = 0; times < 1 << 8; times++) {
        member.writeTo(out);
      }
    }

    assertTold(bomb, "this says something else than", "keep it elsewhere");
    assertRevision(3);
  }

  @Test
  void losesNothingWhereTheFirstLineOfALaterPartIsGoneOrSpoilt() throws IOException {
    compact();
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Path second = disk.maidstone("journal/0002.jsonl");
    byte[] whole = Files.readAllBytes(second);
    String text = Files.readString(second);
    for (String spoilt :
        List.of(
            text.substring(text.indexOf('\n') + 1),
            "\uFEFF" + text,
            "hello\n" + text,
            "x" + text.substring(1))) {
      Files.writeString(second, spoilt);
      try (FileStore store = disk.open()) {
        assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      }
      assertThat(Files.readString(second).strip()).isEqualTo(text.strip());
      Files.write(second, whole);
    }
    assertRevision(5);
  }

  @Test
  void saysThatWhatWasDoneHereIsLostWithTheJournalOfAnotherCopy() throws IOException {
    Path other = temporary.resolve("other.jsonl");
    Path written = disk.maidstone("journal/0001.jsonl");
    byte[] before = Files.readAllBytes(written);
    byte[] head = Files.readAllBytes(disk.maidstone("journal/head"));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("there")));
    }
    Files.move(written, other);
    Files.write(written, before);
    Files.write(disk.maidstone("journal/head"), head);
    Files.delete(disk.maidstone("plans/there.json"));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("here")));
    }
    Files.copy(other, written, StandardCopyOption.REPLACE_EXISTING);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .anyMatch(defect -> defect.isLoss() && defect.what().contains("commit 4"));
    }
  }

  /**
   * The state is whole, and tells how far the record had come: with an older head, or with none.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void knowsByTheStateThatTheEndIsGone(boolean isHeadThere) throws IOException {
    byte[] journal = Files.readAllBytes(disk.journal());
    byte[] head = Files.readAllBytes(disk.head());
    Plan plan = StoreContract.plan("long", "word ".repeat(20_000).strip());
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("long", plan));
    }
    Path state = disk.maidstone("journal/state.jsonl");
    assertThat(state).content().contains("plan/long");
    Files.write(disk.journal(), journal);
    Files.write(disk.head(), isHeadThere ? head : new byte[Head.LENGTH]);
    Files.delete(disk.maidstone("plans/long.json"));

    assertTold(state, "the journal ends with commit 3: what followed is lost", "have it repaired");
    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)))
          .isInstanceOf(RefusedException.class);
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .anyMatch(each -> each.isLoss() && each.what().startsWith("commit 4 is lost"));
      assertThat(store.register(MAIDSTONE).find(plan.key())).contains(plan);
      store.restoreDocuments(MAIDSTONE);
    }
    count(1);
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .containsExactly("note", "note", "note", Gap.LOST, "repaired", "note");
    }
  }

  @Test
  void findsPartsOfAJournalWhoseFirstPartAndHeadAreGone() throws IOException {
    compact();
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Files.delete(parts().get(0));
    Files.delete(disk.maidstone("journal/head"));

    assertTold(disk.maidstone("journal/0001.jsonl"), "this part of the journal is missing", "");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void saysOfAFileThatADocumentNamesThatItIsToStay() throws IOException {
    byte[] before = Files.readAllBytes(disk.maidstone("journal/0001.jsonl"));
    byte[] head = Files.readAllBytes(disk.maidstone("journal/head"));
    Content agenda = StoreContract.file("agenda");
    Source source =
        Made.of(
            Source.class,
            "id",
            new Source.Id("agenda"),
            "title",
            "Agenda",
            "access",
            Source.Access.OPEN,
            "attachment",
            new Source.Attachment("agenda.txt", "text/plain", 6, agenda.hash()));
    Partnership partnership =
        Copy.with(Records.partnership().withSources(List.of(source)), "id", MAIDSTONE);
    Attempt attaching =
        new Attempt(
            OFFICER,
            StoreContract.counting(COUNT).command(),
            (register, moment) -> new Ruling.Accepted(List.of(partnership), List.of(agenda), ""));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, attaching);
    }
    Files.write(disk.maidstone("journal/0001.jsonl"), before);
    Files.write(disk.maidstone("journal/head"), head);
    Path file = disk.maidstone("files/" + StoreContract.file("agenda").hash().value());

    assertTold(file, "a document's file names it", "leave it here");
    Files.delete(file);
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .anyMatch(defect -> defect.isLoss() && defect.file().equals(file));
    }
    assertTold(file, "is not here, and no commit attached it", "put it here from a backup");
    Files.write(file, agenda.bytes());
    assertTold(file, "no commit attached it", "have the store repaired");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .anyMatch(defect -> !defect.isLoss() && defect.file().equals(file));
      assertThat(store.file(MAIDSTONE, agenda.hash())).contains(agenda);
      assertThat(store.verify()).isEmpty();
      store.redact(
          MAIDSTONE, OFFICER, "a request to be forgotten", List.of(), List.of(agenda.hash()));
      assertThat(store.verify()).as("what was redacted is not missed").isEmpty();
    }
  }

  /** As a version-control system merges the lines of two copies. */
  @Test
  void tellsOfCommitsOfAnotherCopyBehindTheLast() throws IOException {
    Path journal = disk.maidstone("journal/0001.jsonl");
    byte[] before = Files.readAllBytes(journal);
    byte[] head = Files.readAllBytes(disk.head());
    count(2);
    byte[] another = Files.readAllBytes(journal);
    Files.write(journal, before);
    Files.write(disk.head(), head);
    try (FileStore store = disk.open()) {
      store.restoreDocuments(MAIDSTONE);
    }
    count(1);
    byte[] theirs = Arrays.copyOfRange(another, before.length, another.length);
    Files.write(journal, theirs, StandardOpenOption.APPEND);

    assertTold(journal, "another copy of this record (its commits 4 to 5)", "sets it aside");
    try (Warnings warnings = Warnings.of(Beyond.class)) {
      count(1);
      assertThat(warnings.messages()).singleElement().asString().contains("another copy");
    }
    Path kept = disk.maidstone("set-aside/5-another-copy.jsonl");
    assertThat(kept).hasBinaryContent(theirs);
    assertTold(kept, "commits of another copy", "not on record");
  }

  private void count(int times) {
    try (FileStore store = disk.open()) {
      for (int time = 0; time < times; time++) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
    }
  }

  static Stream<UnaryOperator<byte[]>> spoilt() {
    return Stream.of(
        head -> new byte[0],
        head -> new byte[Head.LENGTH],
        head -> Arrays.copyOf(head, 100),
        head -> Arrays.copyOf(head, Head.LENGTH + 9),
        head -> {
          head[20] ^= 1;
          return head;
        });
  }

  /** Nobody else can tell whether commits are missing at the end. */
  @ParameterizedTest
  @MethodSource("spoilt")
  void writesNoSpoiltHeadAnewButInARepair(UnaryOperator<byte[]> spoilt) throws IOException {
    byte[] head = spoilt.apply(Files.readAllBytes(disk.head()));
    Files.write(disk.head(), head);

    assertTold(disk.head(), "this is not what was written", "repaired");
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      List<Runnable> writing =
          List.of(
              () -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)),
              () -> store.restoreDocuments(MAIDSTONE),
              () -> store.compact(MAIDSTONE),
              () -> store.backUp(MAIDSTONE, temporary.resolve("copy"), null));
      for (Runnable each : writing) {
        assertThatThrownBy(each::run)
            .isInstanceOf(RefusedException.class)
            .hasMessageContaining("would not be noticed");
      }
      assertThat(disk.head()).hasBinaryContent(head);
      assertThat(store.repair(MAIDSTONE, OFFICER)).hasSize(1).noneMatch(Defect::isLoss);
      Path kept = disk.maidstone("set-aside/4-damaged-head");
      if (head.length == 0) {
        assertThat(store.verify()).isEmpty();
      } else {
        assertThat(kept).hasBinaryContent(head);
        assertTold(kept, "the history tells from revision 4 on", "keep it");
      }
    }
    count(1);
  }

  @Test
  void doesNotTakeAnEmptyHeadForNoRecord() throws IOException {
    Files.write(disk.head(), new byte[0]);
    Files.delete(disk.journal());

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .hasMessageContaining("back from a backup");
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)))
          .hasMessageContaining("back from a backup");
      assertThat(store.verify()).extracting(Defect::what).anyMatch(it -> it.contains("is gone"));
    }
  }

  @Test
  void tellsOfAnEditBehindAnOlderHead() throws IOException {
    byte[] head = Files.readAllBytes(disk.head());
    count(2);
    Files.write(disk.head(), head);
    Files.writeString(document, Files.readString(document).replace("\"5\"", "\"50\""));

    assertTold(document, "somebody edited it", "taken up");
    assertTold(
        disk.head(), "behind commit 3, of which this tells, the journal goes on to 5", "next");
  }

  @Test
  void goesOnWhereSomethingElseStandsInThePlaceOfTheNextPart() throws IOException {
    Path next = disk.maidstone("journal/0002.jsonl");
    Files.writeString(next, "a note\nof somebody's\n");

    assertTold(next, "does not go on from commit 3", "sets it aside");
    count(1);
    assertThat(disk.maidstone("set-aside/4-found-0002.jsonl")).content().startsWith("a note");
    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(4);
    }
  }

  /** It would be called what is left of a commit, and the part would be missed. */
  @Test
  void setsNoPartAsideThatWasRenamed() throws IOException {
    try (FileStore store = disk.open()) {
      for (int time = 0; time < 3; time++) {
        store.compact(MAIDSTONE);
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
      store.commit(MAIDSTONE, StoreContract.writing("more", StoreContract.plan("b", "Bee")));
      store.redact(MAIDSTONE, OFFICER, "so that there is a state", List.of("Bee"), List.of());
    }
    Path first;
    int next;
    try (Stream<Path> parts = Files.list(disk.maidstone("journal"))) {
      List<Path> all = parts.filter(Segment::isNamed).sorted().toList();
      first = all.get(0);
      next = Segment.of(all.get(all.size() - 1)).number() + 1;
    }
    Path renamed = Files.move(first, disk.maidstone("journal/000" + next + ".jsonl"));

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)))
          .hasMessageContaining("a part of the journal under another name");
      assertThat(renamed).exists();
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      assertThat(store.verify()).isEmpty();
    }
    count(1);
  }

  @Test
  void takesNoPartForOneWhoseNameHasANoughtTooMany() throws IOException {
    Path renamed = Files.move(disk.journal(), disk.maidstone("journal/00001.jsonl"));

    assertTold(renamed, "a part of the journal under another name", "repaired");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      assertThat(store.verify()).isEmpty();
    }
  }
}
