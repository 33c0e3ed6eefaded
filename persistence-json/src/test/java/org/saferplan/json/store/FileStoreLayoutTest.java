package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.Content;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;

/** The folder, name by name and byte by byte: what is written here must be read for ever. */
final class FileStoreLayoutTest {
  @TempDir Path temporary;

  private StoreOnDisk written() {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    Plan plan = StoreContract.plan("2013-18", "Community Safety Plan – “Safer”");
    Content agenda = StoreContract.file("agenda");
    try (FileStore store = disk.open()) {
      store.commit(
          StoreContract.MAIDSTONE,
          StoreContract.writing("draft", plan, StoreContract.version(plan)));
      store.commit(
          StoreContract.MAIDSTONE,
          StoreContract.attaching(StoreContract.plan("2013-18", "Community Safety Plan"), agenda));
    }
    return disk;
  }

  @Test
  void laysOutAFolderThatAPersonCanRead() throws IOException {
    StoreOnDisk disk = written();

    assertThat(disk.snapshot().keySet())
        .containsExactly(
            "",
            ".saferplan.lock",
            "safer-maidstone",
            "safer-maidstone/files",
            "safer-maidstone/files/" + StoreContract.file("agenda").hash().value(),
            "safer-maidstone/journal",
            "safer-maidstone/journal/0001.jsonl",
            "safer-maidstone/journal/head",
            "safer-maidstone/journal/lock",
            "safer-maidstone/plans",
            "safer-maidstone/plans/2013-18.json",
            "safer-maidstone/plans/2013-18.v1.json",
            "saferplan.json");
    assertThat(disk.path().resolve("saferplan.json"))
        .hasContent(
            "{\n  \"saferplan\": \"store\",\n  \"format\": 3,\n  \"partnerships\": [\n"
                + "    \"safer-maidstone\"\n  ]\n}\n");
    assertThat(disk.maidstone("files/" + StoreContract.file("agenda").hash().value()))
        .hasContent("agenda");
    assertThat(disk.maidstone("plans/2013-18.json"))
        .hasContent(
            StoreOnDisk.LANGUAGE.write(StoreContract.plan("2013-18", "Community Safety Plan")));
  }

  @Test
  void writesTheJournalByteByByteAsItAlwaysDid() throws IOException {
    StoreOnDisk disk = written();

    assertGolden(disk.journal(), "journal-format-3.jsonl");
    assertGolden(disk.maidstone("journal/head"), "head-format-3.json");
  }

  private static void assertGolden(Path file, String name) throws IOException {
    Path golden = Path.of("src/test/resources/org/saferplan/json/store").resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.copy(file, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(file).hasSameBinaryContentAs(golden);
  }

  @Test
  void readsTheFirstFormatAndGoesOnInThisOne() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    OldFormat.write(disk);
    var before = disk.snapshot();
    try (FileStore store = disk.open()) {
      assertThat(store.register(StoreContract.MAIDSTONE).documents())
          .extracting(org.saferplan.document.Document::title)
          .containsExactly("Community Safety Plan", "draft 1");
      assertThat(disk.snapshot()).as("reading writes nothing").isEqualTo(before);

      store.commit(
          StoreContract.MAIDSTONE,
          StoreContract.writing("more", StoreContract.plan("2018-21", "Community Safety Plan")));
      assertThat(disk.journal()).as("is left as it was").hasSameBinaryContentAs(OldFormat.GOLDEN);
    }

    assertThat(disk.path().resolve("saferplan.json")).content().contains("\"format\": 3");
    assertThat(disk.maidstone("journal/0002.jsonl")).content().contains("\"format\":3");
    try (FileStore store = disk.open()) {
      assertThat(store.history(StoreContract.MAIDSTONE)).hasSize(3);
      store.restoreDocuments(StoreContract.MAIDSTONE);
      assertThat(store.verify()).isEmpty();
    }
  }

  /** There need be none; one that is there tells how far a newer saferplan came. */
  @Test
  void writesNoSpoiltHeadAnewBesideTheFirstFormat() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    OldFormat.write(disk);
    byte[] spoilt = "spoilt\n".getBytes(UTF_8);
    Files.write(disk.head(), spoilt);

    try (FileStore store = disk.open()) {
      assertThatThrownBy(
              () ->
                  store.commit(
                      StoreContract.MAIDSTONE,
                      StoreContract.writing(
                          "more", StoreContract.plan("2018-21", "Community Safety Plan"))))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("would not be noticed");
      assertThat(disk.head()).hasBinaryContent(spoilt);
      assertThat(store.verify()).extracting(Defect::file).contains(disk.head());
      assertThat(store.repair(StoreContract.MAIDSTONE, StoreContract.OFFICER)).isNotEmpty();
      assertThat(store.verify()).extracting(Defect::file).doesNotContain(disk.head());
    }
  }
}
