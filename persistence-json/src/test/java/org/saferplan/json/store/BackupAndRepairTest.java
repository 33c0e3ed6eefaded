package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.document.Version;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.StoreContract;

/** The record elsewhere, as it was, and again after damage. */
final class BackupAndRepairTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void count() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE,
          StoreContract.attaching(StoreContract.plan("a", "A"), StoreContract.file("agenda")));
      for (int time = 0; time < 4; time++) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
    }
  }

  private StoreOnDisk elsewhere(String name) {
    return new StoreOnDisk(temporary.resolve(name), disk.clock());
  }

  @Test
  void backsUpAStoreThatIsOneAgain() throws IOException {
    StoreOnDisk copy = elsewhere("copy");
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, copy.path(), null);
      Register register = store.register(MAIDSTONE);

      try (FileStore restored = copy.open()) {
        assertThat(restored.register(MAIDSTONE).isSameAs(register)).isTrue();
        assertThat(restored.history(MAIDSTONE)).isEqualTo(store.history(MAIDSTONE));
        assertThat(restored.verify()).isEmpty();
      }
    }
    assertThat(copy.snapshot()).isEqualTo(disk.snapshot());
  }

  @Test
  void restoresWhatWasOnRecordAtACommit() {
    StoreOnDisk copy = elsewhere("then");
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, copy.path(), 3L);

      try (FileStore restored = copy.open()) {
        assertThat(restored.register(MAIDSTONE).isSameAs(store.register(MAIDSTONE, 3))).isTrue();
        assertThat(restored.history(MAIDSTONE)).hasSize(3);
        assertThat(restored.verify()).isEmpty();
        assertThat(restored.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision())
            .isEqualTo(4);
      }
    }
  }

  /** As where it is killed between two partnerships. */
  @Test
  void missesInACopyThatIsBrokenOffWhatItWasToHold() throws IOException {
    StoreOnDisk copy = elsewhere("copy");
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
      store.nameInCopy(store.partnerships(), copy.path());
      store.backUp(MAIDSTONE, copy.path(), null);

      try (FileStore restored = copy.open()) {
        assertThat(restored.verify())
            .singleElement()
            .satisfies(
                each -> assertThat(each.what()).startsWith("this partnership's folder is gone"));
      }
      store.backUp(SWALE, copy.path(), null);
      try (FileStore restored = copy.open()) {
        assertThat(restored.verify()).isEmpty();
      }
      Map<String, String> before = copy.snapshot();
      assertThatThrownBy(() -> store.nameInCopy(store.partnerships(), copy.path()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("is there already");
      assertThat(copy.snapshot()).isEqualTo(before);
    }
  }

  /** It holds what was redacted since as it reads now, and not the commit that tells why. */
  @Test
  void tellsWhatLaterCommitsRedactedInABackupOfBefore() {
    StoreOnDisk copy = elsewhere("then");
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("s", "The secret")));
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("secret"), List.of());
      store.backUp(MAIDSTONE, copy.path(), 6L);
    }
    try (FileStore restored = copy.open()) {
      assertThat(restored.verify())
          .isNotEmpty()
          .allSatisfy(
              each ->
                  assertThat(each.what())
                      .endsWith("redacted by commit 7, to which this does not go"))
          .allSatisfy(each -> assertThat(each.remedy()).startsWith("nothing need be done if"));
      restored.repair(MAIDSTONE, OFFICER);
      assertThat(restored.verify()).isEmpty();
    }
  }

  @Test
  void refusesToCopyOverARecordOrWhatNeverWas() throws IOException {
    StoreOnDisk copy = elsewhere("copy");
    try (FileStore store = disk.open()) {
      for (long none : new long[] {0, 6}) {
        assertThatThrownBy(() -> store.backUp(MAIDSTONE, copy.path(), none))
            .isInstanceOf(RefusedException.class);
      }
      assertThat(copy.path()).doesNotExist();
      store.backUp(MAIDSTONE, copy.path(), null);
      var before = copy.snapshot();

      assertThatThrownBy(() -> store.backUp(MAIDSTONE, copy.path(), null))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("is there already");
      assertThatThrownBy(() -> store.backUp(StoreContract.SWALE, copy.path(), null))
          .isInstanceOf(RefusedException.class);

      assertThat(copy.snapshot()).isEqualTo(before);
    }
  }

  /** No number is given twice: those of the commits that are lost are those of what says so. */
  @Test
  void mendsAJournalThatWasCutOffFromTheDocumentsFiles() throws IOException {
    disk.editLines(lines -> lines.subList(0, 7));
    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.register(MAIDSTONE)).isInstanceOf(RefusedException.class);

      assertThat(store.repair(MAIDSTONE, OFFICER))
          .extracting(Defect::what)
          .anyMatch(what -> what.contains("commits 3 to 5 are lost"))
          .anyMatch(what -> what.contains("taken into the record"));

      assertThat(store.register(MAIDSTONE).find(COUNT.key()).orElseThrow().title())
          .as("as the document's file had it")
          .isEqualTo("4");
      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .containsExactly("note", "note", "lost", "lost", "lost", "repaired");
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision()).isEqualTo(7);
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
    }
  }

  /** The head tells how many there were, and the documents' files what they said. */
  @Test
  void mendsAJournalOfWhichOnlyTheHeadIsLeft() throws IOException {
    Files.delete(disk.journal());
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .extracting(Defect::what)
          .anyMatch(what -> what.contains("commits 1 to 5 are lost"));

      assertThat(count(store.register(MAIDSTONE))).isEqualTo("4");
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision()).isEqualTo(7);
    }
  }

  /** A line that is lost costs nothing of what follows it. */
  @Test
  void leavesWhatCanBeReadOfALostLineAndGoesOnBehindIt() throws IOException {
    disk.edit(disk.journal(), text -> text.replace("\"3\"", "\"seven\""));
    String damaged = disk.text(disk.journal());
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .extracting(Defect::what)
          .contains("the content of plan/count is not what was written (its hash differs)");

      assertThat(store.repair(MAIDSTONE, OFFICER))
          .singleElement()
          .satisfies(done -> assertThat(done.isLoss()).isTrue())
          .satisfies(
              done ->
                  assertThat(done.what())
                      .isEqualTo(
                          "what commit 4 wrote of plan/count is lost: it stands as it can still be"
                              + " read"));

      assertThat(count(store.register(MAIDSTONE))).isEqualTo("4");
      assertThat(count(store.register(MAIDSTONE, 4))).isEqualTo("seven");
      assertThat(count(store.register(MAIDSTONE, 3))).isEqualTo("2");
      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .containsExactly("note", "note", "note", "note", "note", "repaired");
      assertThat(disk.maidstone("set-aside/6-damaged-0001.jsonl")).hasContent(damaged);
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
      assertThat(store.commit(MAIDSTONE, StoreContract.counting(COUNT)).revision()).isEqualTo(7);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .allSatisfy(defect -> assertThat(defect.file().toString()).contains("set-aside"));
    }
  }

  private static String count(Register register) {
    return register.find(COUNT.key()).orElseThrow().title();
  }

  @Test
  void putsBackWhatADamagedLineSaidWhereItStandsElsewhere() throws IOException {
    Map<String, String> whole = disk.snapshot();
    for (String damage :
        List.of("\"title\":\"A\"", "\n{\"document\":\"plan/a\"", "\"title\":\"4\"")) {
      disk.edit(disk.journal(), text -> text.replace(damage, damage.replace('"', '\'')));
      assertThat(disk.snapshot()).isNotEqualTo(whole);
      byte[] damaged = Files.readAllBytes(disk.journal());
      try (FileStore store = disk.open()) {
        assertThatThrownBy(() -> store.register(MAIDSTONE)).isInstanceOf(RefusedException.class);

        assertThat(store.repair(MAIDSTONE, OFFICER))
            .singleElement()
            .satisfies(defect -> assertThat(defect.what()).contains("is put back as it was"));

        assertThat(store.register(MAIDSTONE).revision()).isEqualTo(5);
        assertThat(store.verify())
            .singleElement()
            .satisfies(kept -> assertThat(kept.file()).hasBinaryContent(damaged));
      }
      Files.delete(disk.maidstone("set-aside/6-damaged-0001.jsonl"));
      Files.delete(disk.maidstone("set-aside"));
      assertThat(disk.snapshot()).isEqualTo(whole);
    }
  }

  @Test
  void writesAHeadThatIsMissing() throws IOException {
    byte[] head = Files.readAllBytes(disk.head());
    Files.delete(disk.head());
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .extracting(Defect::file)
          .containsExactly(disk.head());

      assertThat(store.verify()).isEmpty();
      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
    }
    assertThat(disk.head()).hasBinaryContent(head);
  }

  @Test
  void takesUpAnEditByHand() throws IOException {
    disk.edit(disk.maidstone("plans/a.json"), text -> text.replace("\"A\"", "\"B\""));
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).hasSize(1);

      assertThat(store.register(MAIDSTONE).find(new Plan.Id("a").key()).orElseThrow().title())
          .isEqualTo("B");
      assertThat(store.verify()).isEmpty();
    }
  }

  /** What the history keeps as lost is lost, and not what was put back or taken up. */
  @Test
  void keepsInTheHistoryWhatIsLostAndNothingElse() throws IOException {
    disk.edit(disk.maidstone("plans/a.json"), text -> text.replace("\"A\"", "\"B\""));
    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.history(MAIDSTONE).get(5).text()).contains("plan/a").doesNotContain("lost");
    }
    disk.editLines(
        lines -> {
          lines.set(0, "spoilt");
          lines.set(7, lines.get(7).replace("\"title\":\"", "\"title\":\"about "));
          return lines;
        });
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER).get(0).isLoss()).isFalse();
      assertThat(store.history(MAIDSTONE).get(6).text())
          .contains("\"lost\":\"what commit 3 wrote of plan/count is lost")
          .doesNotContain("put back");
    }
  }

  @Test
  void doesNotTakeUpAnOlderCopy() throws IOException {
    Path file = disk.maidstone("plans/count.json");
    Files.writeString(file, StoreOnDisk.LANGUAGE.write(StoreContract.plan("count", "2")));
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(defect -> assertThat(defect.what()).contains("as commit 3 left it"));

      assertThat(store.repair(MAIDSTONE, OFFICER)).isEmpty();
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(5);
    }
  }

  @Test
  void changesNothingWhereARepairWouldLeaveNothing() throws IOException {
    Path elsewhere = disk.path().resolve("elsewhere");
    byte[] journal = Files.readAllBytes(disk.journal());
    Files.move(disk.maidstone(""), elsewhere);

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.repair(new Partnership.Id("elsewhere"), OFFICER))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("would leave nothing");
    }

    assertThat(elsewhere.resolve("journal/0001.jsonl")).hasBinaryContent(journal);
    Files.move(elsewhere, disk.path().resolve("safer-maidstone"));
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(5);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void keepsWhatWasCommittedAfterTheHeadThatStandsThere() throws IOException {
    byte[] head = Files.readAllBytes(disk.head());
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Files.write(disk.head(), head);

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);

      assertThat(store.history(MAIDSTONE)).hasSizeGreaterThanOrEqualTo(7);
      assertThat(store.register(MAIDSTONE).find(Plan.class, COUNT.key()).orElseThrow().title())
          .isEqualTo("6");
      assertThat(disk.maidstone("set-aside")).doesNotExist();
    }
  }

  @Test
  void keepsTheHistoryWhereTheHeadOfAnotherPartnershipStands() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.counting(COUNT));
    }
    Files.copy(
        disk.path().resolve("safer-swale/journal/head"),
        disk.head(),
        StandardCopyOption.REPLACE_EXISTING);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .singleElement()
          .satisfies(done -> assertThat(done.what()).contains("another journal's"));

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(5);
      assertThat(store.verify())
          .extracting(Defect::file)
          .containsExactly(disk.maidstone("set-aside/6-damaged-head"));
    }
  }

  @Test
  void takesNoVersionThatWasChanged() throws IOException {
    Version version = StoreContract.version(StoreContract.plan("a", "A"));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("version", version));
    }
    disk.edit(disk.maidstone("plans/a.v1.json"), text -> text.replace("\"A\"", "\"B\""));

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(told -> assertThat(told.remedy()).contains("a version is never changed"));
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .singleElement()
          .satisfies(done -> assertThat(done.what()).contains("is not taken"));
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(6);
      store.restoreDocuments(MAIDSTONE);
      assertThat(disk.text(disk.maidstone("plans/a.v1.json"))).contains("\"A\"");
    }
  }
}
