package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;
import static org.saferplan.store.StoreContract.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/** What somebody wrote into the folder by hand, and how far the record has come. */
final class EditsTest {
  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path file;

  @BeforeEach
  void commit() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("one", plan("a", "First")));
      store.commit(MAIDSTONE, StoreContract.writing("two", plan("a", "Second")));
    }
    file = disk.path().resolve("safer-maidstone/plans/a.json");
  }

  private void edit(String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  @Test
  void findsWhatWasEditedAndWhatWasAddedByHandAndWritesNothing() throws IOException {
    edit("Second", "By hand");
    Path added = file.resolveSibling("b.json");
    Files.writeString(added, Files.readString(file).replace("\"a\"", "\"b\""));
    var before = disk.snapshot();

    try (FileStore store = disk.open()) {
      assertThat(store.edits(MAIDSTONE))
          .containsExactlyInAnyOrder(
              new Edit(file, plan("a", "Second"), plan("a", "By hand"), List.of()),
              new Edit(added, null, plan("b", "By hand"), List.of()));
      assertThat(store.edits(SWALE)).isEmpty();
    }
    assertThat(disk.snapshot()).isEqualTo(before);
  }

  @Test
  void takesForNoEditWhatACommitOnceWroteOrWhatIsNoDocument() throws IOException {
    try (FileStore store = disk.open()) {
      edit("Second", "First");
      assertThat(store.edits(MAIDSTONE)).as("an older copy").isEmpty();

      Files.writeString(file, "{}");
      assertThat(store.edits(MAIDSTONE)).as("no document").isEmpty();
    }
  }

  @Test
  void isTakenUpByARepairOrThrownAwayByRestoring() throws IOException {
    edit("Second", "By hand");
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      assertThat(store.edits(MAIDSTONE)).isEmpty();
      assertThat(store.register(MAIDSTONE).find(plan("a", "x").key()))
          .contains(plan("a", "By hand"));

      edit("By hand", "Again");
      store.restoreDocuments(MAIDSTONE);

      assertThat(store.edits(MAIDSTONE)).isEmpty();
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
    }
  }

  /** And keeps nothing else from being mended. */
  @ParameterizedTest
  @CsvSource({"\\ud800 half, only half is there", "LONG, 4194304 can be"})
  void leavesOutWhatNoCommitCanKeep(String title, String why) throws IOException {
    edit("Second", title.equals("LONG") ? "a".repeat(NewCommit.LONGEST_DOCUMENT) : title);
    Files.delete(disk.head());
    try (FileStore store = disk.open()) {
      assertThat(store.edits(MAIDSTONE)).isEmpty();
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(file);
                assertThat(each.what()).startsWith("this cannot be kept as the document (");
                assertThat(each.what()).contains(why);
                assertThat(each.remedy()).contains("put right what it says");
              });
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.register(MAIDSTONE).find(plan("a", "x").key()))
          .contains(plan("a", "Second"));
      assertThat(disk.head()).exists();
    }
  }

  @Test
  void tellsNoEditsOfADamagedJournalAndWhatARepairLost() throws IOException {
    disk.editLines(lines -> lines.subList(0, 5));
    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.edits(MAIDSTONE)).isInstanceOf(RefusedException.class);
      assertThat(store.standings()).isEmpty();

      assertThat(store.repair(MAIDSTONE, OFFICER)).anyMatch(Defect::isLoss);
    }
  }

  @Test
  void saysHowFarTheRecordHasCome() throws IOException {
    try (FileStore store = disk.open()) {
      Commit last = store.history(MAIDSTONE).get(1);
      String lastLine = Files.readString(disk.journal()).stripTrailing();

      List<Standing> standings = store.standings();

      assertThat(standings)
          .singleElement()
          .satisfies(
              standing -> {
                assertThat(standing.partnership()).isEqualTo(MAIDSTONE);
                assertThat(standing.revision()).isEqualTo(last.revision());
                assertThat(standing.at()).isEqualTo(last.at());
                assertThat(lastLine).endsWith("\"" + standing.head().value() + "\"}");
              });
      store.commit(MAIDSTONE, StoreContract.writing("three", plan("c", "C")));
      assertThat(store.standings().get(0).head()).isNotEqualTo(standings.get(0).head());
    }
  }
}
