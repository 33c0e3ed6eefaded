package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.command.Actor;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.Store;
import org.saferplan.store.StoreContract;

final class FileStoreTest implements StoreContract {
  @TempDir Path temporary;

  @Override
  public Store emptyStore(Clock clock) {
    return FileStore.open(temporary.resolve("store"), clock, StoreOnDisk.LANGUAGE);
  }

  @Override
  public Store reopened(Store store, Clock clock) {
    store.close();
    return FileStore.open(temporary.resolve("store"), clock, StoreOnDisk.LANGUAGE);
  }

  private StoreOnDisk disk() {
    return StoreOnDisk.in(temporary);
  }

  private static void assertRefused(Runnable call, String... words) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Kind.STORE);
              assertThat(refusal.getMessage()).contains(words);
            });
  }

  @Test
  void writesNothingUntilTheFirstCommit() throws IOException {
    StoreOnDisk disk = disk();
    try (FileStore store = disk.open()) {
      store.partnerships();
      store.register(MAIDSTONE);
      store.history(MAIDSTONE);
      store.file(MAIDSTONE, StoreContract.file("agenda").hash());
      assertThat(store.verify()).isEmpty();
      store.restoreDocuments(MAIDSTONE);
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.refused()))
          .isInstanceOf(RefusedException.class);

      assertThat(disk.path()).doesNotExist();

      store.commit(MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A")));
      Map<String, String> before = disk.snapshot();
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.refused()))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> store.commit(SWALE, StoreContract.refused()))
          .isInstanceOf(RefusedException.class);

      assertThat(disk.snapshot()).isEqualTo(before);
    }
  }

  @Test
  void makesAStoreOfAnEmptyFolder() throws IOException {
    Files.createDirectories(disk().path().resolve(".git"));
    try (FileStore store = disk().open()) {
      store.commit(MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A")));
    }

    assertThat(disk().path().resolve("saferplan.json")).exists();
  }

  @Test
  void refusesAFolderThatHoldsOtherThings() throws IOException {
    Files.createDirectories(disk().path());
    Files.writeString(disk().path().resolve("photo.jpg"), "not a plan");
    Map<String, String> before = disk().snapshot();

    assertRefused(() -> disk().open(), disk().path().toString(), "not a saferplan store");

    assertThat(disk().snapshot()).isEqualTo(before);
  }

  @Test
  void refusesAFolderInWhichOtherThingsWerePutAfterItWasOpened() throws IOException {
    try (FileStore store = disk().open()) {
      Files.createDirectories(disk().path());
      Files.writeString(disk().path().resolve("photo.jpg"), "not a plan");

      assertRefused(
          () ->
              store.commit(MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A"))),
          "not a saferplan store");
    }

    assertThat(disk().snapshot().keySet()).containsExactly("", "photo.jpg");
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(disk().path(), "not a folder");

    assertRefused(() -> disk().open(), disk().path().toString(), "no folder");
  }

  @Test
  void refusesAFolderBelowAFile() throws IOException {
    Files.writeString(disk().path(), "not a folder");
    Path below = disk().path().resolve("below");
    try (FileStore store = FileStore.open(below, disk().clock(), StoreOnDisk.LANGUAGE)) {
      assertRefused(
          () ->
              store.commit(MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A"))),
          disk().path().toString());
    }

    assertThat(disk().path()).hasContent("not a folder");
  }

  @Test
  void refusesAMarkerThatIsNone() throws IOException {
    for (String marker :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "{\"saferplan\":\"journal\",\"format\":1}",
            "{\"format\":1}",
            "{\"saferplan\":\"store\",\"format\":\"1\"}")) {
      Files.createDirectories(disk().path());
      Files.writeString(disk().path().resolve("saferplan.json"), marker);

      assertRefused(() -> disk().open(), "saferplan.json");
    }
  }

  @Test
  void refusesANewerFormatAndLeavesItUntouched() throws IOException {
    try (FileStore store = disk().open()) {
      store.commit(MAIDSTONE, StoreContract.writing("draft", StoreContract.plan("a", "A")));
    }
    disk()
        .edit(
            disk().path().resolve("saferplan.json"),
            text -> text.replace("\"format\": 3", "\"format\": 4, \"more\": true"));
    Map<String, String> before = disk().snapshot();

    assertRefused(() -> disk().open(), "saferplan.json", "format 4", "newer");

    assertThat(disk().snapshot()).isEqualTo(before);
  }

  @Test
  void keepsNamesOfWindowsApart() throws IOException {
    Partnership.Id con = new Partnership.Id("con");
    try (FileStore store = disk().open()) {
      store.commit(con, StoreContract.writing("draft", StoreContract.plan("nul", "A")));
    }

    assertThat(disk().path().resolve("_con/plans/_nul.json")).exists();
    try (FileStore store = disk().open()) {
      assertThat(store.partnerships()).containsExactly(con);
      assertThat(store.register(con).holds(new Plan.Id("nul").key())).isTrue();
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void readsOfSeveralStoresOnOneFolderSeeEachOthersCommits() {
    Plan.Id counter = new Plan.Id("counter");
    try (FileStore one = disk().open();
        FileStore other = disk().open()) {
      for (int round = 1; round <= 3; round++) {
        one.commit(MAIDSTONE, StoreContract.counting(counter));
        assertThat(other.register(MAIDSTONE).revision()).isEqualTo(2 * round - 1);
        other.commit(MAIDSTONE, StoreContract.counting(counter));
        assertThat(one.history(MAIDSTONE)).hasSize(2 * round);
      }

      assertThat(one.register(MAIDSTONE).find(Plan.class, counter.key()))
          .contains(StoreContract.plan("counter", "6"));
      assertThat(one.verify()).isEmpty();
    }
  }

  @Test
  void writesTheFilesOfWhatAnotherStoreCommittedInBetween() throws IOException {
    try (FileStore one = disk().open();
        FileStore other = disk().open()) {
      one.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("one")));
      other.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("other")));
      one.settle();
      other.settle();

      assertThat(disk().maidstone("plans/one.json")).exists();
      assertThat(disk().maidstone("plans/other.json")).exists();
    }
  }

  @Test
  void refusesWhatCouldNotBeReadBack() {
    String half = "half \ud83d a pair";
    Attempt byHalf =
        new Attempt(
            Actor.officer(half),
            new Note("draft"),
            (register, moment) -> Ruling.write(StoreContract.plan("a", "A")));
    List<Attempt> attempts =
        List.of(StoreContract.writing("draft", StoreContract.plan("a", half)), byHalf);
    try (FileStore store = disk().open()) {
      for (Attempt attempt : attempts) {
        assertThatThrownBy(() -> store.commit(MAIDSTONE, attempt))
            .isInstanceOfSatisfying(
                RefusedException.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID));
      }
    }

    assertThat(disk().path()).doesNotExist();
  }

  /** So no segment is ever too long to be held against another. */
  @Test
  void refusesMoreAtOnceThanALineCanHold() {
    String longest = "a".repeat(NewCommit.LONGEST_DOCUMENT - 200);
    Document[] many =
        IntStream.rangeClosed(1, 17)
            .mapToObj(number -> StoreContract.plan("p" + number, longest))
            .toArray(Document[]::new);
    try (FileStore store = disk().open()) {
      assertThatThrownBy(() -> store.commit(MAIDSTONE, StoreContract.writing("all", many)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("all that is written at once is too long to be kept")
          .hasMessageContaining("write it in several");
      assertThat(disk().path()).doesNotExist();
    }
  }

  @Test
  void refusesADocumentThatBelongsInAFile() {
    String longest = "a".repeat(NewCommit.LONGEST_DOCUMENT - 200);
    try (FileStore store = disk().open()) {
      assertThatThrownBy(
              () ->
                  store.commit(
                      MAIDSTONE,
                      StoreContract.writing("long", StoreContract.plan("a", longest + longest))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("plans/a is too long to be kept");
      assertThat(disk().path()).doesNotExist();

      store.commit(MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", longest)));

      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(1);
    }
  }
}
