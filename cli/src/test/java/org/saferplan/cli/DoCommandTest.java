package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;

final class DoCommandTest {
  private static final String GROUP =
      """
      {"id": "road-safety", "name": "Road Safety Group", "actsAs": [], "chairs": []}
      """;

  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void begin() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Anytown Partnership", "--tier", "unitary");
  }

  @Test
  void beginsWithAFewWords() {
    Run shown = terminal.run("partnership", "show");

    assertThat(shown.out())
        .contains("Anytown Partnership", "Unitary, England", "anytown-partnership");
  }

  @Test
  void doesWhatAFileSays() throws IOException {
    Path file = Files.writeString(folder.resolve("group.json"), GROUP);

    Run done = terminal.run("do", "add-body", "--from", file.toString(), "--as", "Safety Manager");

    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("Done: add-body, revision 2.", "  made   road-safety");
    assertThat(terminal.run("partnership", "show").out()).contains("Road Safety Group");
    assertThat(terminal.run("history").out()).contains("Safety Manager", "add-body");
  }

  @Test
  void showsWhatAWronglyRecordedDecisionSaidBeforeItWasPutRight() {
    terminal.piping(GROUP).run("do", "add-body", "--from", "-");
    Run recorded =
        terminal
            .piping(
                """
                {"kind": "meeting", "body": "road-safety", "date": "2018-05-01", "decisions": [
                  {"id": "wrong", "matters": [{"about": "Speed", "effect": "refused"}]},
                  {"id": "right", "corrects": "wrong", "matters": [{"about": "Speed", "effect": "carried"}]}]}
                """)
            .run("do", "record-meeting", "--from", "-");

    assertThat(recorded.code()).as(recorded.err()).isZero();
    assertThat(terminal.run("decision", "list").out())
        .containsSubsequence("- Speed: agreed", "- corrects an earlier entry: Speed: refused");
  }

  @Test
  void doesWhatIsPipedIn() {
    Run done = terminal.piping(GROUP).run("do", "add-body", "--from", "-", "--json");

    assertThat(done.out()).contains("\"made\": \"road-safety\"", "\"revision\": 2");
  }

  @Test
  void takesTheActorFromTheShell() {
    terminal
        .with(GlobalOptions.ACTOR, "Policy Officer")
        .piping(GROUP)
        .run("do", "add-body", "--from", "-");

    assertThat(terminal.run("history").out()).contains("Policy Officer").contains("command line");
  }

  @Test
  void tellsEveryFaultAtOnceEachWithItsPlace() {
    String edition =
        """
        {"plan": "../x", "title": 7, "period": {"from": "2018-13"}, "colour": "red"}
        """;

    Run refused = terminal.piping(edition).run("do", "draft-edition", "--from", "-");

    assertThat(refused.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errors())
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(line -> line.startsWith("saferplan: /"))
        .anyMatch(line -> line.startsWith("saferplan: /plan: "))
        .anyMatch(line -> line.startsWith("saferplan: /title: "))
        .anyMatch(line -> line.startsWith("saferplan: /period/from: "))
        .anyMatch(line -> line.startsWith("saferplan: /colour: "));
  }

  @Test
  void doesItOnlyIfNothingHasChangedSince() {
    terminal.piping(GROUP).run("do", "add-body", "--from", "-");

    Run stale =
        terminal
            .piping(GROUP.replace("road-safety", "other"))
            .run("do", "add-body", "--from", "-", "--if-revision", "1");
    Run fresh =
        terminal
            .piping(GROUP.replace("road-safety", "other"))
            .run("do", "add-body", "--from", "-", "--if-revision", "2");

    assertThat(stale.code()).isEqualTo(ExitCode.STALE.code());
    assertThat(fresh.code()).isZero();
  }

  @Test
  void namesTheFileThatIsMissing() {
    Run refused = terminal.run("do", "add-body", "--from", "nowhere.json");

    assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(refused.err())
        .isEqualTo(
            "saferplan: nowhere.json: there is no such file: name a file, or - to read what is"
                + " piped in\n");
    assertThat(terminal.run("do", "add-body", "--from", folder.toString()).code())
        .isEqualTo(ExitCode.UNREADABLE.code());
  }

  @Test
  void asksForWhatIsMissingFromTheArguments() {
    assertThat(terminal.run("do").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run("do", "add-body").err()).contains("--from", "--schema");
    assertThat(terminal.run("init").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run("init", "--id", "x").err()).contains("--name");
    assertThat(terminal.run("init", "--name", "X", "--from", "-").code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void listsEveryCommand() {
    Run list = terminal.run("do", "--list");

    assertThat(list.out().lines()).hasSize(Saferplan.handlers().size()).isSorted();
    assertThat(list.out()).contains("record-decision\n");
  }

  @ParameterizedTest
  @MethodSource("org.saferplan.cli.CommandNames#all")
  void printsTheSchemaOfEveryCommand(String name) {
    Run schema = terminal.run("do", name, "--schema");

    assertThat(schema.code()).isZero();
    assertThat(new JsonLanguage(Saferplan.documents()).parse(schema.out().getBytes(UTF_8)).faults())
        .isEmpty();
  }
}
