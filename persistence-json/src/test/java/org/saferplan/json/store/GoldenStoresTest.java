package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.store.StoreContract.MAIDSTONE;
import static org.saferplan.store.StoreContract.OFFICER;
import static org.saferplan.store.StoreContract.SWALE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.store.SettableClock;
import org.saferplan.store.StoreContract;

/**
 * A whole folder in each format that ever was, as the saferplan of that time left it. They are
 * never written again: what is in them must be read for ever.
 *
 * <p>Beside each lies what is on record there, every document with the revision that wrote it, and
 * every commit.
 */
final class GoldenStoresTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/saferplan/json/store/golden");

  private static final Path NEWEST = GOLDEN.resolve("format-" + Format.NUMBER);

  @TempDir Path temporary;

  private StoreOnDisk copied(int format) throws IOException {
    Path golden = GOLDEN.resolve("format-" + format);
    StoreOnDisk disk = StoreOnDisk.in(temporary);
    try (Stream<Path> all = Files.walk(golden)) {
      for (Path each : all.sorted().toList()) {
        Path to = disk.path().resolve(golden.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to);
        }
      }
    }
    return disk;
  }

  /** Everything that is on record at every revision. */
  private static String told(FileStore store) {
    StringBuilder told = new StringBuilder();
    for (Partnership.Id partnership : store.partnerships()) {
      told.append(partnership.value()).append('\n');
      store
          .history(partnership)
          .forEach(commit -> told.append(StoreOnDisk.LANGUAGE.writeLine(commit)).append('\n'));
      for (long revision = 1; revision <= store.history(partnership).size(); revision++) {
        var register = store.register(partnership, revision);
        told.append("revision ").append(revision).append('\n');
        register
            .documents()
            .forEach(
                document ->
                    told.append(register.revisionOf(document.key()))
                        .append(' ')
                        .append(StoreOnDisk.LANGUAGE.writeLine(document))
                        .append('\n'));
      }
    }
    return told.toString();
  }

  private static void assertTold(int format, String told) throws IOException {
    Path expected = GOLDEN.resolve("format-" + format + ".txt");
    if (Boolean.getBoolean("golden.update") && !Files.exists(expected)) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, Format.NUMBER})
  void readsEachFormatAndVerifiesIt(int format) throws IOException {
    StoreOnDisk disk = copied(format);
    Map<String, String> before = disk.snapshot();
    try (FileStore store = disk.open()) {
      assertTold(format, told(store));
      assertThat(store.file(MAIDSTONE, StoreContract.file("agenda").hash()))
          .contains(StoreContract.file("agenda"));
      assertThat(store.verify()).isEmpty();
    }
    assertThat(disk.snapshot()).as("reading writes nothing").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, Format.NUMBER})
  void goesOnInThisFormatAndKeepsAllThatWas(int format) throws IOException {
    StoreOnDisk disk = copied(format);
    String before;
    try (FileStore store = disk.open()) {
      before = told(store);
      for (Partnership.Id each : List.of(MAIDSTONE, SWALE)) {
        store.commit(each, StoreContract.writing("more", StoreContract.plan("more", "More")));
        store.compact(each);
      }
    }

    assertThat(disk.text(disk.path().resolve("saferplan.json")))
        .contains("\"format\": " + Format.NUMBER);
    try (FileStore store = disk.open()) {
      assertThat(told(store).lines()).containsAll(before.lines().toList());
      assertThat(store.verify()).isEmpty();
      assertThat(store.register(SWALE).holds(new Plan.Id("more").key())).isTrue();
    }
  }

  /** With all that a folder of this format may have: compressed, redacted, and with a state. */
  private static void write(StoreOnDisk disk) {
    try (FileStore store = disk.open()) {
      Plan plan = StoreContract.plan("2013-18", "Community Safety Plan – “Safer”");
      store.commit(MAIDSTONE, StoreContract.writing("draft", plan, StoreContract.version(plan)));
      store.commit(
          MAIDSTONE,
          StoreContract.attaching(
              StoreContract.plan("2013-18", "Community Safety Plan"),
              StoreContract.file("agenda")));
      store.commit(
          MAIDSTONE, StoreContract.writing("names", StoreContract.plan("b", "by Jane Doe")));
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
      store.redact(MAIDSTONE, OFFICER, "asked for", List.of("Jane Doe"), List.of());
      store.compact(MAIDSTONE);
      store.commit(MAIDSTONE, StoreContract.counting(new Plan.Id("count")));
      store.commit(
          SWALE, StoreContract.writing("another", StoreContract.plan("2018-21", "Swale Plan")));
    }
  }

  /** A new format's folder is written by an update of the golden files, and then never again. */
  @BeforeAll
  static void writeTheFolderOfANewFormat() throws IOException {
    if (Boolean.getBoolean("golden.update") && !Files.exists(NEWEST)) {
      write(new StoreOnDisk(NEWEST, SettableClock.at("2018-03-20T18:30:00Z")));
    }
  }

  @Test
  void stillWritesTheFolderOfThisFormatAsItDid() throws IOException {
    StoreOnDisk disk = StoreOnDisk.in(temporary);

    write(disk);

    TreeMap<String, String> written = disk.snapshot();
    TreeMap<String, String> once = new StoreOnDisk(NEWEST, disk.clock()).snapshot();

    assertThat(
            written.keySet().stream().map(name -> name.replaceFirst("[.][0-9a-f]{32}[.]", ".#.")))
        .containsExactlyElementsOf(
            once.keySet().stream()
                .map(name -> name.replaceFirst("[.][0-9a-f]{32}[.]", ".#."))
                .toList());
    assertThat(new String(Files.readAllBytes(disk.head()), UTF_8))
        .isEqualTo(
            new String(Files.readAllBytes(NEWEST.resolve("safer-maidstone/journal/head")), UTF_8));
  }
}
