package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** What is done about bytes beyond what was acknowledged. */
final class TailTest {
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;

  private StoreOnDisk there;
  private final List<String> acts = new CopyOnWriteArrayList<>();

  @BeforeEach
  void begin() {
    there = StoreOnDisk.in(temporary);
  }

  private FailingDisk watched() {
    return new FailingDisk(
        (number, act, on) -> {
          acts.add(act + " " + on.getFileName());
          return false;
        },
        FailingDisk.Manner.BEFORE);
  }

  private void count(int times) {
    try (FileStore store = there.open()) {
      for (int time = 0; time < times; time++) {
        count(store);
      }
    }
  }

  private static void count(FileStore store) {
    store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
  }

  private void write(String text) {
    try (FileStore store = there.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("long", StoreContract.plan("long", text)));
    }
  }

  /**
   * It may be in memory only: a program that is killed while it waits for the disk leaves it so.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hasTheDiskKeepAWholeCommitBeforeItIsTold(boolean isInNewSegment) throws IOException {
    for (int time = 0; isInNewSegment && time < 3; time++) {
      write(time + LONG);
    }
    count(isInNewSegment ? 0 : 3);
    byte[] head = Files.readAllBytes(there.head());
    count(1);
    Files.write(there.head(), head);

    try (FileStore store = there.open(watched())) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);

      String segment = isInNewSegment ? "0002.jsonl" : "0001.jsonl";
      assertThat(acts)
          .containsSubsequence(
              "write through " + segment, "close " + segment, "force folder journal", "write head");
    }
  }

  @Test
  void setsAsideOnceWhatIsLeftOfACommit() throws IOException {
    count(2);
    byte[] head = Files.readAllBytes(there.head());
    write(LONG);
    Files.write(there.head(), head);
    // It would tell that the commit was acknowledged.
    Files.delete(there.maidstone("journal/state.jsonl"));
    byte[] journal = Files.readAllBytes(there.journal());
    Files.write(there.journal(), Arrays.copyOf(journal, journal.length - 100));

    count(1);
    count(1);

    try (Stream<Path> aside = Files.list(there.maidstone("set-aside"))) {
      assertThat(aside).hasSize(1);
    }
    assertThat(Files.size(there.journal())).isLessThan(LONG.length());
    try (FileStore store = there.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
    }
  }

  /** In the first format nothing else tells that the last commit was acknowledged. */
  @Test
  void setsAsideWhatIsTornWithoutAHead() throws IOException {
    OldFormat.write(there);
    byte[] journal = Files.readAllBytes(there.journal());
    Files.write(there.journal(), Arrays.copyOf(journal, journal.length - 1));

    count(1);

    try (Stream<Path> aside = Files.list(there.maidstone("set-aside"))) {
      assertThat(aside)
          .singleElement()
          .satisfies(each -> assertThat(each).content().contains("\"commit\":2"));
    }
  }

  @Test
  void leavesNothingOfACommitThatFailed() throws IOException {
    count(2);
    String before = there.text(there.journal());

    try (FileStore store = there.open(FailingDisk.at("write through", FailingDisk.Manner.AFTER))) {
      assertThatThrownBy(() -> count(store)).isInstanceOf(RefusedException.class);

      assertThat(there.text(there.journal())).isEqualTo(before);
    }
  }

  @Test
  void leavesNoSegmentOfACommitThatFailed() throws IOException {
    for (int time = 0; time < 3; time++) {
      write(time + LONG);
    }
    FailingDisk failing =
        new FailingDisk(
            (number, act, on) -> act.equals("move") && on.endsWith("0002.jsonl"),
            FailingDisk.Manner.AFTER);

    try (FileStore store = there.open(failing)) {
      assertThatThrownBy(() -> count(store)).isInstanceOf(RefusedException.class);

      assertThat(there.maidstone("journal/0002.jsonl")).doesNotExist();
    }
    count(1);
    try (FileStore store = there.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(4);
      assertThat(store.verify()).isEmpty();
    }
  }
}
