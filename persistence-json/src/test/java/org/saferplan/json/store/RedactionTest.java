package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.Content;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.XZInputStream;

/** A name that must go, from everything that the record says and ever said. */
final class RedactionTest {
  private static final String NAME = "A. N. \"Other\"";
  private static final Content STATEMENT = StoreContract.file("what A. N. Other said");

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void writeANameThreeTimes() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.writing("told by " + NAME, StoreContract.plan("a", "Plan of " + NAME)));
      store.commit(
          MAIDSTONE, StoreContract.attaching(StoreContract.plan("a", NAME + "'s plan"), STATEMENT));
      store.commit(MAIDSTONE, StoreContract.writing("rest", StoreContract.plan("b", "B")));
    }
  }

  private static Commit redact(FileStore store) {
    Redacted redacted =
        store.redact(
            MAIDSTONE, OFFICER, "asked for erasure", List.of(NAME), List.of(STATEMENT.hash()));
    assertThat(redacted.left()).isEmpty();
    return redacted.commit();
  }

  /** A copy under another name says it still, and the line does not say any more that it is out. */
  @Test
  void isBroughtBackByNoRepair() throws IOException {
    Path copy = disk.maidstone("plans/a.json.bak");
    Files.copy(disk.maidstone("plans/a.json"), copy);
    try (FileStore store = disk.open()) {
      assertThat(store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()).left())
          .extracting(Defect::file)
          .containsExactly(copy);
    }
    unpack();
    disk.edit(disk.journal(), text -> text.replace("\"redacted\":", "\"taken out\":"));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(disk.text(disk.journal())).doesNotContain("Other");
      assertThat(store.history(MAIDSTONE)).hasSize(5);
      for (long revision = 1; revision <= 5; revision++) {
        assertThat(store.register(MAIDSTONE, revision).documents())
            .noneMatch(each -> each.title().contains("Other"));
      }
    }
  }

  /** Nothing but the redaction tells then that it was ever said. */
  @Test
  void isNotTakenUpWhereThePartIsGoneThatSaidIt() throws IOException {
    Path document = disk.maidstone("plans/a.json");
    byte[] before = Files.readAllBytes(document);
    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());
    }
    unpack();
    Files.delete(disk.journal());
    Files.write(document, before);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
      assertThat(store.register(MAIDSTONE).find(StoreContract.plan("a", "A").key()))
          .hasValueSatisfying(plan -> assertThat(plan.title()).contains("[redacted]"));
      assertThat(store.edits(MAIDSTONE)).isEmpty();
      assertThat(store.verify())
          .filteredOn(each -> each.file().equals(document))
          .singleElement()
          .satisfies(each -> assertThat(each.what()).contains("as commit 2 left it"));
      store.restoreDocuments(MAIDSTONE);
      assertThat(document).content().doesNotContain("Other");
    }
  }

  /** The lines say still that they were redacted, and no commit does. */
  @Test
  void isNotToBeEnteredAgainWhereItsCommitIsLost() throws IOException {
    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());
    }
    Files.delete(disk.maidstone("journal/0002.jsonl"));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .filteredOn(each -> each.what().contains("as a redaction does"))
          .hasSize(3)
          .allSatisfy(each -> assertThat(each.remedy()).startsWith("do not enter it again"));
    }
  }

  private void unpack() throws IOException {
    Path packed;
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      packed = all.filter(each -> each.toString().endsWith(".xz")).findFirst().orElseThrow();
    }
    try (InputStream stream = new XZInputStream(Files.newInputStream(packed))) {
      Files.copy(stream, disk.journal());
    }
    Files.delete(packed);
  }

  private static void assertRedactedUntil(FileStore store, long last) {
    for (long revision = 1; revision <= last; revision++) {
      assertThat(
              store
                  .register(MAIDSTONE, revision)
                  .find(new Plan.Id("a").key())
                  .orElseThrow()
                  .title())
          .contains("[redacted]");
    }
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(disk.path())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream stream =
            file.toString().endsWith(".xz")
                ? new XZInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
          all.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  /** Between the head, which it has read, and what that leads to, which is written anew. */
  @Test
  void isReadOnByAProgramThatItComesInBetween() throws IOException {
    Runnable[] between = {() -> {}};
    FailingDisk watched =
        new FailingDisk(
            (number, act, on) -> {
              if (act.equals("stream") && on.equals(disk.journal())) {
                Runnable once = between[0];
                between[0] = () -> {};
                once.run();
              }
              return false;
            },
            FailingDisk.Manner.BEFORE);
    try (FileStore reader = disk.open(watched);
        FileStore writer = disk.open()) {
      assertThat(reader.register(MAIDSTONE).revision()).isEqualTo(3);
      writer.commit(MAIDSTONE, StoreContract.writing("more", StoreContract.plan("b", "C")));
      StoreOnDisk redacted = new StoreOnDisk(temporary.resolve("redacted"), disk.clock());
      copy(disk.path(), redacted.path());
      // Closing it would compress what was redacted.
      try (FileStore redacting = redacted.open()) {
        redact(redacting);
        between[0] = () -> copy(redacted.path(), disk.path());

        assertThat(reader.register(MAIDSTONE).revision()).isEqualTo(5);
      }
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path there = to.resolve(from.relativize(file));
        if (!file.endsWith("lock")) {
          Files.createDirectories(there.resolveSibling(""));
          Files.write(there, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a restore of a single file leaves it, or a tool that keeps copies. */
  @Test
  void readsNothingFromACopyOfBeforeThatSomebodyPutBack() throws IOException {
    byte[] before = Files.readAllBytes(disk.journal());
    try (FileStore store = disk.open()) {
      redact(store);
      store.compact(MAIDSTONE);
    }
    Files.write(disk.journal(), before);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(disk.journal()))
          .satisfies(each -> assertThat(each.what()).contains("still says what was redacted"))
          .satisfies(each -> assertThat(each.remedy()).isEqualTo("delete this"));
      assertThat(store.register(MAIDSTONE, 1).find(new Plan.Id("a").key()).orElseThrow().title())
          .isEqualTo("Plan of [redacted]");
      assertThat(store.redact(MAIDSTONE, OFFICER, "again", List.of(NAME), List.of()).left())
          .extracting(Defect::file)
          .containsExactly(disk.journal());
    }
  }

  /** Who did what stays; everything else goes. */
  @Test
  void leavesWhoDidItAndTellsSo() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          new org.saferplan.store.Attempt(
              new org.saferplan.command.Actor("Jane Nunn", OFFICER.role()),
              new StoreContract.Note("by Jane Nunn"),
              (register, moment) ->
                  org.saferplan.command.Ruling.write(StoreContract.plan("c", "Jane Nunn's plan"))));

      Redacted redacted =
          store.redact(MAIDSTONE, OFFICER, "asked", List.of("Jane Nunn"), List.of());

      assertThat(redacted.commit()).isNotNull();
      assertThat(redacted.left())
          .extracting(Defect::what)
          .contains("it is in who did commit 4, and stays");
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("c").key()).orElseThrow().title())
          .isEqualTo("[redacted]'s plan");
      assertThat(store.history(MAIDSTONE).get(3).text()).contains("by [redacted]");
      assertThat(store.verify()).isEmpty();
    }
  }

  /** As a full disk leaves it: the document's file was not written again. */
  @Test
  void writesWhatWasLeftOverInADocumentsFileWhenAskedAgain() throws IOException {
    Path document = disk.maidstone("plans/a.json");
    byte[] before = Files.readAllBytes(document);
    try (FileStore store = disk.open()) {
      redact(store);
      Files.write(document, before);

      assertThat(store.redact(MAIDSTONE, OFFICER, "again", List.of(NAME), List.of()).left())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(document))
          .satisfies(each -> assertThat(each.what()).endsWith("and this is written anew"));
      assertThat(document).content().contains("[redacted]'s plan");
    }
  }

  /** Names that the store gives say nobody's. */
  @Test
  void tellsNothingOfWhatTheStoreItselfHasNamed() {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.writing(
              "names", StoreContract.plan("c", "Head, Lock, Journal, Files, Plans and State")));
      assertThat(
              store
                  .redact(
                      MAIDSTONE,
                      OFFICER,
                      "asked",
                      List.of("Head", "Lock", "Journal", "Files", "Plans", "State"),
                      List.of())
                  .left())
          .isEmpty();
    }
  }

  /** As tables are written in which a text has quotation marks. */
  @Test
  void findsATextWithQuotationMarksInATable() throws IOException {
    Path table =
        Files.writeString(disk.path().resolve("posts.csv"), "id,name\na,\"A. N. \"\"Other\"\"\"\n");
    try (FileStore store = disk.open()) {
      assertThat(store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()).left())
          .extracting(Defect::file)
          .containsExactly(table);
    }
  }

  /** Of a fork of before it, where what the record goes on with is gone. */
  @Test
  void isNotUndoneByAForkOfBeforeThatGoesFurther() throws IOException {
    StoreOnDisk fork = StoreOnDisk.in(temporary.resolve("fork"));
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, fork.path(), null);
      redact(store);
    }
    try (FileStore store = fork.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
    }
    Files.deleteIfExists(disk.maidstone("journal/0002.jsonl"));
    Path counts = disk.journal();
    if (Files.exists(counts)) {
      Files.move(counts, disk.maidstone("journal/0001-redacted.jsonl"));
    }
    Files.copy(fork.journal(), disk.journal());

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertRedactedUntil(store, 3);
    }
  }

  /** What it tells of stands elsewhere in its file now. */
  @Test
  void goesOnUnderAHeadOfBeforeThat() throws IOException {
    byte[] before = Files.readAllBytes(disk.head());
    try (FileStore store = disk.open()) {
      redact(store);
    }
    Files.write(disk.head(), before);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(each -> assertThat(each.file()).isEqualTo(disk.head()))
          .satisfies(
              each -> assertThat(each.what()).contains("behind commit 3, of which this tells"));
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))).revision())
          .isEqualTo(5);
      assertThat(store.verify()).isEmpty();
    }
    assertThat(everything()).doesNotContain("Other");
  }

  @Test
  void tellsWhatIsCalledByItsName() throws IOException {
    Path folder = Files.createDirectories(disk.maidstone("set-aside/A. N. \"Other\""));
    Path file = Files.writeString(disk.path().resolve("statement-of_A.N.Other.txt"), "nothing");
    try (FileStore store = disk.open()) {
      assertThat(store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()).left())
          .extracting(Defect::file, Defect::what)
          .containsExactlyInAnyOrder(
              tuple(folder, "the name of this says a text to be redacted"),
              tuple(file, "the name of this says a text to be redacted"));
    }
  }

  @Test
  void takesATextAndAFileOutOfEverythingThatWasEverSaid() throws IOException {
    try (FileStore store = disk.open();
        FileStore other = disk.open()) {
      assertThat(other.register(MAIDSTONE).revision()).isEqualTo(3);

      Commit commit = redact(store);

      assertThat(commit.revision()).isEqualTo(4);
      assertThat(commit.command()).isEqualTo("redaction");
      assertThat(everything()).doesNotContain("Other");
      for (FileStore each : List.of(store, other)) {
        assertThat(each.register(MAIDSTONE).find(new Plan.Id("a").key()).orElseThrow().title())
            .isEqualTo("[redacted]'s plan");
        assertThat(each.register(MAIDSTONE, 1).find(new Plan.Id("a").key()).orElseThrow().title())
            .isEqualTo("Plan of [redacted]");
        assertThat(each.history(MAIDSTONE)).hasSize(4);
        assertThat(each.history(MAIDSTONE).get(0).text()).contains("told by [redacted]");
        assertThat(each.file(MAIDSTONE, STATEMENT.hash())).isEmpty();
      }
      assertThat(store.verify()).isEmpty();
      assertThat(other.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count"))).revision())
          .isEqualTo(5);
    }
    assertThat(everything()).doesNotContain("Other").contains("asked for erasure");
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
    }
  }

  /** The same name, however it was typed, and nothing beside it. */
  @Test
  void takesATextOutHoweverItWasTyped() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.writing(
              "of Rene\u0301e\r\n  Nunn",
              StoreContract.plan("c", "Plan of Rene\u0301e\u00a0Nunn\n\nand of e\u0301"),
              StoreContract.plan("d", "Rene\u0301 has another name")));

      store.redact(MAIDSTONE, OFFICER, "asked", List.of("Ren\u00e9e Nunn"), List.of());

      assertThat(everything()).doesNotContain("Nunn").contains("of [redacted]\"");
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("c").key()).orElseThrow().title())
          .isEqualTo("Plan of [redacted]\n\nand of e\u0301");
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("d").key()).orElseThrow().title())
          .isEqualTo("Rene\u0301 has another name");
      assertThat(store.verify()).isEmpty();
    }
  }

  private void unpack(Path journal) throws IOException {
    try (Stream<Path> files = Files.list(journal.resolveSibling(""))) {
      Path compressed =
          files
              .filter(file -> file.getFileName().toString().startsWith("0001."))
              .findFirst()
              .orElseThrow();
      try (InputStream stream = Segment.of(compressed).stream(LocalDisk.INSTANCE, 0)) {
        Files.copy(stream, journal);
      }
      Files.delete(compressed);
    }
  }

  /** Neither from an older copy of a document's file nor from one of a part of the journal. */
  @Test
  void isNotUndoneByARepairWhereverTheTextStillStands() throws IOException {
    Path document = disk.maidstone("plans/a.json");
    Path journal = disk.maidstone("journal/0001.jsonl");
    byte[] stale = Files.readAllBytes(document);
    Path copy = Files.copy(journal, temporary.resolve("copy.jsonl"));
    try (FileStore store = disk.open()) {
      redact(store);
    }
    unpack(journal);
    Path packed = disk.maidstone("journal/0001." + "0".repeat(32) + ".jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(copy, out);
    }
    Files.write(document, stale);
    disk.edit(journal, text -> text.replace("[redacted]'s plan", "[redacted]'s plam"));

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("a").key()).orElseThrow().title())
          .doesNotContain("Other");
      assertRedactedUntil(store, 4);
    }
    unpack(journal);
    assertThat(Files.readString(journal)).doesNotContain("Other").contains("[redacted]'s plam");
  }

  @Test
  void noticesALineThatWasMadeToLookRedacted() throws IOException {
    try (FileStore store = disk.open()) {
      redact(store);
    }
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("c", StoreContract.plan("c", "the truth")));
    }
    disk.edit(
        disk.maidstone("journal/0002.jsonl"),
        text -> {
          String line =
              text.lines().filter(each -> each.contains("the truth")).findFirst().orElseThrow();
          ContentLine content =
              ContentLine.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
          java.io.ByteArrayOutputStream forged = new java.io.ByteArrayOutputStream();
          content
              .redacted(
                  4,
                  new String(content.content(), StandardCharsets.UTF_8)
                      .replace("the truth", "a lie")
                      .getBytes(StandardCharsets.UTF_8))
              .writeTo(forged);
          return text.replace(
              line + "\n", new String(forged.toByteArray(), StandardCharsets.UTF_8));
        });
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              defect -> assertThat(defect.what()).contains("no commit says that it redacted"));
    }
  }

  @Test
  void tellsThatARedactionWasNotFinished() throws IOException {
    FailingDisk stops =
        new FailingDisk(
            (number, act, on) -> act.equals("create") && on.toString().contains(".0001.jsonl"),
            FailingDisk.Manner.BEFORE);
    try (FileStore store = disk.open(stops)) {
      assertThatThrownBy(() -> redact(store))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("commit 4 told of the redaction already")
          .hasMessageContaining("redact the same once more");
    }

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
      assertThat(store.verify())
          .anySatisfy(
              defect ->
                  assertThat(defect.what())
                      .contains("commit 4 was to redact this line, and did not come so far"));

      assertThat(
              store
                  .redact(MAIDSTONE, OFFICER, "once more", List.of(NAME), List.of())
                  .commit()
                  .revision())
          .isEqualTo(5);
      assertThat(store.verify())
          .extracting(Defect::what)
          .as("the file was to be deleted too")
          .containsExactly("this attached file was redacted, and is here still, or again");
    }
  }

  @Test
  void refusesWhatIsNotThereOrCannotGo() throws IOException {
    Map<String, String> before = disk.snapshot();
    try (FileStore store = disk.open()) {
      for (List<String> texts :
          List.of(List.of("nowhere"), List.of("a"), List.of(" "), List.of("\u00a0"))) {
        assertThatThrownBy(() -> store.redact(MAIDSTONE, OFFICER, "why", texts, List.of()))
            .isInstanceOf(RefusedException.class);
      }
      assertThatThrownBy(() -> store.redact(MAIDSTONE, OFFICER, NAME, List.of(NAME), List.of()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("gives away");
      assertThatThrownBy(
              () ->
                  store.redact(
                      MAIDSTONE,
                      OFFICER,
                      "why",
                      List.of(),
                      List.of(StoreContract.file("other").hash())))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("nowhere in the record is such a text or file");
    }
    assertThat(disk.snapshot()).isEqualTo(before);
  }

  @Test
  void tellsWhereATextStillStandsBesideTheRecord() throws IOException {
    Path journal = disk.maidstone("journal/0001.jsonl");
    Path copy = Files.copy(journal, disk.maidstone("journal/0001 (1).jsonl"));
    Path aside =
        Files.write(
            Files.createDirectories(disk.maidstone("set-aside")).resolve("1-a.json"),
            NAME.getBytes(StandardCharsets.UTF_8));
    Path packed = disk.path().resolve("old.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new byte[(1 << 16) - 3]);
      out.write(NAME.getBytes(StandardCharsets.UTF_8));
    }
    Path torn = Files.write(disk.path().resolve("torn.xz"), new byte[] {1, 2, 3});
    Files.write(disk.path().resolve("other.txt"), "nobody".getBytes(StandardCharsets.UTF_8));
    Path link = Files.createSymbolicLink(disk.path().resolve("round"), disk.path());
    try (FileStore store = disk.open()) {
      Redacted redacted =
          store.redact(MAIDSTONE, OFFICER, "asked for erasure", List.of(NAME), List.of());

      assertThat(redacted.left())
          .extracting(Defect::file)
          .containsExactlyInAnyOrder(copy, aside, packed, torn, link);
      assertThat(redacted.left())
          .filteredOn(each -> each.file().equals(torn))
          .allMatch(each -> each.what().contains("could not be searched"));
    }
  }
}
