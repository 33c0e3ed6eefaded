package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.store.StoreContract;

/** The check of histories sees what it is there to see. */
final class ToldHistoryTest {
  private static final String FIRST = "done one write shared-0 1 10 20 1/one";
  private static final String SECOND = "done two write shared-0 2 30 40 2/two";

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void writeTwice() {
    disk = StoreOnDisk.in(temporary);
    write("one", "1/one");
    write("two", "2/two");
  }

  private void write(String words, String title) {
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing(words, StoreContract.plan("shared-0", title)));
    }
  }

  private void check(String... told) throws IOException {
    ToldHistory history = new ToldHistory();
    history.add(List.of("begin one", "begin two", "begin three"));
    history.add(List.of(told));
    history.requireIn(PlainJournal.in(disk.maidstone("journal")));
  }

  private void assertFound(String words, String... told) {
    assertThatThrownBy(() -> check(told))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(words);
  }

  @Test
  void findsNothingWhereAllIsWell() {
    assertThatCode(
            () ->
                check(
                    FIRST,
                    SECOND,
                    "done r read shared-0 1 21 39 1/one",
                    "done s refusal shared-0 2 41 42 2/two"))
        .doesNotThrowAnyException();
  }

  @Test
  void findsACommitThatWasLost() {
    assertFound("lost", FIRST, SECOND, "done three write shared-0 3 50 60 3/three");
  }

  @Test
  void findsACommitThatNobodyAskedFor() {
    write("four", "3/four");

    assertFound("invented", FIRST, SECOND);
  }

  @Test
  void findsAnUpdateThatWasLost() {
    write("three", "2/three");

    assertFound("an update was lost", FIRST, SECOND);
  }

  @Test
  void findsAReadOfWhatNeverWas() {
    assertFound("1/other", FIRST, SECOND, "done r read shared-0 1 21 39 1/other");
  }

  @Test
  void findsAReadThatCameTooLate() {
    assertFound("saw less", FIRST, SECOND, "done r read shared-0 1 50 60 1/one");
  }

  @Test
  void findsACommitThatCameBeforeWhatHadEnded() {
    assertFound(
        "came before",
        "done one write shared-0 1 50 60 1/one",
        "done two write shared-0 2 30 40 2/two");
  }

  @Test
  void findsAByteThatWasChangedInTheJournal() throws IOException {
    disk.edit(disk.journal(), text -> text.replace("1/one\"", "1/two\""));

    assertFound("lost", FIRST, SECOND);
  }
}
