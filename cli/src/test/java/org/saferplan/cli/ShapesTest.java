package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.Saferplan;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.json.JsonLanguage;
import picocli.CommandLine;

/** Partnerships of every shape, taken in and read as their officers would. */
final class ShapesTest {
  /** By the name of its file: a day within its plan's time. */
  private static final Map<String, String> DAYS =
      Map.of(
          "joint-english", "2024-07-01",
          "welsh", "2023-07-01",
          "three-year-unitary", "2017-07-01",
          "rolling-district-refresh", "2022-11-01",
          "county-above-districts", "2021-10-01",
          "merged-districts", "2021-10-01");

  /** Answers only where a report is on record that asks a council to decide. */
  private static final String COUNCIL_REPORT = "report council";

  /** Compares two editions; these two partnerships have one. */
  private static final String DIFFERENCES = "plan diff";

  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  @TempDir static Path stores;

  private static final Map<String, Run.Terminal> TAKEN_IN = new HashMap<>();

  static Stream<String> shapes() {
    return DAYS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isExportedAndTakenInAgainByteForByte(String shape, @TempDir Path folder) throws IOException {
    Path exported = folder.resolve("exported.json");
    Run.Terminal other = Run.in(folder.resolve("other"));

    assertThat(terminal(shape).run("export", "-o", exported.toString()).code()).isZero();
    assertThat(other.run("import", exported.toString()).code()).isZero();

    assertThat(exported).hasContent(file(shape));
    assertThat(other.run("export").out()).isEqualTo(Files.readString(exported));
    assertThat(other.run("store", "verify").code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isReadByEveryReadThatThereIs(String shape) {
    List<List<String>> lines = reads().flatMap(read -> lines(read, shape)).toList();

    assertThat(lines).hasSizeGreaterThan(10);
    for (List<String> line : lines) {
      Run words = terminal(shape).run(line.toArray(String[]::new));
      assertThat(words.err()).as("%s", line).doesNotContain("\tat ");
      if (words.code() == ExitCode.NOT_FOUND.code()) {
        assertThat(String.join(" ", line))
            .as(words.err())
            .matches(COUNCIL_REPORT + ".*|" + DIFFERENCES + ".*");
        continue;
      }
      assertThat(words.code()).as("%s: %s", line, words.err()).isZero();
      assertThat(words.out()).as("%s", line).isNotBlank();
      List<String> json = new ArrayList<>(line);
      json.add("--json");
      Run answer = terminal(shape).run(json.toArray(String[]::new));
      assertThat(LANGUAGE.parse(answer.out().getBytes(UTF_8)).faults()).as("%s", json).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void saysOfItselfThatItIsInvented(String shape) {
    assertThat(partnership(shape).partnership().notice()).startsWith("Invented");
  }

  @Test
  void aWelshPartnershipIsToldWhichRulesAreNotCovered() {
    Run checked = terminal("welsh").run("check", "--on", "2023-07-01");

    assertThat(checked.out().toLowerCase(Locale.UK)).contains("not covered");
    assertThat(
            terminal("joint-english")
                .run("check", "--on", "2024-07-01")
                .out()
                .toLowerCase(Locale.UK))
        .doesNotContain("not covered");
  }

  @Test
  void tellsRowsUnderTheHeadingPrintedOverThemAndWhatCannotBeToldOfThem() {
    Run.Terminal terminal = terminal("rolling-district-refresh");

    assertThat(terminal.run("action", "list", "--on", "2022-11-01").out())
        .containsSubsequence("Partnership development", "Tell the", "overdue by")
        .containsSubsequence("Walk the", "cannot be", "told: no", "first day on");
    assertThat(terminal.run("action", "show", "walkabout", "--on", "2022-11-01").out())
        .contains("Carries on an action of an earlier plan; which is not on record");
    assertThat(terminal.run("action", "show", "terms", "--on", "2022-11-01").out())
        .containsPattern("Under heading +Partnership development");
  }

  @Test
  void tellsWhatAnActionAroseFrom() {
    Run.Terminal terminal = terminal("rolling-district-refresh");

    assertThat(terminal.run("action", "show", "street-light", "--on", "2022-11-01").out())
        .containsPattern("Arose from +scrutiny\n")
        .containsPattern("Arose from +decision of Community Committee as");
    assertThat(terminal.run("action", "show", "letter", "--on", "2022-11-01").out())
        .containsPattern("Arose from +Log of actions, AL 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"joint-english", "welsh"})
  void hasAStatusSchemeInWhichBlueIsComplete(String shape) {
    assertThat(partnership(shape).partnership().vocabulary().ratingSchemes())
        .flatExtracting(scheme -> scheme.ratings())
        .filteredOn(rating -> rating.word().equals("Blue"))
        .extracting(rating -> rating.says().name())
        .containsExactly("COMPLETE");
  }

  /** The commands that answer from the record, as picocli knows them. */
  private static Stream<CommandLine> reads() {
    GlobalOptions options = new GlobalOptions();
    Session session =
        new Session(
            options,
            new Environment(
                InputStream.nullInputStream(), Map.of(), Run.Terminal.CLOCK, "saferplan", null));
    return below(Program.commandLine(options, session))
        .filter(each -> each.getCommand() instanceof ReadCommand)
        .filter(each -> !WRITES.contains(each.getCommandName()));
  }

  /** They answer what they did, and change the store. */
  private static final List<String> WRITES =
      List.of(
          "import",
          "init",
          "restore",
          "backup",
          "compact",
          "repair",
          "redact",
          "refresh",
          "report",
          "complete",
          "hand-over",
          "answer",
          "remind",
          "set",
          "remove",
          "update");

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(ShapesTest::below));
  }

  /** The command as it would be typed: once alone, if it can be, and once for each item. */
  private static Stream<List<String>> lines(CommandLine read, String shape) {
    List<String> bare = new ArrayList<>();
    for (String word : read.getCommandSpec().qualifiedName(" ").split(" ")) {
      bare.add(word);
    }
    bare.remove(0);
    boolean takesADay = read.getCommandSpec().findOption("--on") != null;
    List<String> day =
        takesADay ? List.of("--on", Objects.requireNonNull(DAYS.get(shape))) : List.of();
    boolean asks =
        read.getCommandSpec().positionalParameters().stream().anyMatch(each -> each.required());
    Stream<String> items =
        read.getCommandName().equals("show")
                && !read.getCommandSpec().positionalParameters().isEmpty()
            ? items(bare.get(0), shape)
            : Stream.of();
    return Stream.concat(
        asks ? Stream.of() : Stream.of(joined(bare, day)),
        items.map(item -> joined(joined(bare, List.of(item)), day)));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static Stream<String> items(String noun, String shape) {
    String kind =
        switch (noun) {
          case "plan" -> "edition";
          case "action" -> "obligation";
          default -> noun;
        };
    return partnership(shape).documents().stream()
        .map(Document::key)
        .filter(key -> key.kind().word().equals(kind))
        .map(key -> key.id());
  }

  private static synchronized Run.Terminal terminal(String shape) {
    return TAKEN_IN.computeIfAbsent(
        shape,
        name -> {
          Run.Terminal terminal = Run.in(stores.resolve(name));
          Run done = terminal.piping(file(name)).run("import", "-");
          assertThat(done.err()).isEmpty();
          assertThat(done.code()).isZero();
          return terminal;
        });
  }

  private static ImportPartnership partnership(String shape) {
    return LANGUAGE.read(file(shape), ImportPartnership.class).getOrRefuse();
  }

  private static String file(String shape) {
    try (InputStream file = ShapesTest.class.getResourceAsStream("shapes/" + shape + ".json")) {
      return new String(Objects.requireNonNull(file, shape).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
