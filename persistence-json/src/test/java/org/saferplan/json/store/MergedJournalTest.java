package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.fact.ContentHash;
import org.saferplan.plan.Plan;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/**
 * Two copies of a record went separate ways after commit 3, ours to commit 6 and theirs to 4, and
 * somebody or something made one journal of both.
 */
final class MergedJournalTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final Plan.Id THEIRS = new Plan.Id("theirs");

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private byte[] both;
  private byte[] ours;
  private byte[] theirs;
  private byte[] headOfBoth;
  private byte[] headOfTheirs;
  private byte[] document;

  @BeforeEach
  void goSeparateWays() throws IOException {
    disk = StoreOnDisk.in(temporary);
    count(3);
    both = Files.readAllBytes(disk.journal());
    headOfBoth = Files.readAllBytes(disk.head());
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE, StoreContract.writing("theirs", StoreContract.plan("theirs", "Theirs")));
    }
    theirs = after(both);
    headOfTheirs = Files.readAllBytes(disk.head());
    document = Files.readAllBytes(disk.maidstone("plans/theirs.json"));
    Files.delete(disk.maidstone("plans/theirs.json"));
    Files.write(disk.journal(), both);
    Files.write(disk.head(), headOfBoth);
    count(3);
    ours = after(both);
  }

  private void count(int times) {
    try (FileStore store = disk.open()) {
      for (int time = 0; time < times; time++) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
    }
  }

  private byte[] after(byte[] before) throws IOException {
    byte[] all = Files.readAllBytes(disk.journal());
    return Arrays.copyOfRange(all, before.length, all.length);
  }

  private void merge(byte[]... parts) throws IOException {
    ByteArrayOutputStream merged = new ByteArrayOutputStream();
    merged.writeBytes(both);
    for (byte[] each : parts) {
      merged.writeBytes(each);
    }
    Files.write(disk.journal(), merged.toByteArray());
  }

  /** As many commits of theirs as of ours, the first of them the same as theirs before. */
  private byte[] longerTheirs() throws IOException {
    StoreOnDisk copy = StoreOnDisk.in(temporary.resolve("theirs"));
    Files.createDirectories(copy.path().resolve("safer-maidstone/journal"));
    Files.copy(disk.path().resolve("saferplan.json"), copy.path().resolve("saferplan.json"));
    Files.write(copy.journal(), both);
    Files.write(copy.head(), headOfBoth);
    try (FileStore store = copy.open()) {
      for (String id : List.of("theirs", "x", "y")) {
        store.commit(MAIDSTONE, StoreContract.writing(id, StoreContract.plan(id, "Theirs")));
      }
    }
    headOfTheirs = Files.readAllBytes(copy.head());
    byte[] all = Files.readAllBytes(copy.journal());
    return Arrays.copyOfRange(all, both.length, all.length);
  }

  @Test
  void goesTheWayThatTheHeadTellsAlsoWhereTheOtherIsAsLong() throws IOException {
    merge(longerTheirs(), ours);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(6);
      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title()).isEqualTo("6");
      assertThat(store.register(MAIDSTONE).find(THEIRS.key())).isEmpty();
    }
  }

  @Test
  void goesTheirWayWhereTheHeadIsTheirsAndOursStandsFirst() throws IOException {
    merge(ours, longerTheirs());
    Files.write(disk.head(), headOfTheirs);

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.register(MAIDSTONE, 6).find(new Plan.Id("y").key())).isPresent();
      assertThat(store.register(MAIDSTONE, 6).find(COUNT.key()).orElseThrow().title())
          .isEqualTo("3");
    }
  }

  @Test
  void goesTheLongerWayBehindAnOlderHead() throws IOException {
    merge(theirs, ours);
    Files.write(disk.head(), headOfBoth);

    assertOurs(6);
  }

  private void assertOurs(int commits) throws IOException {
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              defect -> {
                assertThat(defect.what())
                    .isEqualTo("commit 4 of another copy of this record stands here too");
                assertThat(defect.remedy()).contains("repaired");
              });
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .noneMatch(Defect::isLoss)
          .extracting(Defect::what)
          .anyMatch(what -> what.contains("commit 4 of another copy"));
      assertThat(store.history(MAIDSTONE)).hasSize(commits);
      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title()).isEqualTo("6");
      assertThat(store.register(MAIDSTONE).find(THEIRS.key())).isEmpty();
    }
    byte[] kept = Files.readAllBytes(disk.maidstone("set-aside/7-damaged-0001.jsonl"));
    assertThat(new String(kept, UTF_8)).contains(new String(theirs, UTF_8));
    count(1);
  }

  @Test
  void goesTheWayThatTheHeadTells() throws IOException {
    merge(theirs, ours);

    assertOurs(6);
  }

  @Test
  void goesTheLongerWayWithoutAHead() throws IOException {
    merge(ours, theirs);
    Files.delete(disk.head());

    assertOurs(6);
  }

  @Test
  void takesNoDocumentThatTheOtherCopyWrote() throws IOException {
    merge(theirs, ours);
    Path file = Files.write(disk.maidstone("plans/theirs.json"), document);

    assertOurs(6);

    assertThat(file).doesNotExist();
    assertThat(disk.maidstone("set-aside/6-plans-theirs.json")).hasBinaryContent(document);
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
      assertThat(store.history(MAIDSTONE)).hasSize(7);
    }
  }

  @Test
  void setsOursAsideWhereTheHeadIsTheirs() throws IOException {
    merge(theirs, ours);
    Files.write(disk.head(), headOfTheirs);

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).extracting(Defect::what).noneMatch(it -> it.contains("added to"));
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .noneMatch(Defect::isLoss)
          .extracting(Defect::what)
          .contains(
              "commit 4 of another copy of this record stood here too, and is kept in set-aside",
              "commit 6 of another copy of this record stood here too, and is kept in set-aside");
      List<Commit> history = store.history(MAIDSTONE);
      assertThat(history.get(3).written()).containsExactly(THEIRS.key());
    }
    count(1);
  }

  /** The head is an older one, and what is damaged behind it had been acknowledged. */
  @Test
  void mendsWhatIsDamagedBehindAnOlderHead() throws IOException {
    Files.write(disk.head(), headOfBoth);
    disk.editLines(
        lines -> {
          // The command of commit 5: a header, three lines for each commit, and two of its own.
          lines.set(1 + 3 * 4 + 1, "gone");
          return lines;
        });

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::remedy)
          .noneMatch(remedy -> remedy.contains("added to"));
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty();
      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title()).isEqualTo("6");
      assertThat(store.history(MAIDSTONE)).hasSize(6);
    }
    count(1);
  }

  private static byte[] withoutLastCommit(byte[] commits) {
    String text = new String(commits, UTF_8);
    int last = text.lastIndexOf("{\"document\"");
    return text.substring(0, last).getBytes(UTF_8);
  }

  private void layCompressed(byte[]... parts) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(both);
    for (byte[] each : parts) {
      lines.writeBytes(each);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(lines.toByteArray());
    }
    String hash = ContentHash.of(packed.toByteArray()).value().substring(0, 32);
    Files.write(disk.maidstone("journal/0001." + hash + ".jsonl.gz"), packed.toByteArray());
  }

  /** Neither has the commit that the head names; ours wrote what stands in a document's file. */
  @Test
  void takesOfTwoCopiesThatLostTheirEndTheOneThatWroteTheDocuments() throws IOException {
    byte[] longer = longerTheirs();
    Files.write(disk.journal(), both);
    Files.write(disk.head(), headOfBoth);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("ours", StoreContract.plan("ours", "Ours")));
    }
    count(1);
    ours = after(both);
    merge(withoutLastCommit(longer));
    layCompressed(withoutLastCommit(ours));

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .filteredOn(each -> each.file().equals(disk.journal()))
          .extracting(Defect::what)
          .anyMatch(what -> what.startsWith("this says something else than 0001."));
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.history(MAIDSTONE).get(3).written())
          .containsExactly(new Plan.Id("ours").key());
      assertThat(store.register(MAIDSTONE).find(THEIRS.key())).isEmpty();
    }
    assertThat(Files.readString(disk.maidstone("set-aside/6-damaged-0001.jsonl")))
        .contains("Theirs");
    count(1);
  }

  /** The head is gone, and both copies go as far. */
  @Test
  void takesOfTwoCopiesThatGoAsFarTheOneThatWroteTheDocuments() throws IOException {
    merge(longerTheirs());
    layCompressed(ours);
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title()).isEqualTo("6");
      assertThat(store.register(MAIDSTONE).find(THEIRS.key())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void losesNothingToConflictMarkers(boolean isHeadThere) throws IOException {
    merge(
        "<<<<<<< HEAD\n".getBytes(UTF_8),
        ours,
        "=======\n".getBytes(UTF_8),
        theirs,
        ">>>>>>> theirs\n".getBytes(UTF_8));
    if (!isHeadThere) {
      Files.delete(disk.head());
    }
    byte[] merged = Files.readAllBytes(disk.journal());

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .filteredOn(each -> each.file().equals(disk.journal()))
          .allSatisfy(each -> assertThat(each.remedy()).doesNotContain("lost"))
          .extracting(Defect::what)
          .filteredOn(what -> what.contains("version-control system"))
          .hasSize(1);
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .noneMatch(Defect::isLoss)
          .extracting(Defect::what)
          .filteredOn(what -> what.contains("version-control system"))
          .hasSize(1);
      assertThat(store.history(MAIDSTONE)).hasSize(6);
      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title()).isEqualTo("6");
    }
    assertThat(disk.maidstone("set-aside/7-damaged-0001.jsonl")).hasBinaryContent(merged);
    assertThat(Files.readString(disk.journal())).doesNotContain("=======");
    count(1);
  }

  /** Only the mended journal goes so far that it tells whose the head is. */
  @Test
  void tellsOfTheCommitThatAnotherCopysHeadNamesWhereAPartIsGoneToo() throws IOException {
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
    }
    count(1);
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
    }
    Path copy = temporary.resolve("copy");
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, copy, null);
    }
    StoreOnDisk other = new StoreOnDisk(copy, disk.clock());
    try (FileStore store = other.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("theirs", StoreContract.plan("theirs", "X")));
    }
    count(3);
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      Files.delete(
          all.filter(it -> it.getFileName().toString().startsWith("0002."))
              .findFirst()
              .orElseThrow());
    }
    byte[] head = Files.readAllBytes(other.head());
    Files.write(disk.head(), head);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .filteredOn(Defect::isLoss)
          .extracting(Defect::what)
          .anyMatch(what -> what.startsWith("commit 7 is lost"))
          .anyMatch(what -> what.startsWith("commit 8 that was acknowledged here is not in this"));
      assertThat(store.register(MAIDSTONE, 10).find(COUNT.key()).orElseThrow().title())
          .isEqualTo("10");
    }
    try (Stream<Path> kept = Files.list(disk.maidstone("set-aside"))) {
      assertThat(kept.filter(it -> it.toString().endsWith("damaged-head")))
          .singleElement()
          .satisfies(it -> assertThat(it).hasBinaryContent(head));
    }
    count(1);
  }
}
