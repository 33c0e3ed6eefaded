package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.StoreContract;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Where in the store's folder, beside the record, a text still stands after it was redacted. */
final class SoughtTest {
  private static final String NAME = "Ren\u00e9e Nunn";

  private static final Partnership.Id SWALE = new Partnership.Id("swale");

  @TempDir Path temporary;
  private StoreOnDisk disk;

  @BeforeEach
  void writeAName() {
    disk = StoreOnDisk.in(temporary);
    try (FileStore store = disk.open()) {
      store.commit(
          MAIDSTONE, StoreContract.writing("told", StoreContract.plan("a", "Plan of " + NAME)));
    }
  }

  private List<Defect> left() {
    return left(List.of());
  }

  private List<Defect> left(List<ContentHash> files) {
    try (FileStore store = disk.open()) {
      return store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), files).left();
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(disk.maidstone("set-aside"));
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] packed(byte[] bytes, boolean isGzip) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        isGzip
            ? new GZIPOutputStream(packed)
            : new XZOutputStream(packed, new LZMA2Options(LZMA2Options.PRESET_MIN))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** One that was typed otherwise than it stands there must not pass for done. */
  @Test
  void tellsWhichOfSeveralIsNowhere() throws IOException {
    ContentHash unknown = ContentHash.of("no file".getBytes(UTF_8));
    Path noted = write("note.txt", "Ida Noted and Renee".getBytes(UTF_8));
    try (FileStore store = disk.open()) {
      List<String> texts = List.of("Nnun", NAME, "Nunn", "Ida Noted", "Renee");

      assertThat(store.redact(MAIDSTONE, OFFICER, "asked", texts, List.of(unknown)).left())
          .extracting(Defect::file, Defect::what)
          .containsExactly(
              tuple(noted, "a text to be redacted stands here"),
              tuple(
                  disk.maidstone(""),
                  "text 1 of those to be redacted is nowhere, on record or in the store's folder"),
              tuple(
                  disk.maidstone(""),
                  "the file %s to be redacted is nowhere, on record or in the store's folder"
                      .formatted(unknown.value())));
    }
  }

  @Test
  void tellsWhichIdsSayItToo() {
    try (FileStore store = disk.open()) {
      for (String id : List.of("renee-nunn", "plan-of-renee-nunn", "renee-nunnery")) {
        store.commit(MAIDSTONE, StoreContract.writing("told", StoreContract.plan(id, "A plan")));
      }
    }

    assertThat(left())
        .extracting(Defect::file, Defect::what)
        .containsExactly(
            tuple(
                disk.maidstone("plans/plan-of-renee-nunn.json"),
                "the id plan-of-renee-nunn says it too, and stays: others know it by that"),
            tuple(
                disk.maidstone("plans/renee-nunn.json"),
                "the id renee-nunn says it too, and stays: others know it by that"));
  }

  @Test
  void findsTheTextHoweverItIsWritten() throws IOException {
    String words = "the words of " + NAME + ", as told\n";
    List<Path> written = new ArrayList<>();
    written.add(write("decomposed.txt", "to Rene\u0301e Nunn".getBytes(UTF_8)));
    written.add(write("ends.txt", "Ren\u00e9e\r\n\t Nunn".getBytes(UTF_8)));
    written.add(write("escaped.json", "{\"a\":\"Ren\\u00E9e\\nNunn\"}".getBytes(UTF_8)));
    written.add(write("marked.txt", ("\ufeff" + words).getBytes(UTF_16LE)));
    written.add(write("unmarked.txt", words.getBytes(UTF_16BE)));
    written.add(write("list.csv", words.getBytes(Charset.forName("windows-1252"))));
    written.add(write("packed.xz", packed(words.repeat(99).getBytes(UTF_16LE), false)));
    written.add(write("packed", packed(words.repeat(99).getBytes(UTF_8), false)));
    written.add(write("again", packed(words.repeat(99).getBytes(UTF_8), true)));
    write("another.txt", "Rene Nunn, Ren\u00e9eNunn".getBytes(UTF_8));

    assertThat(left()).extracting(Defect::file).containsExactlyInAnyOrderElementsOf(written);
  }

  /** What stands outside the store's folder is nobody's here: it is neither read nor deleted. */
  @Test
  void tellsWhereLinksLeadAlsoThoseThatAreGone() throws IOException {
    Content statement = StoreContract.file("what she said");
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("b", "B"), statement));
    }
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Path attached = disk.maidstone("files").resolve(statement.hash().value());
    Path plan = disk.maidstone("plans/a.json");
    Path aside = write("1-a.json", new byte[0]);
    Map<Path, Path> links =
        Map.of(
            attached,
            outside.resolve("statement"),
            plan,
            outside.resolve("a.json"),
            aside,
            outside.resolve("aside"));
    for (Path link : links.keySet()) {
      Files.move(link, links.get(link));
      Files.createSymbolicLink(link, link.getParent().relativize(links.get(link)));
    }
    Path copies = Files.createSymbolicLink(disk.path().resolve("copies"), outside);

    List<Defect> left = left(List.of(statement.hash()));

    assertThat(left)
        .extracting(each -> each.file() + each.what().replaceFirst("this (.*), which.*", " $1"))
        .containsExactlyInAnyOrder(
            attached + " was a link to " + links.get(attached),
            plan + " was a link to " + links.get(plan),
            aside + " is a link to " + links.get(aside),
            copies + " is a link to " + outside);
    assertThat(attached).doesNotExist();
    assertThat(links.get(attached)).hasContent("what she said");
    assertThat(links.get(plan)).content().contains(NAME);
  }

  @Test
  void tellsAgainWhatIsLeftAndWritesNothing() throws IOException {
    Content statement = StoreContract.file("what she said");
    Path copy = write("copy.txt", NAME.getBytes(UTF_8));
    Path another = write("statement.txt", "what she said".getBytes(UTF_8));
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("b", "B"), statement));
      List<ContentHash> files = List.of(statement.hash());
      Redacted first = store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), files);

      Redacted again = store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), files);

      assertThat(again.commit()).isNull();
      assertThat(again.left()).isEqualTo(first.left());
      assertThat(again.left()).extracting(Defect::file).containsExactly(copy, another);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(3);
      Files.delete(copy);
      Files.delete(another);
      assertThatThrownBy(() -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), files))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("nor anywhere else in the store's folder");
    }
  }

  @Test
  void takesUpWhereARedactionStopped() {
    try (FileStore store = disk.open()) {
      store.redact(MAIDSTONE, OFFICER, "so that there is a state", List.of("Plan of"), List.of());
    }
    FailingDisk stops =
        new FailingDisk(
            (number, act, on) -> act.equals("create") && on.toString().contains(".state.jsonl"),
            FailingDisk.Manner.BEFORE);
    try (FileStore store = disk.open(stops)) {
      assertThatThrownBy(() -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of()))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(disk.maidstone("journal/state.jsonl")).content().contains(NAME);

    assertThatThrownBy(this::left).isInstanceOf(RefusedException.class);
    assertThat(disk.maidstone("journal/state.jsonl")).content().doesNotContain(NAME);
  }

  /** What it had packed before is still there, and what is packed then is not told of. */
  @Test
  void deletesWhatARedactionThatStoppedLeftOfAPart() throws IOException {
    Path packed;
    byte[] before;
    try (FileStore store = disk.open()) {
      store.compact(MAIDSTONE);
      packed = only("journal", ".xz");
      before = Files.readAllBytes(packed);
    }
    FileStore killed = disk.open();
    killed.redact(MAIDSTONE, OFFICER, "asked", List.of(NAME), List.of());
    assertThat(packed).doesNotExist();
    Files.write(packed, before);

    assertThat(left())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.file()).isEqualTo(packed);
              assertThat(each.what())
                  .isEqualTo("this copy still said what was redacted, and is deleted");
              assertThat(each.isMended()).isTrue();
            });
    assertThat(packed).doesNotExist();

    Files.write(packed, before);
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.writing("told", StoreContract.plan("b", NAME)));
    }
    Files.write(packed, before);
    assertThat(left()).allMatch(Defect::isMended);
  }

  private Path only(String folder, String end) throws IOException {
    try (Stream<Path> all = Files.list(disk.maidstone(folder))) {
      return all.filter(each -> each.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  @Test
  void tellsNobodyToDeleteWhatLiesInTheJournal() throws IOException {
    Path note = Files.writeString(disk.maidstone("journal/note"), NAME);

    assertThat(left())
        .singleElement()
        .satisfies(each -> assertThat(each.file()).isEqualTo(note))
        .satisfies(each -> assertThat(each.remedy()).contains("have the store verified"));
  }

  @Test
  void findsAFileAlsoWhereItIsPackedAndIfItNeverWasAttached() throws IOException {
    byte[] bytes = "what she said".getBytes(UTF_8);
    List<ContentHash> files = List.of(ContentHash.of(bytes));
    List<Path> there =
        List.of(
            write("a.gz", packed(bytes, true)),
            write("b", packed(bytes, false)),
            write("c.bin", bytes));
    write("d", packed("what he said".getBytes(UTF_8), false));

    try (FileStore store = disk.open()) {
      Redacted redacted = store.redact(MAIDSTONE, OFFICER, "asked", List.of(), files);

      assertThat(redacted.commit()).isNull();
      assertThat(redacted.left()).extracting(Defect::file).isEqualTo(there);
      for (Path each : there) {
        Files.delete(each);
      }
      assertThatThrownBy(() -> store.redact(MAIDSTONE, OFFICER, "asked", List.of(), files))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("nor anywhere else in the store's folder");
    }
  }

  /** The folder of the store may be a link, and so may that of a partnership. */
  @Test
  void searchesTheStoreWhereALinkStandsForIt() throws IOException {
    Path copy = write("copy.txt", NAME.getBytes(UTF_8));
    Path home = copy.getParent().getParent();
    Files.createSymbolicLink(home, Files.move(home, temporary.resolve("elsewhere")));
    Path store = disk.path();
    Files.createSymbolicLink(store, Files.move(store, temporary.resolve("the store")));

    assertThat(left()).extracting(Defect::file).containsExactly(copy);
  }

  @Test
  void namesTheFilesOfOtherPartnershipsAndLeavesThemAsTheyAre() throws IOException {
    Content statement = StoreContract.file("what she said");
    try (FileStore store = disk.open()) {
      store.commit(MAIDSTONE, StoreContract.attaching(StoreContract.plan("b", "B"), statement));
      store.commit(
          SWALE, StoreContract.attaching(StoreContract.plan("s", "Plan of " + NAME), statement));
    }
    Path swale = disk.path().resolve(SWALE.value());
    byte[] document = Files.readAllBytes(swale.resolve("plans/s.json"));
    Path aside = Files.createDirectories(swale.resolve("set-aside")).resolve("1-plans-s.json");
    Files.write(aside, document);

    List<Defect> left = new ArrayList<>(left(List.of(statement.hash())));

    assertThat(left)
        .filteredOn(each -> each.file().equals(aside))
        .extracting(Defect::remedy)
        .containsExactly("delete this, once nothing else in it is needed");
    left.removeIf(each -> each.file().equals(aside));
    assertThat(left)
        .extracting(Defect::file)
        .containsExactlyInAnyOrder(
            swale.resolve("plans/s.json"),
            swale.resolve("journal/0001.jsonl"),
            swale.resolve("files").resolve(statement.hash().value()));
    assertThat(left)
        .extracting(Defect::remedy)
        .containsOnly("redact it from the record of swale too");
    assertThat(swale.resolve("plans/s.json")).hasBinaryContent(document);
  }

  /** Nobody is told to delete a part of the record. */
  @Test
  void tellsNobodyToDeleteWhatIsOfTheRecord() {
    try (FileStore store = disk.open()) {
      assertThat(
              store.redact(MAIDSTONE, OFFICER, "asked", List.of("title", NAME), List.of()).left())
          .isNotEmpty()
          .allMatch(each -> each.remedy().startsWith("this is of the record"));
    }
  }

  /** Whatever is read at once ends within it. */
  @Test
  void findsTheTextWhereverItStandsInALongFile() throws IOException {
    List<Path> written = new ArrayList<>();
    for (int before = 134_500; before < 135_600; before += 30) {
      String words = "x".repeat(before) + "Rene\u0301e" + " ".repeat(900) + "Nunn";
      written.add(write(before + ".txt", words.getBytes(UTF_8)));
    }
    written.add(write("wide.txt", ("x".repeat(34_990) + NAME).getBytes(UTF_16LE)));

    assertThat(left()).extracting(Defect::file).containsExactlyInAnyOrderElementsOf(written);
  }
}
