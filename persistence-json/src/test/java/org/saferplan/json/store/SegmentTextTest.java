package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.store.StoreContract;

/** Two files of one part, held against each other. */
final class SegmentTextTest {
  @TempDir Path temporary;
  private StoreOnDisk disk;
  private SegmentText one;
  private SegmentText two;
  private SegmentText redacted;

  @BeforeEach
  void write() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("a", "of Nunn")));
      one = text();
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("b", "B")));
      two = text();
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("of Nunn"), List.of());
      redacted = text();
    }
  }

  private SegmentText text() throws IOException {
    return SegmentText.of(Files.readAllBytes(disk.journal()));
  }

  private static SegmentText cut(SegmentText text, int from) {
    return new SegmentText(text.text().substring(0, text.length() - from));
  }

  @Test
  void tellsHowFarItGoes() {
    assertThat(SegmentText.NONE.last()).isZero();
    assertThat(one.last()).isEqualTo(1);
    assertThat(two.last()).isEqualTo(2);
    assertThat(one.lines()).hasSize(4);
    assertThat(two.lines()).hasSize(7);
    assertThat(new String(one.lines().get(1), UTF_8)).contains("plan/a");
  }

  @Test
  void knowsWhichOfTwoGoesOn() {
    assertThat(two.goesOnFrom(one)).isTrue();
    assertThat(one.goesOnFrom(one)).isFalse();
    assertThat(one.goesOnFrom(two)).isFalse();
    assertThat(two.goesOnWhole(one)).isTrue();
    assertThat(new SegmentText(one.text() + "\n{\"docu").goesOnWhole(one)).isFalse();
    assertThat(one.goesOnWhole(cut(one, 5))).isTrue();
  }

  @Test
  void knowsWhetherAnotherSaysItAll() {
    assertThat(one.isSaidBy(two)).isTrue();
    assertThat(two.isSaidBy(one)).isFalse();
    assertThat(one.isSaidBy(redacted)).isTrue();
    assertThat(redacted.isSaidBy(one)).isFalse();
    assertThat(cut(one, 5).isSaidBy(one)).isFalse();
  }

  @Test
  void knowsWhatStillSaysWhatWasRedacted() {
    assertThat(redacted.redacted()).isEqualTo(1);
    assertThat(two.redacted()).isZero();
    assertThat(two.saysWhatWasRedactedIn(redacted)).isTrue();
    assertThat(cut(two, 20).saysWhatWasRedactedIn(redacted)).isTrue();
    assertThat(redacted.saysWhatWasRedactedIn(two)).isFalse();
    assertThat(redacted.saysWhatWasRedactedIn(redacted)).isFalse();
    assertThat(two.saysWhatWasRedactedIn(two)).isFalse();
  }

  @Test
  void isNothingWhereItIsLongerThanAnyThatIsWritten() throws IOException {
    Path file = disk.journal();
    try (var open = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(Segment.LONGEST + 1L);
    }
    assertThat(SegmentText.of(Segment.of(file), LocalDisk.INSTANCE)).isEmpty();
  }
}
