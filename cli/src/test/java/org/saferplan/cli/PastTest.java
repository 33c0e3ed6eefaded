package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Reading the record as it once stood, and what changed since. */
final class PastTest {
  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void changeTheRecord() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Invented Partnership");
    adds("First Ward");
    adds("Second Ward");
  }

  private void adds(String area) {
    Run done =
        terminal
            .piping("{\"name\": \"" + area + "\"}")
            .run("do", "add-area", "--from", "-", "--as", "Manager");
    assertThat(done.err()).isEmpty();
  }

  @Test
  void readsTheRecordAsARevisionLeftItAndSaysSo() {
    Run then = terminal.line("partnership show --revision 2");

    assertThat(then.code()).isZero();
    assertThat(then.out())
        .startsWith("As the record stood at revision 2 of 3, of 1 October 2018, 09:30.\n\n");
    assertThat(terminal.line("partnership show").out()).doesNotContain("As the record stood");
    assertThat(terminal.line("partnership show --revision 2 --json").out())
        .contains("First Ward")
        .doesNotContain("Second Ward", "As the record stood");
    assertThat(terminal.line("--revision 3 partnership show --json"))
        .isEqualTo(terminal.line("partnership show --json"));
    assertThat(terminal.line("history --revision 2 --json").out())
        .contains("\"revision\": 2")
        .doesNotContain("\"revision\": 3");
    assertThat(terminal.line("export --revision 1").out()).doesNotContain("First Ward");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-10-01",
        "2018-10-01T09:30",
        "2018-10-01T08:30:00Z",
        "2018-10-01T09:30+01:00"
      })
  void readsTheRecordAsItStoodAtAMoment(String moment) {
    assertThat(terminal.run("partnership", "show", "--as-at", moment, "--json"))
        .isEqualTo(terminal.line("partnership show --json"));
  }

  @Test
  void refusesARevisionThatNeverWas() {
    assertThat(terminal.line("plan list --revision 4").err())
        .contains("has no revision 4: its last is 3");
    assertThat(terminal.line("plan list --revision 0").err()).contains("before the first commit");
    assertThat(terminal.line("plan list --as-at 2018-09-30").err())
        .contains(
            "at 2018-09-30 nothing of invented-partnership was on record",
            "its first commit is of 1 October 2018, 09:30");
    for (String line :
        List.of("--revision 4", "--revision 0", "--as-at 2018-09-30", "--as-at 2018-10-01T09:29")) {
      assertThat(terminal.line("plan list " + line).code())
          .as(line)
          .isEqualTo(ExitCode.NOT_FOUND.code());
    }
    assertThat(terminal.line("plan list --revision 1 --as-at 2018-10-01").err())
        .contains("give one");
    assertThat(terminal.line("plan list --as-at yesterday").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.line("plan list --as-at yesterday").err()).contains("2018-04-11T14:30");
    assertThat(terminal.line("plan list --revision -1").code()).isEqualTo(ExitCode.USAGE.code());
  }

  /** Every command that there is, with what it needs to be called at all. */
  static Stream<String> commands() {
    List<String> all = new ArrayList<>();
    CommandLine program =
        Program.commandLine(
            new GlobalOptions(),
            new Session(
                new GlobalOptions(),
                new Environment(
                    java.io.InputStream.nullInputStream(),
                    java.util.Map.of(),
                    Run.Terminal.CLOCK,
                    "x",
                    null)));
    leaves(program, "", all);
    return all.stream();
  }

  private static void leaves(CommandLine command, String name, List<String> all) {
    if (command.getCommand() instanceof java.util.concurrent.Callable<?> && !name.isEmpty()) {
      all.add(name);
    }
    command
        .getSubcommands()
        .forEach((word, each) -> leaves(each, (name + " " + word).strip(), all));
  }

  /** Those that read one partnership's record, and so its past. */
  private static final Set<String> READS =
      Set.of(
          "export",
          "partnership show",
          "assessment show",
          "plan show",
          "plan diff",
          "plan list",
          "plan refresh",
          "thread show",
          "decision list",
          "action list",
          "action show",
          "action export",
          "due",
          "round list",
          "calendar",
          "measure list",
          "measure show",
          "fund list",
          "fund show",
          "report council",
          "report changes",
          "report implementation",
          "report group",
          "report log",
          "report partner",
          "report actions",
          "report half-year",
          "report annual",
          "report grant",
          "report list",
          "report show",
          "readiness",
          "exceptions",
          "check",
          "retention",
          "history",
          "store backup");

  /** Those that touch no store. */
  private static final Set<String> APART = Set.of("version");

  @ParameterizedTest
  @MethodSource("commands")
  void whatDoesMoreThanReadRefusesThePastAndChangesNothing(String command) {
    if (READS.contains(command) || APART.contains(command)) {
      return;
    }
    String before = terminal.run("history").out();

    Run run = terminal.piping("{\"name\": \"X\"}").line(command + more(command) + " --revision 1");

    assertThat(run.err()).contains("--revision and --as-at are for commands that read");
    assertThat(run.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(terminal.run("history").out()).isEqualTo(before);
  }

  private String more(String command) {
    return switch (command) {
      case "init" -> " --name Another";
      case "import", "action update" -> " -";
      case "action import" -> " - --action-plan any";
      case "round answer" -> " --for any";
      case "do" -> " add-area --from -";
      case "history show" -> " 1";
      case "action report" -> " lights --on-track yes";
      case "action complete" -> " lights --achieved Mended";
      case "action hand-over" -> " --from one --to another";
      case "contact set" -> " one --address one@council.example";
      case "contact remove" -> " one";
      case "store redact" -> " --text First --reason asked --yes";
      case "demo" -> " --store " + folder.resolve("demo");
      default -> "";
    };
  }

  @Test
  void showsOneCommitWithWhatItsCommandSaid() {
    assertThat(terminal.line("history show 3"))
        .isEqualTo(
            new Run(
                0,
                """
                Revision 3: add-area
                ====================
                when   2018-10-01 09:30
                by     Manager
                made   second-ward
                wrote  partnerships/invented-partnership

                What it said
                ------------
                {
                  "id": "second-ward",
                  "name": "Second Ward"
                }
                """,
                ""));
    assertThat(terminal.line("history show 4").err()).contains("has no revision 4: its last is 3");
    assertThat(terminal.line("history show x").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void tellsWhatChangedFromOneRevisionToAnother() {
    String heading = "Partnership “Invented Partnership” (partnerships/invented-partnership):\n";

    assertThat(terminal.line("history diff").out())
        .startsWith("From revision 2 to revision 3\n")
        .contains(heading + "- The area “Second Ward” is new")
        .doesNotContain("First");
    assertThat(terminal.line("history diff 1").out())
        .contains("The area “Second Ward” is new", "The area “First Ward” is new");
    assertThat(terminal.line("history diff 0 1").out())
        .contains("(partnerships/invented-partnership) is new.");
    assertThat(terminal.line("history diff 2 2").out()).contains("No document reads otherwise.");
    assertThat(terminal.line("history diff 1 2 --json").out())
        .contains("\"from\": 1", "\"change\": \"changed\"", "First Ward");
    assertThat(terminal.line("history diff 3 2").err()).contains("name the earlier revision first");
    assertThat(terminal.line("history diff 1 9").err())
        .contains("has no revision 9: its last is 3");
  }
}
