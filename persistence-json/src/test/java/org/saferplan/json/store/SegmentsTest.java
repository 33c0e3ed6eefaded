package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.Content;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.XZInputStream;

/** A journal of more than one file, and the state beside it. */
final class SegmentsTest {
  /** Three of these make a segment longer than any that is added to. */
  private static final String LONG = "word ".repeat(700_000).strip();

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void writeThreeSegments() {
    disk = StoreOnDisk.in(temporary);
    for (int number = 1; number <= 7; number++) {
      try (FileStore store = disk.open()) {
        store.commit(
            MAIDSTONE, StoreContract.writing("long", StoreContract.plan("a", number + " " + LONG)));
      }
    }
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("short", StoreContract.plan("b", "B")));
    }
  }

  private List<String> journal() throws IOException {
    try (Stream<Path> files = Files.list(disk.maidstone("journal"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path compressed(int number) throws IOException {
    String start = "%04d.".formatted(number);
    return disk.maidstone(
        "journal/"
            + journal().stream().filter(name -> name.startsWith(start)).findFirst().orElseThrow());
  }

  @Test
  void compressesWhatIsNotAddedToAnyMoreAndReadsOn() throws IOException {
    assertThat(journal())
        .hasSize(6)
        .anyMatch(name -> name.matches("0001\\.[0-9a-f]{32}\\.jsonl\\.xz"))
        .anyMatch(name -> name.matches("0002\\.[0-9a-f]{32}\\.jsonl\\.xz"))
        .contains("0003.jsonl", "head", "lock", "state.jsonl");

    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(8);
      assertThat(store.verify()).isEmpty();
      Register third = store.register(MAIDSTONE, 3);
      assertThat(third.find(Plan.class, new Plan.Id("a").key()).map(Plan::title))
          .contains("3 " + LONG);
      assertThat(third.holds(new Plan.Id("b").key())).isFalse();
    }
  }

  @Test
  void opensFromTheStateWithoutReadingWhatLiesBefore() throws IOException {
    Files.delete(compressed(1));

    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(8);
      assertThatThrownBy(() -> store.history(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("0001.jsonl: this part of the journal is missing");
      assertThat(store.verify()).isNotEmpty();
    }
  }

  @Test
  void opensWithoutTheStateOrWithOneThatIsDamaged() throws IOException {
    Path state = disk.maidstone("journal/state.jsonl");
    for (String damaged : List.of("", "{}\n", Files.readString(state).replace("word", "werd"))) {
      Files.writeString(state, damaged);

      try (FileStore store = disk.open()) {
        assertThat(store.register(MAIDSTONE).revision()).isEqualTo(8);
        assertThat(store.register(MAIDSTONE).find(new Plan.Id("a").key()).orElseThrow().title())
            .isEqualTo("7 " + LONG);
        assertThat(store.verify())
            .extracting(Defect::file)
            .allSatisfy(file -> assertThat(file).isEqualTo(state));
      }
    }
    Files.delete(state);
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(8);
      assertThat(store.verify()).isEmpty();
    }
  }

  /** As it was compressed at first. */
  private Path gzipped(Path xz, int length) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (InputStream stream = new XZInputStream(Files.newInputStream(xz));
        GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      stream.transferTo(gzip);
    }
    byte[] bytes = Arrays.copyOf(packed.toByteArray(), Math.min(packed.size(), length));
    String hash = Content.of(bytes).hash().value().substring(0, 32);
    Path file = xz.resolveSibling(xz.getFileName().toString().substring(0, 5) + hash + ".jsonl.gz");
    return Files.write(file, bytes);
  }

  @Test
  void readsAndRedactsWhatWasOnceCompressedAsGzip() throws IOException {
    for (int number = 1; number <= 2; number++) {
      Path xz = compressed(number);
      gzipped(xz, Integer.MAX_VALUE);
      Files.delete(xz);
    }

    try (FileStore store = disk.open()) {
      assertThat(store.history(MAIDSTONE)).hasSize(8);
      assertThat(store.verify()).isEmpty();
      assertThat(store.register(MAIDSTONE, 3).find(new Plan.Id("a").key()).orElseThrow().title())
          .isEqualTo("3 " + LONG);
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("3 word"), List.of());
      assertThat(store.verify()).isEmpty();
      assertThat(store.register(MAIDSTONE, 3).find(new Plan.Id("a").key()).orElseThrow().title())
          .startsWith("[redacted] word");
    }
    assertThat(journal()).filteredOn(name -> name.startsWith("0001.")).hasSize(1);
  }

  @Test
  void tellsOfGzipThatDoesNotUnpack() throws IOException {
    Path xz = compressed(1);
    Path cut = gzipped(xz, 5_000);
    Files.delete(xz);

    try (FileStore store = disk.open()) {
      assertThatThrownBy(() -> store.history(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(cut.getFileName() + ": it does not unpack (it ends too early)");
      Files.write(cut, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
      assertThatThrownBy(() -> store.history(MAIDSTONE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining(cut.getFileName() + ": it does not unpack");
    }
  }

  @Test
  void noticesABitThatFlipsInWhatIsCompressed() throws IOException {
    Path file = compressed(2);
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 4, 9, whole.length / 2, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);

      try (FileStore store = disk.open()) {
        assertThat(store.verify())
            .anySatisfy(
                defect -> {
                  assertThat(defect.file()).isEqualTo(file);
                  assertThat(defect.what())
                      .containsAnyOf("its hash is not in its name", "does not unpack");
                });
      }
    }
  }
}
