package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Records;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Copy;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/**
 * The store's marker names the partnerships that have a record, so that one that goes is missed.
 */
final class GonePartnershipTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void two() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.commit(SWALE, StoreContract.counting(COUNT));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void assertMissed(FileStore store, String words) {
    assertMissed(store, words, "back from a backup");
  }

  private void assertMissed(FileStore store, String words, String remedy) {
    assertThat(store.partnerships()).containsExactly(MAIDSTONE, SWALE);
    List<Runnable> calls =
        List.of(
            () -> store.register(MAIDSTONE),
            () -> store.register(MAIDSTONE, 1),
            () -> store.history(MAIDSTONE),
            () -> store.commit(MAIDSTONE, StoreContract.counting(COUNT)),
            () -> store.register(MAIDSTONE),
            () -> store.restoreDocuments(MAIDSTONE),
            () -> store.backUp(MAIDSTONE, temporary.resolve("copy"), null));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(words)
          .hasMessageContaining(remedy);
    }
    assertThat(store.verify()).extracting(Defect::what).anyMatch(what -> what.contains(words));
    assertThat(store.standings()).extracting(Standing::partnership).containsExactly(SWALE);
    assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.refused()))
        .as("what would be refused is told the same")
        .hasMessageContaining(words);
    assertThat(store.register(SWALE).revision()).isEqualTo(1);
  }

  @Test
  void missesAFolderThatIsGone() throws IOException {
    delete(disk.maidstone(""));

    try (FileStore store = disk.open()) {
      assertMissed(store, "this partnership's folder is gone");
      assertThat(disk.maidstone("")).doesNotExist();
    }
  }

  @Test
  void keepsTheNamesThatCanStillBeReadInASpoiltMarker() throws IOException {
    Path marker = disk.path().resolve("saferplan.json");
    disk.edit(marker, text -> "<<<<<<< HEAD\n" + text);
    delete(disk.maidstone(""));

    String remedy;
    try (FileStore store = disk.open()) {
      remedy = store.verify().get(0).remedy();
    } catch (RefusedException e) {
      remedy = e.faults().get(0).remedy();
    }

    assertThat(remedy).contains("\"partnerships\": [\"safer-maidstone\", ");
    disk.edit(marker, text -> "");
    Files.writeString(marker, remedy.substring(remedy.indexOf('{'), remedy.indexOf('}') + 1));
    try (FileStore store = disk.open()) {
      assertMissed(store, "is gone");
    }
  }

  @Test
  void missesAFolderThatGoesWhileTheStoreIsOpen() throws IOException, InterruptedException {
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(1);
      delete(disk.maidstone(""));
      Thread.sleep(HeadFile.LOOKED_AT_EVERY_MILLISECONDS + 1);

      assertThatThrownBy(() -> store.register(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("gone");
    }
  }

  @Test
  void missesAJournalThatIsGone() throws IOException {
    delete(disk.maidstone("journal"));

    try (FileStore store = disk.open()) {
      assertMissed(store, "the journal is gone");
    }
  }

  /** As a folder that was unpacked into itself, or dragged into another. */
  @Test
  void findsAJournalThatIsInAnotherFolderBelow() throws IOException {
    Path deeper = Files.createDirectories(disk.maidstone("old/safer-maidstone"));
    Files.move(disk.maidstone("journal"), deeper.resolve("journal"));

    try (FileStore store = disk.open()) {
      assertMissed(store, "this is the journal, in another folder", "move it back, to");
      assertThat(store.verify())
          .anySatisfy(each -> assertThat(each.file()).isEqualTo(deeper.resolve("journal")));
    }
  }

  /** As a hand that lets go of it too early. */
  @Test
  void findsAPartnershipsFolderThatIsInAnother() throws IOException {
    Path other = disk.path().resolve(SWALE.value()).resolve("safer-maidstone");
    Files.move(disk.maidstone(""), other);

    try (FileStore store = disk.open()) {
      assertMissed(store, "is gone, and one with its journal is here: " + other, "place back");
    }
  }

  @Test
  void missesNoneThatWasTakenOutOfTheMarkerToo() throws IOException {
    delete(disk.maidstone(""));
    disk.edit(
        disk.path().resolve("saferplan.json"),
        text -> text.replace("\"safer-maidstone\",\n    ", ""));

    try (FileStore store = disk.open()) {
      assertThat(store.partnerships()).containsExactly(SWALE);
      assertThat(store.verify()).isEmpty();
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision()).isEqualTo(1);
    }
    assertThat(disk.text(disk.path().resolve("saferplan.json"))).contains("safer-maidstone");
  }

  /** As a saferplan left it that named none. */
  @Test
  void namesWhatItFindsWithTheNextCommit() throws IOException {
    Path marker = disk.path().resolve("saferplan.json");
    String named = disk.text(marker);
    Files.writeString(marker, "{\n  \"saferplan\": \"store\",\n  \"format\": 2\n}\n");

    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
      store.commit(SWALE, StoreContract.counting(COUNT));
    }

    assertThat(marker).hasContent(named);
  }

  @Test
  void saysWhatToWriteIntoAMarkerThatIsSpoiltOrGone() throws IOException {
    Path marker = disk.path().resolve("saferplan.json");
    for (String spoilt : new String[] {"", "{", "[]", "hello", "{\"saferplan\": \"shop\"}"}) {
      Files.writeString(marker, spoilt);
      assertThatThrownBy(disk::open)
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("{\"saferplan\": \"store\", \"format\": 3}");
    }
    Files.delete(marker);
    assertThatThrownBy(disk::open)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("its saferplan.json is gone")
        .hasMessageContaining("{\"saferplan\": \"store\", \"format\": 3}");

    Files.writeString(marker, "{\"saferplan\": \"store\", \"format\": 3}");
    try (FileStore store = disk.open()) {
      assertThat(store.partnerships()).containsExactly(MAIDSTONE, SWALE);
      store.commit(SWALE, StoreContract.counting(COUNT));
      assertThat(store.verify()).isEmpty();
    }
  }

  private void swapJournals() throws IOException {
    Path swale = disk.path().resolve("safer-swale/journal");
    Path aside = temporary.resolve("aside");
    Files.move(disk.maidstone("journal"), aside);
    Files.move(swale, disk.maidstone("journal"));
    Files.move(aside, swale);
  }

  @Test
  void tellsJournalsThatWereSwappedFromFoldersThatWere() throws IOException {
    try (FileStore store = disk.open()) {
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        Partnership own = Copy.with(Records.partnership(), "id", each);
        store.commit(
            each,
            new Attempt(
                OFFICER,
                StoreContract.counting(COUNT).command(),
                (register, moment) -> new Ruling.Accepted(List.of(own), List.of(), "")));
      }
    }
    swapJournals();

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .filteredOn(defect -> defect.file().equals(disk.maidstone("journal")))
          .anySatisfy(
              defect -> {
                assertThat(defect.what())
                    .contains("the journal of safer-swale", "those of safer-maidstone");
                assertThat(defect.remedy()).contains("put each back into its own");
              });
      assertThatThrownBy(() -> store.register(SWALE))
          .hasMessageContaining("the journal of safer-maidstone");
    }
    swapJournals();
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void advisesToPutSwappedPartsBack() throws IOException {
    try (FileStore store = disk.open()) {
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        store.compact(each);
        store.commit(each, StoreContract.counting(COUNT));
      }
    }
    Path ours = disk.maidstone("journal/0002.jsonl");
    Path theirs = disk.path().resolve("safer-swale/journal/0002.jsonl");
    byte[] swapped = Files.readAllBytes(ours);
    Files.write(ours, Files.readAllBytes(theirs));
    Files.write(theirs, swapped);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .filteredOn(defect -> defect.file().equals(ours))
          .extracting(Defect::remedy)
          .anyMatch(remedy -> remedy.startsWith("put it back as " + theirs));
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        assertThat(store.repair(each, org.saferplan.store.StoreContract.OFFICER))
            .isNotEmpty()
            .noneMatch(Defect::isLoss);
      }
      assertThat(store.verify())
          .isNotEmpty()
          .allSatisfy(
              defect -> {
                boolean isOurs = defect.file().startsWith(disk.maidstone("set-aside"));
                assertThat(defect.what())
                    .isEqualTo(
                        "this is part 2 of the journal of " + (isOurs ? SWALE : MAIDSTONE).value());
                assertThat(defect.remedy()).contains("if it is a copy");
              });
    }
    assertThat(ours).hasBinaryContent(swapped);
  }
}
