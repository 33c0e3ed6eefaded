package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BadInputTest {
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  private Path store;
  private Run.Terminal terminal;
  private Map<String, String> before;

  @BeforeEach
  void loadTheExample() throws IOException {
    store = folder.resolve("store");
    terminal = Run.withExample(store);
    before = snapshot(store);
  }

  /**
   * Something bad.
   *
   * @param place where the fault is named, or "" for none
   */
  record Bad(String what, String command, String json, ExitCode code, String place) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> bad() {
    String meeting = "{\"meeting\": \"2018-04-11-council\", \"decision\": %s}";
    return Stream.of(
        new Bad("malformed JSON", "add-body", "{\"id\": ", ExitCode.UNREADABLE, "line 1"),
        new Bad("nothing at all", "add-body", "", ExitCode.UNREADABLE, ""),
        new Bad(
            "an unknown field",
            "add-body",
            "{\"id\": \"x\", \"colour\": 1}",
            ExitCode.INVALID,
            "/colour"),
        new Bad(
            "a wrong type",
            "add-body",
            "{\"id\": \"x\", \"actsAs\": 7}",
            ExitCode.INVALID,
            "/actsAs"),
        new Bad(
            "a reference to nothing",
            "add-post",
            "{\"name\": \"Post\", \"organisation\": \"nobody\"}",
            ExitCode.INVALID,
            "/organisation"),
        new Bad(
            "a period that ends before it starts",
            "start-plan",
            "{\"title\": \"P\", \"term\": {\"from\": \"2020\", \"to\": \"2019\"}}",
            ExitCode.INVALID,
            "/term"),
        new Bad("an id with ../", "add-body", "{\"id\": \"../../etc\"}", ExitCode.INVALID, "/id"),
        new Bad("a megabyte of nesting", "add-body", "[".repeat(MEGABYTE), ExitCode.UNREADABLE, ""),
        new Bad(
            "control characters",
            "add-body",
            "{\"id\": \"x\", \"name\": \"\\u001b[2J\"}",
            ExitCode.INVALID,
            "/name"),
        new Bad(
            "control characters in an entry that has another fault",
            "record-decision",
            meeting.formatted(
                "{\"id\": \"../x\", \"matters\": [{\"about\": \"a\\u0000b\", \"effect\": \"agred\"}]}"),
            ExitCode.INVALID,
            "/decision/matters/0/about: character 2 (U+0000)"),
        new Bad(
            "a decision of a meeting that is not there",
            "record-decision",
            meeting.replace("2018-04-11-council", "x").formatted("{}"),
            ExitCode.INVALID,
            "/decision"),
        new Bad(
            "a file from a newer version",
            "import-partnership",
            "{\"format\": 99, \"partnership\": {\"kind\": \"partnership\", \"id\": \"x\", \"name\": \"X\", \"nation\":"
                + " \"england\", \"tier\": \"district\"}}",
            ExitCode.INVALID,
            "/format"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefusedWithItsPlaceAndNothingOnDiskChanges(Bad bad) throws IOException {
    Run refused = terminal.piping(bad.json()).run("do", bad.command(), "--from", "-");

    assertThat(refused.code()).as(refused.err()).isEqualTo(bad.code().code());
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errors()).isNotEmpty().allMatch(line -> line.startsWith("saferplan: "));
    assertThat(refused.err()).contains(bad.place()).doesNotContain("\u001b", "\tat ");
    assertThat(snapshot(store)).isEqualTo(before);
  }

  @Test
  void aFolderThatIsNoStoreIsLeftAsItIs() throws IOException {
    Path other = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(other.resolve("letter.txt"), "Dear all");
    Map<String, String> mine = snapshot(other);

    Run read = Run.in(other).run("plan", "show");
    Run begun = Run.in(other).run("init", "--name", "X");

    assertThat(read.code()).isEqualTo(ExitCode.STORE.code());
    assertThat(begun.code()).isEqualTo(ExitCode.STORE.code());
    assertThat(begun.err()).contains("not a saferplan store");
    assertThat(snapshot(other)).isEqualTo(mine);
  }

  @Test
  void aNewerStoreIsRefusedAndLeftAsItIs() throws IOException {
    Path marker = store.resolve("saferplan.json");
    Files.writeString(marker, Files.readString(marker).replaceAll("\\d+", "99"));
    before = snapshot(store);

    assertThat(terminal.run("plan", "show").code()).isEqualTo(ExitCode.STORE.code());
    assertThat(terminal.run("init", "--name", "X").code()).isEqualTo(ExitCode.STORE.code());
    assertThat(snapshot(store)).isEqualTo(before);
  }

  @Test
  void damageIsFoundAndNamedWithItsFile() throws IOException {
    assertThat(terminal.run("store", "verify").code()).isZero();
    Path plan = store.resolve("safer-maidstone/partnership.json");
    Files.writeString(plan, Files.readString(plan).replace("Safer", "Sadder"));

    Run verified = terminal.run("store", "verify");

    assertThat(verified.code()).isEqualTo(ExitCode.FALLS_SHORT.code());
    assertThat(verified.out()).contains("partnership.json", "saferplan store restore");
  }

  @Test
  void aDocumentThatWasChangedByHandIsRestoredAndWhatStoodThereIsKept() throws IOException {
    Path document = store.resolve("safer-maidstone/partnership.json");
    Files.writeString(document, "{}");

    Run restored = terminal.run("store", "restore");

    assertThat(restored.code()).isZero();
    assertThat(restored.out()).contains("as they are on record");
    assertThat(snapshot(store)).containsAllEntriesOf(before).hasSize(before.size() + 1);
    assertThat(terminal.run("store", "verify", "--json").out())
        .contains("set aside", "by commands");
  }

  private static Map<String, String> snapshot(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(each.toString(), HexFormat.of().formatHex(Files.readAllBytes(each)));
      }
    }
    return files;
  }
}
