package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.StoreContract;

/** What cannot be reached is told among the rest, and keeps nobody from what can. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class UnreachableFilesTest {
  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path own;
  private Path others;

  /** Of two partnerships; of each a document's file is gone. */
  @BeforeEach
  void begin() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        store.commit(each, StoreContract.writing("a", StoreContract.plan("a", "A")));
      }
    }
    own = disk.maidstone("plans/a.json");
    others = disk.path().resolve(SWALE.value()).resolve("plans/a.json");
    Files.delete(own);
    Files.delete(others);
  }

  private void assertTold(Path file, String what) {
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(file);
                assertThat(each.what()).contains(what);
                assertThat(each.remedy()).startsWith("move");
              })
          .extracting(Defect::file)
          .contains(own, others);
      assertThat(store.verify(SWALE)).extracting(Defect::file).containsExactly(others);
      assertThat(store.standings()).extracting(Standing::partnership).contains(SWALE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0002.jsonl", "lock"})
  void aFolder(String name) throws IOException {
    Path file = disk.maidstone("journal").resolve(name);
    Files.deleteIfExists(file);
    Files.createDirectory(file);

    assertTold(file, "is no file");
  }

  /** Which whoever opens it waits for. */
  @ParameterizedTest
  @ValueSource(strings = {"0002.jsonl", "lock"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipe(String name) throws IOException, InterruptedException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path file = disk.maidstone("journal").resolve(name);
    Files.deleteIfExists(file);
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

    assertTold(file, "is no file");
  }

  /** As of a file whose owner lets nobody else read it. */
  @Test
  void aDocument() {
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B")));
    }
    FailingDisk unread =
        new FailingDisk(
            (number, act, on) -> act.equals("read") && on.endsWith("b.json"),
            FailingDisk.Manner.BEFORE);
    try (FileStore store = disk.open(unread)) {
      assertThat(store.verify())
          .extracting(Defect::file)
          .containsExactlyInAnyOrder(own, others, disk.maidstone("plans/b.json"));
    }
  }

  @Test
  void aLinkToNothing() throws IOException {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path file = Files.createSymbolicLink(disk.maidstone("journal/0002.jsonl"), Path.of("nowhere"));

    assertTold(file, "it is a link that leads nowhere");
  }
}
