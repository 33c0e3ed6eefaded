package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.StoreContract;

/** A disk that fails, at the moment when it matters. */
final class FileStoreFailureTest {
  @TempDir Path temporary;

  private static Attempt title(String title) {
    return StoreContract.writing("title", StoreContract.plan("a", title));
  }

  /** Commits, and has the document's file written. */
  private static void settled(FileStore store, Attempt attempt) throws IOException {
    store.commit(MAIDSTONE, attempt);
    store.settle();
  }

  private FileStore open(Disk disk) {
    return StoreOnDisk.in(temporary).open(disk);
  }

  private static void assertRefused(FileStore store) {
    assertThatThrownBy(() -> store.commit(MAIDSTONE, title("no")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Kind.STORE);
              assertThat(refusal.getMessage()).contains("disk full");
            });
  }

  @Test
  void takesNoFurtherCommitAfterHalfAnAppend() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore sound = there.open()) {
      sound.commit(MAIDSTONE, title("one"));
    }
    Disk half = FailingDisk.at("write through", FailingDisk.Manner.HALF);

    try (FileStore store = open(half)) {
      Register before = store.register(MAIDSTONE);
      assertRefused(store);
      Map<String, String> afterwards = there.snapshot();
      assertRefused(store);

      assertThat(there.snapshot()).as("not tried again").isEqualTo(afterwards);
      assertThat(store.register(MAIDSTONE)).isSameAs(before);
      assertThat(store.history(MAIDSTONE)).hasSize(1);
      assertThat(store.commit(SWALE, title("elsewhere")).revision()).isEqualTo(1);
    }

    try (FileStore store = there.open()) {
      assertThat(store.commit(MAIDSTONE, title("two")).revision()).isEqualTo(2);
      assertThat(store.history(MAIDSTONE)).hasSize(2);
    }
  }

  /** The disk may be well again, and other programs have looked at what is there. */
  @Test
  void readsWhatOthersCommitAfterwardsAndWritesNothing() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore sound = there.open()) {
      sound.commit(MAIDSTONE, title("one"));
    }
    try (FileStore store = open(FailingDisk.at("write through", FailingDisk.Manner.HALF))) {
      assertRefused(store);
      try (FileStore other = there.open()) {
        assertThat(other.commit(MAIDSTONE, title("theirs")).revision()).isEqualTo(2);
      }

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
      assertThat(store.history(MAIDSTONE)).hasSize(2);
      assertRefused(store);
    }
  }

  @Test
  void takesBackACommitWhoseForceAndHeadFailed() {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore sound = there.open()) {
      sound.commit(MAIDSTONE, title("one"));
    }
    Disk unforced =
        new FailingDisk(
            (number, act, on) -> act.equals("write through") || act.equals("write"),
            FailingDisk.Manner.AFTER);

    try (FileStore store = open(unforced)) {
      assertRefused(store);
      assertThat(store.register(MAIDSTONE).revision()).as("not told").isEqualTo(1);
      assertThat(store.history(MAIDSTONE)).hasSize(1);
    }

    try (FileStore store = there.open()) {
      assertThat(store.register(MAIDSTONE).revision()).as("as was told").isEqualTo(1);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void takesBackACommitAfterWhichTheHeadCannotBeWritten() {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore sound = there.open()) {
      sound.commit(MAIDSTONE, title("one"));
    }
    Disk headless =
        new FailingDisk((number, act, on) -> act.equals("write"), FailingDisk.Manner.BEFORE);

    try (FileStore store = open(headless)) {
      assertRefused(store);
    }

    try (FileStore store = there.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(1);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void setsAsideAFileThatStandsWhereAFolderIsToBe() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      settled(
          store,
          StoreContract.attaching(StoreContract.plan("b", "B"), StoreContract.file("agenda")));
      Files.walk(there.maidstone("plans"))
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(file -> file.toFile().delete());
      Files.writeString(there.maidstone("plans"), "in the way");

      Warnings warnings = Warnings.of(Sweep.class);
      try (warnings) {
        assertThat(store.commit(MAIDSTONE, title("two")).revision()).isEqualTo(2);
        store.settle();
      }

      assertThat(warnings.messages())
          .singleElement(as(STRING))
          .contains(
              "plans/a.json was not as it was left: what stood there is kept as",
              "set-aside/2-plans");
      assertThat(there.maidstone("set-aside/2-plans")).hasContent("in the way");
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
    }
  }

  @Test
  void standsByACommitWhoseDocumentCouldNotBeWritten() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Disk failing =
        new FailingDisk((number, act, on) -> on.endsWith(".a.json.tmp"), FailingDisk.Manner.BEFORE);
    Warnings warnings = Warnings.of(Sweep.class);
    try (warnings;
        FileStore store = there.open(failing)) {
      store.commit(MAIDSTONE, title("one"));
      store.settle();
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(1);
    }
    assertThat(warnings.messages())
        .singleElement(as(STRING))
        .startsWith("WARNING: commit 1 stands, but the file of plans/a could not be written");
    try (FileStore store = there.open()) {
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void setsAHandEditedDocumentAsideBeforeItIsOverwritten() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Path file = there.maidstone("plans/a.json");
    try (FileStore store = there.open()) {
      settled(store, title("one"));
      there.edit(file, text -> text.replace("one", "edited by hand"));
      String edited = there.text(file);
      assertThat(store.register(MAIDSTONE).documents())
          .containsExactly(StoreContract.plan("a", "one"));
      assertThat(store.verify())
          .singleElement()
          .satisfies(defect -> assertThat(defect.file()).isEqualTo(file));

      settled(store, title("two"));

      assertThat(file).hasContent(StoreOnDisk.LANGUAGE.write(StoreContract.plan("a", "two")));
      assertThat(there.maidstone("set-aside/2-plans-a.json")).hasContent(edited);
      settled(store, title("three"));
      assertThat(there.maidstone("set-aside")).isDirectoryNotContaining("glob:**3*");
    }
  }

  @Test
  void restoresDocumentsFromTheJournal() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      settled(
          store,
          StoreContract.writing(
              "both", StoreContract.plan("a", "A"), StoreContract.plan("b", "B")));
      Map<String, String> before = there.snapshot();
      Files.delete(there.maidstone("plans/a.json"));
      there.edit(there.maidstone("plans/b.json"), text -> text.replace("B", "C"));

      store.restoreDocuments(MAIDSTONE);

      assertThat(there.maidstone("set-aside/1-plans-b.json")).exists();
      Files.delete(there.maidstone("set-aside/1-plans-b.json"));
      Files.delete(there.maidstone("set-aside"));
      assertThat(there.snapshot()).isEqualTo(before);
    }
  }

  @Test
  void refusesAnAttachedFileThatWasChangedOrIsMissing() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    var agenda = StoreContract.file("agenda");
    Path file = there.maidstone("files/" + agenda.hash().value());
    try (FileStore store = there.open()) {
      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("a", "A"), agenda));
      Files.writeString(file, "agendb");
      assertThatThrownBy(() -> store.file(MAIDSTONE, agenda.hash()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(file.toString());
      assertThat(store.verify()).extracting(Defect::file).containsExactly(file);
      Files.delete(file);
      assertThatThrownBy(() -> store.file(MAIDSTONE, agenda.hash()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(file.toString());
      assertThat(store.verify()).extracting(Defect::file).containsExactly(file);

      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("a", "A"), agenda));

      assertThat(store.file(MAIDSTONE, agenda.hash())).contains(agenda);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void tellsWhatIsNoPartOfTheRecord() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      settled(store, title("one"));
      Files.writeString(there.maidstone("plans/z.json"), "{}");
      Files.writeString(there.path().resolve("notes.txt"), "");
      Files.createDirectories(there.path().resolve("Safer Swale (copy)/journal"));
      Files.createDirectories(there.path().resolve("safer-swale"));

      assertThat(store.verify())
          .extracting(Defect::file)
          .containsExactlyInAnyOrder(
              there.maidstone("plans/z.json"),
              there.path().resolve("notes.txt"),
              there.path().resolve("Safer Swale (copy)"),
              there.path().resolve("safer-swale"));
      assertThat(store.partnerships()).containsExactly(MAIDSTONE);
    }
  }

  @Test
  void setsAsideWithoutOverwritingWhatWasSetAside() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    Path file = there.maidstone("plans/a.json");
    try (FileStore store = there.open()) {
      settled(store, title("one"));
      for (String edit : List.of("first", "second")) {
        Files.writeString(file, edit);
        store.restoreDocuments(MAIDSTONE);
      }
    }

    assertThat(there.maidstone("set-aside/1-plans-a.json")).hasContent("first");
    assertThat(there.maidstone("set-aside/1-plans-a.json.2")).hasContent("second");
  }

  @Test
  void keepsAFileThatIsAttachedTwiceOnce() throws IOException {
    StoreOnDisk there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      for (String plan : List.of("a", "b")) {
        store.commit(
            MAIDSTONE,
            StoreContract.attaching(StoreContract.plan(plan, "A"), StoreContract.file("agenda")));
      }

      assertThat(there.maidstone("set-aside")).doesNotExist();
      assertThat(store.verify()).isEmpty();
    }
  }
}
