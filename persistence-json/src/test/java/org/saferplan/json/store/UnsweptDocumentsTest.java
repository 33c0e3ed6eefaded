package org.saferplan.json.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.store.StoreContract.MAIDSTONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.store.StoreContract;

/**
 * What is told of documents' files that are still to be written: they may be older or, if they
 * never were there, missing; and nothing else.
 */
final class UnsweptDocumentsTest {
  @TempDir Path temporary;
  private StoreOnDisk disk;
  private Path a;
  private Path b;
  private Path c;
  private byte[] sweptHead;

  @BeforeEach
  void killAProgramBeforeItsSweep() throws IOException {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "A")));
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B")));
    }
    a = disk.maidstone("plans/a.json");
    b = disk.maidstone("plans/b.json");
    c = disk.maidstone("plans/c.json");
    sweptHead = Files.readAllBytes(disk.head());
    FileStore killed = disk.open();
    killed.commit(MAIDSTONE, StoreContract.writing("a", StoreContract.plan("a", "A again")));
    killed.commit(MAIDSTONE, StoreContract.writing("c", StoreContract.plan("c", "C")));
  }

  private List<Defect> told() {
    try (FileStore store = disk.open()) {
      return store.verify();
    }
  }

  private void assertToldAlone(Path file, String what) {
    assertThat(told())
        .singleElement()
        .satisfies(each -> assertThat(each.file()).isEqualTo(file))
        .satisfies(each -> assertThat(each.what()).contains(what));
  }

  @Test
  void nothingOfOneThatIsOlderOrNeverWasThere() {
    assertThat(c).doesNotExist();

    assertThat(told()).isEmpty();
  }

  @Test
  void thatOneIsGoneWhichWasThereBefore() throws IOException {
    Files.delete(a);

    assertToldAlone(a, "the document's file is not there");
  }

  @Test
  void thatOneCannotBeRead() throws IOException {
    Files.writeString(a, "<<<<<<< HEAD\n" + Files.readString(a));

    assertToldAlone(a, "this cannot be read as the document");
  }

  @Test
  void thatSomethingStandsInThePlaceOfOneThatNeverWasThere() throws IOException {
    Files.writeString(c, "garbage");
    assertToldAlone(c, "this cannot be read as the document");

    Files.delete(c);
    Files.createDirectory(c);
    assertToldAlone(c, "what stands in the document's place is no file");
  }

  @Test
  void thatAnotherDocumentStandsThere() throws IOException {
    Files.copy(b, a, StandardCopyOption.REPLACE_EXISTING);

    assertToldAlone(a, "another document stands here, plans/b");
  }

  @Test
  void allTheSameBehindAnOlderHeadAndAfterThatWasReadOn() throws IOException {
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("b", StoreContract.plan("b", "B again")));
    }
    Files.write(disk.head(), sweptHead);
    Files.writeString(a, "garbage");
    Files.delete(b);

    assertThat(told()).extracting(Defect::file).containsExactly(disk.head(), a, b);
    try (FileStore store = disk.open()) {
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(5);
      assertThat(store.verify())
          .extracting(Defect::file, Defect::what)
          .contains(tuple(b, "the document's file is not there"))
          .anySatisfy(each -> assertThat(each.toList().get(0)).isEqualTo(a));
    }
  }
}
