package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

/** A document's file that a program left as it once was, and another program comes upon. */
final class LeftBehindTest {
  private static final Plan.Id COUNT = new Plan.Id("count");

  /** Three of these make a segment longer than any that is added to. */
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;
  private StoreOnDisk there;
  private final Queue<String> read = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void writeThreeSegments() {
    there = StoreOnDisk.in(temporary);
    try (FileStore store = there.open()) {
      for (int number = 1; number <= 6; number++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + LONG)));
      }
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
  }

  private Path file() {
    return there.maidstone("plans/count.json");
  }

  /** One more commit by a program that knows of no sweep before; answers which segments it read. */
  private List<String> nextProgram() {
    FailingDisk disk =
        new FailingDisk(
            (number, act, on) -> {
              if (act.equals("stream")) {
                read.add(on.getFileName().toString().substring(0, 4));
              }
              return false;
            },
            FailingDisk.Manner.BEFORE);
    try (FileStore store = there.open(disk)) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      read.clear();
    }
    return List.copyOf(read);
  }

  private boolean isAnythingSetAside() {
    return Files.exists(there.maidstone("set-aside"));
  }

  @Test
  void isFoundWithoutReadingTheWholeJournal() throws IOException {
    byte[] before = Files.readAllBytes(file());
    nextProgram();
    assertThat(Files.readAllBytes(file())).isNotEqualTo(before);
    Files.write(file(), before);

    List<String> segments = nextProgram();

    assertThat(segments).isNotEmpty().doesNotContain("0001", "0002");
    assertThat(isAnythingSetAside()).isFalse();
  }

  @Test
  void isFoundHoweverOldItIs() throws IOException {
    byte[] first = Files.readAllBytes(there.maidstone("plans/a.json"));
    for (String number : List.of("1", "2", "5")) {
      String text = new String(first, java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(there.maidstone("plans/a.json"), text.replace("6word", number + "word"));
      try (FileStore store = there.open()) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", "6" + number + LONG)));
      }
      assertThat(isAnythingSetAside()).as(number).isFalse();
      Files.write(there.maidstone("plans/a.json"), first);
    }
  }

  @Test
  void isSetAsideIfItNeverWasSo() throws IOException {
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("\"count\"", "\"edited\""));

    nextProgram();

    assertThat(isAnythingSetAside()).isTrue();
  }
}
