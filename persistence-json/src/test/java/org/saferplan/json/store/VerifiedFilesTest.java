package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.Content;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;
import org.saferplan.store.StoreContract;

/** What is told of files that are not as they are on record, one kind after the other. */
final class VerifiedFilesTest {
  private static final Content AGENDA = StoreContract.file("agenda");

  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path a;
  private Path b;
  private Path agenda;

  @BeforeEach
  void write() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("a", "A"), AGENDA));
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B")));
    }
    a = disk.maidstone("plans/a.json");
    b = disk.maidstone("plans/b.json");
    agenda = disk.maidstone("files/" + AGENDA.hash().value());
  }

  private void assertToldAlone(Path file, String what, String remedy) {
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .singleElement()
          .satisfies(
              defect -> {
                assertThat(defect.file()).isEqualTo(file);
                assertThat(defect.what()).isEqualTo(what);
                assertThat(defect.remedy()).contains(remedy);
              });
    }
  }

  /** An edited document that was set aside, and is called as what else is kept there. */
  @Test
  void aDocumentThatWasSetAsideWhateverItsId() throws IOException {
    for (String id : List.of("crime-journal-readers", "list-of-damaged-lamps")) {
      try (FileStore store = disk.open()) {
        store.commit(MAIDSTONE, StoreContract.writing(id, StoreContract.plan(id, "As written")));
      }
      disk.edit(disk.maidstone("plans/" + id + ".json"), text -> text.replace("written", "edited"));
      try (FileStore store = disk.open()) {
        store.restoreDocuments(MAIDSTONE);
      }
    }
    try (FileStore store = disk.open()) {
      assertThat(store.verify())
          .hasSize(2)
          .extracting(Defect::what)
          .containsOnly("this was found in another file's place and set aside");
    }
  }

  @Test
  void anAttachedFileThatIsGone() throws IOException {
    Files.delete(agenda);

    assertToldAlone(agenda, "the attached file is not there", "from a backup");
  }

  @Test
  void anAttachedFileThatIsAnother() throws IOException {
    Files.writeString(agenda, "another");

    assertToldAlone(
        agenda, "the attached file is not what was attached (its hash differs)", "from a backup");
  }

  @Test
  void aDocumentThatIsGone() throws IOException {
    Files.delete(a);

    assertToldAlone(a, "the document's file is not there", "restored");
  }

  @Test
  void aDocumentUnderAnotherName() throws IOException {
    Path copy = Files.copy(a, a.resolveSibling("a.json.bak"));
    assertToldAlone(copy, "this is no part of the record", "move it out");

    disk.edit(copy, text -> text.replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"Edited\""));
    assertToldAlone(
        copy,
        "this says of plans/a what is not on record, and has another name",
        "have it take the place of " + a + ", and have the store repaired");
  }

  @Test
  void aFolderInADocumentsPlace() throws IOException {
    Files.delete(a);
    Files.createDirectory(a);

    assertToldAlone(a, "what stands in the document's place is no file", "restored");
  }

  @Test
  void aDocumentInAnothersPlace() throws IOException {
    Files.copy(b, a, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertToldAlone(
        a, "another document stands here, plans/b: files were swapped or renamed", "restored");
  }

  @Test
  void aDocumentThatSaysTheSameInOtherLines() throws IOException {
    disk.edit(a, text -> text.replace("\n", " ") + "\n");

    assertToldAlone(a, "this says what is on record, but is not written as it was", "restored");
  }

  /** Every hash in it is right. */
  @Test
  void aStateThatSaysSomethingElseThanTheJournal() throws IOException {
    Journal journal = disk.root(LocalDisk.INSTANCE).journal(MAIDSTONE);
    Contents now = journal.whole(null);
    Register forged =
        now.register().with(now.end().revision(), List.of(StoreContract.plan("b", "Bee")));
    new State(journal).write(new Contents(forged, now.end(), now.files(), 0), 0);

    assertToldAlone(journal.state(), "this is not the record as it once stood", "delete it");
  }

  @Test
  void aStateThatKnowsOfNoAttachedFile() throws IOException {
    Journal journal = disk.root(LocalDisk.INSTANCE).journal(MAIDSTONE);
    Contents now = journal.whole(null);
    new State(journal).write(new Contents(now.register(), now.end(), Set.of(), 0), 0);

    assertToldAlone(journal.state(), "this is not the record as it once stood", "delete it");
  }

  @Test
  void whereATextThatWasRedactedStandsInContactsAndInAnAttachedFile() throws IOException {
    Path contacts = Files.writeString(disk.path().resolve("contacts.json"), "agenda");
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("c", StoreContract.plan("c", "agenda")));
      List<Defect> left =
          store.redact(MAIDSTONE, OFFICER, "asked", List.of("agenda"), List.of()).left();

      assertThat(left)
          .extracting(Defect::file, Defect::remedy)
          .containsExactlyInAnyOrder(
              tuple(contacts, "take the contact away"),
              tuple(agenda, "redact this file too, by its hash"));
      assertThat(store.register(MAIDSTONE).find(new Plan.Id("c").key()).orElseThrow().title())
          .isEqualTo("[redacted]");
    }
  }

  @Test
  void aFileThatNobodyAttached() throws IOException {
    Path stray = Files.writeString(agenda.resolveSibling("notes"), "notes");

    assertToldAlone(stray, "this is no part of the record", "move it out");
  }

  @Test
  void aDocumentThatWasSetAside() throws IOException {
    disk.edit(a, text -> text.replace("\"A\"", "\"Edited\""));
    try (FileStore store = disk.open()) {
      store.restoreDocuments(MAIDSTONE);
    }

    assertToldAlone(
        disk.maidstone("set-aside/2-plans-a.json"),
        "this was found in another file's place and set aside",
        "by commands if they are wanted");
  }

  @Test
  void anAttachedFileThatWasRedactedAndPutBack() throws IOException {
    byte[] bytes = Files.readAllBytes(agenda);
    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "asked", List.of(), List.of(AGENDA.hash()));
    }
    Files.write(agenda, bytes);

    assertToldAlone(
        agenda, "this attached file was redacted, and is here still, or again", "delete");
  }

  @Test
  void allButAnAttachedFileThatIsAnotherIsCopied() throws IOException {
    Files.writeString(agenda, "another");
    Path copy = temporary.resolve("copy");
    try (FileStore store = disk.open()) {
      store.backUp(MAIDSTONE, copy, null);
    }
    try (FileStore store = new StoreOnDisk(copy, disk.clock()).open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(2);
      assertThat(store.verify())
          .extracting(Defect::what)
          .containsExactly("the attached file is not there");
    }
  }
}
