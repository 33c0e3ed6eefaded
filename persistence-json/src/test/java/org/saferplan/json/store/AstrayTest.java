package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;
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

  /** Then it alone tells that there is one. */
  @Test
  void theLastPartIsFoundThoughTheHeadIsGoneToo() throws IOException {
    Path last = disk.maidstone("journal/0003.jsonl");
    byte[] written = Files.readAllBytes(last);
    moved(last, "safer-swale/0003.jsonl");
    Files.delete(disk.head());

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
    }
    assertThat(last).hasBinaryContent(written);
  }

  /** A trial, kept in the folder of the store, of a partnership that has the same id. */
  @Test
  void aPartOfAnotherRecordOfTheSameIdIsNotTaken() throws IOException {
    StoreOnDisk trial = StoreOnDisk.in(temporary.resolve("trial"));
    try (FileStore store = trial.open()) {
      for (int part = 0; part < 2; part++) {
        store.commit(
            MAIDSTONE, StoreContract.writing("t", StoreContract.plan("t" + part, "Trial")));
        store.compact(MAIDSTONE);
      }
      store.commit(MAIDSTONE, StoreContract.writing("t", StoreContract.plan("t", "Trial")));
    }
    Files.move(trial.path(), disk.path().resolve("trial"));
    Files.delete(first);

    try (FileStore store = disk.open()) {
      store.repair(MAIDSTONE, OFFICER);
      assertThat(store.register(MAIDSTONE).documents().map(each -> ((Plan) each).title()))
          .doesNotContain("Trial");
      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::command)
          .containsExactly("lost", "lost", "note", "note", "note", "note", "repaired");
    }
  }

  private Path third() throws IOException {
    try (Stream<Path> all = Files.list(disk.maidstone("journal"))) {
      return all.filter(it -> it.getFileName().toString().startsWith("0003."))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Where its copies are from before a redaction and after, the latter. */
  @Test
  void aRedactionIsNotUndone() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("w", StoreContract.plan("w", "of Nunn")));
      store.compact(MAIDSTONE);
    }
    Files.copy(third(), disk.path().resolve("a-before.xz"));
    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "asked", List.of("Nunn"), List.of());
    }
    Path redacted = third();
    Files.move(redacted, disk.path().resolve("b-redacted"));

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
    }
    try (InputStream stream = Segment.of(third()).stream(LocalDisk.INSTANCE, 0)) {
      assertThat(new String(stream.readAllBytes(), UTF_8)).doesNotContain("Nunn");
    }
    Files.delete(third());
    Files.deleteIfExists(disk.path().resolve("b-redacted"));
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER))
          .as("where only the one of before is left")
          .anySatisfy(each -> assertThat(each.what()).contains("or it was put back"))
          .anySatisfy(each -> assertThat(each.remedy()).isEqualTo("have it redacted again"));
    }
  }

  /** Somebody's lock is let go of by whoever opens and closes the file in the same program. */
  @Test
  void noLockIsOpenedByWhoeverLooks() throws IOException {
    moved(second, "elsewhere/part");
    FailingDisk watched =
        new FailingDisk(
            (number, act, on) -> {
              if (on.endsWith("journal/lock")) {
                assertThat(act).isNotIn("open", "stream", "read");
              }
              return false;
            },
            FailingDisk.Manner.BEFORE);
    try (FileStore store = disk.open(watched)) {
      assertThat(store.verify()).isNotEmpty();
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
    }
  }

  /** Half of it would be taken for a part that was cut off. */
  @Test
  void whatIsCopiedFromOthersIsWholeOrNotThere() throws IOException {
    moved(second, "safer-swale/elsewhere");
    try (FileStore store = disk.open(FailingDisk.at("copy", FailingDisk.Manner.HALF))) {
      assertThatThrownBy(() -> store.repair(MAIDSTONE, OFFICER))
          .isInstanceOf(RefusedException.class);
    }
    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS);
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

  /** A head that lies there is none of ours, unless a repair was stopped that had moved it. */
  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "true, true"})
  void takesAHeadOfBeforeOnlyWhereNoneIsThere(boolean isGone, boolean isNote) throws IOException {
    byte[] head = Files.readAllBytes(disk.head());
    Path lying = disk.maidstone("journal/renamed-head");
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    if (isGone) {
      Files.delete(disk.head());
    }
    byte[] what = isNote ? "a note".getBytes(UTF_8) : head;
    Files.write(lying, what);

    try (FileStore store = disk.open()) {
      assertThat(store.repair(MAIDSTONE, OFFICER)).noneMatch(Defect::isLoss);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
    }
    if (isGone && !isNote) {
      assertThat(lying).doesNotExist();
    } else {
      assertThat(lying).hasBinaryContent(what);
    }
  }

  /** Each is missed where it was, and each is known by what it says. */
  @ParameterizedTest
  @CsvSource({"journal/head, 0", "plans/count.json, 1"})
  void theNewestPartThatWasSwappedIsPutBack(String with, int setAside) throws IOException {
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(COUNT));
    }
    Path last = disk.maidstone("journal/0004.jsonl");
    Path other = disk.maidstone(with);
    byte[] part = Files.readAllBytes(last);
    byte[] what = Files.readAllBytes(other);
    Files.write(last, what);
    Files.write(other, part);

    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .anySatisfy(
              each -> {
                assertThat(each.file()).isEqualTo(other);
                assertThat(each.what()).startsWith("this is the whole of");
              });
      assertThat(store.repair(MAIDSTONE, OFFICER)).isNotEmpty().noneMatch(Defect::isLoss);
      store.restoreDocuments(MAIDSTONE);
      assertThat(store.history(MAIDSTONE)).hasSize(COMMITS + 1);
      assertThat(store.verify())
          .hasSize(setAside)
          .allSatisfy(
              each -> {
                assertThat(each.file()).hasParent(disk.maidstone("set-aside"));
                assertThat(each.what()).startsWith("this was found in another file's place");
              });
    }
    assertThat(last).hasBinaryContent(part);
    assertThat(Files.readAllBytes(other)).hasSameSizeAs(what);
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
