package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.plan.Plan;
import org.saferplan.store.StoreContract;

/** A hand let go of something in the wrong folder of a store. */
final class AstrayTest {
  private static final Plan.Id COUNT = new Plan.Id("count");
  private static final int COMMITS = 6;

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path first;
  private Path second;

  /** Two parts of a journal and half of a third; and another partnership. */
  @BeforeEach
  void begin() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(SWALE, StoreContract.writing("s", StoreContract.plan("s", "S")));
      store.commit(
          MAIDSTONE,
          StoreContract.attaching(StoreContract.plan("a", "A"), StoreContract.file("agenda")));
      for (int part = 0; part < 2; part++) {
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
        store.compact(MAIDSTONE);
        store.commit(MAIDSTONE, StoreContract.counting(COUNT));
      }
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B")));
    }
    Files.deleteIfExists(disk.maidstone("journal/state.jsonl"));
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      List<Path> parts = all.filter(it -> it.toString().endsWith(".xz")).sorted().toList();
      first = parts.get(0);
      second = parts.get(1);
    }
  }

  private Path moved(Path from, String to) throws IOException {
    Path there = disk.path().resolve(to);
    Files.createDirectories(there.getParent());
    return Files.move(from, there);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part.xz",
        "safer-maidstone/0002.jsonl.xz",
        "safer-maidstone/plans/x.json",
        "safer-maidstone/set-aside/0002.jsonl.xz",
        "safer-maidstone/files/x",
        "safer-swale/journal/0007.jsonl.xz",
        "safer-swale/plans/some"
      })
  void aPartOfAJournalIsFoundAndPutBack(String to) throws IOException {
    for (Path part : List.of(first, second)) {
      byte[] packed = Files.readAllBytes(part);
      Path there = moved(part, to);

      try (FileStore store = disk.open()) {
        assertThat(store.verify())
            .anySatisfy(
                each -> {
                  assertThat(each.file()).isEqualTo(there);
                  assertThat(each.what())
                      .isEqualTo("this is a part of the journal under another name");
                  assertThat(each.remedy())
                      .isEqualTo("put it back as " + part + ", or have it repaired");
                })
            .noneSatisfy(each -> assertThat(each.what()).contains("no part of the record"));
        assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
        assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
        assertThat(store.history(SWALE)).hasSize(1);
      }
      assertThat(part).hasBinaryContent(packed);
      Files.deleteIfExists(there);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void aPartThatWasSwappedWithADocumentIsPutBack() throws IOException {
    Path document = disk.maidstone("plans/b.json");
    byte[] packed = Files.readAllBytes(first);
    byte[] written = Files.readAllBytes(document);
    Files.write(first, written);
    Files.write(document, packed);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(document);
                assertThat(each.what()).startsWith("this is the whole of");
              });
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
    }
    assertThat(first).hasBinaryContent(packed);
    assertThat(document).hasBinaryContent(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elsewhere",
        "safer-swale/journal-maidstone",
        "safer-swale/journal/journal",
        "safer-maidstone/plans/journal"
      })
  void aJournalIsFound(String to) throws IOException {
    Path there = moved(disk.maidstone("journal"), to);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(there);
                assertThat(each.remedy()).contains("back, to " + disk.maidstone("journal"));
              })
          .noneSatisfy(each -> assertThat(each.what()).contains("no part of the record"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"safer-swale/old", "safer-swale/journal/x", "safer-swale/plans/x/y"})
  void aPartnershipsFolderIsFound(String to) throws IOException {
    Path there = moved(disk.maidstone(""), to);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(each -> assertThat(each.what()).endsWith("its journal is here: " + there))
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(there);
                assertThat(each.what()).isEqualTo("this holds the journal of safer-maidstone");
              })
          .hasSize(2);
    }
  }

  @Test
  void anAttachedFileIsFound() throws IOException {
    Path files = moved(disk.maidstone("files"), "safer-swale/attached");
    Path own = disk.maidstone("files").resolve(StoreContract.file("agenda").hash().value());

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(own);
                assertThat(each.what())
                    .isEqualTo(
                        "the attached file is not there, and stands at "
                            + files.resolve(own.getFileName()));
              });
    }
  }
}
