package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.refusal.Kind;
import picocli.CommandLine;

final class UseTest {
  @TempDir Path folder;

  @Test
  void helpNamesEveryCommandAndEveryExitCode() {
    Run help = terminal().run("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("init", "demo", "import", "export", "check", "serve", "history")
        .contains("partnership", "plan", "assessment", "decision", "action", "report", "store");
    for (ExitCode each : ExitCode.values()) {
      assertThat(help.out())
          .containsPattern("%2d +%s".formatted(each.code(), each.words().substring(0, 10)));
    }
    Golden.assertIs("help", help.out());
  }

  @Test
  void theHelpOfEveryCommandFitsTheTerminal() {
    CommandLine program =
        Program.commandLine(
            new GlobalOptions(),
            new Session(
                new GlobalOptions(),
                new Environment(
                    java.io.InputStream.nullInputStream(),
                    Map.of(),
                    Run.Terminal.CLOCK,
                    "x",
                    null)));

    assertHelpFits(program);
  }

  private static void assertHelpFits(CommandLine command) {
    assertThat(command.getUsageMessage().lines())
        .as(command.getCommandSpec().qualifiedName())
        .allMatch(line -> line.length() <= 80);
    command.getSubcommands().values().forEach(UseTest::assertHelpFits);
  }

  @Test
  void exitCodesAreAPromise() {
    Map<String, String> list = ExitCode.list();

    assertThat(list).hasSize(ExitCode.values().length);
    assertThat(ExitCode.OK.code()).isZero();
    assertThat(ExitCode.DEFECT.code()).isEqualTo(1);
    assertThat(ExitCode.USAGE.code()).isEqualTo(2);
    Set<Integer> ofKinds = new TreeSet<>();
    for (Kind kind : Kind.values()) {
      ofKinds.add(ExitCode.of(kind).code());
    }
    assertThat(ofKinds).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void withoutACommandSaysWhatThereIs() {
    Run bare = terminal().run();

    assertThat(bare.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(bare.out()).isEmpty();
    assertThat(bare.err()).startsWith("Usage: saferplan");
  }

  @Test
  void aNounWithoutAVerbIsAUsageError() {
    Run noun = terminal().run("plan");

    assertThat(noun.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(noun.err()).contains("Missing required subcommand", "saferplan plan --help");
  }

  @Test
  void suggestsWhatAMisspeltCommandMayHaveMeant() {
    assertThat(terminal().run("exprot").err()).contains("export");
    assertThat(terminal().run("plan", "shwo").err()).contains("did you mean 'show'?");
    assertThat(terminal().run("do", "draft-editon", "--from", "-").err())
        .contains("did you mean 'draft-edition'?");
    assertThat(terminal().run("do", "xyz", "--from", "-").err()).contains("saferplan do --list");
  }

  @Test
  void misspeltValuesAreUsageErrors() {
    assertThat(terminal().run("-p", "../etc", "plan", "show").code()).isEqualTo(2);
    assertThat(terminal().run("plan", "show", "--on", "31 March").err())
        .contains("is no date", "2018-04-11");
    assertThat(terminal().run("plan", "show", "--on", "2018-02-30").code()).isEqualTo(2);
    assertThat(terminal().run("serve", "--port", "99999").err()).contains("0 to 65535");
    assertThat(terminal().run("report", "council", "--format", "docx").err())
        .contains("known are text, markdown, html, json");
    assertThat(terminal().run("do", "add-body", "--from", "-", "--if-revision", "x").err())
        .contains("'x' is no revision", "saferplan history");
  }

  @Test
  void beginsNoRecordUnderANameThatGivesNoId() {
    Run nameless = terminal().run("init", "--name", "");
    Run punctuated = terminal().run("init", "--name", "!!!");

    assertThat(nameless.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(nameless.err()).contains("give a name");
    assertThat(punctuated.err()).contains("give an id with --id");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void asksWhichPartnershipIsMeantAndSaysHow() {
    Run.withExample(folder.resolve("store"));
    terminal().run("init", "--name", "Another");

    assertThat(terminal().run("plan", "show").err())
        .contains("another, safer-maidstone", "say which is meant with -p");
    assertThat(terminal().run("-p", "nobody", "plan", "show").err())
        .contains("saferplan partnership list");
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    Path store = folder.resolve("elsewhere");
    Run.withExample(store);
    Run.Terminal bare = new Run.Terminal(Map.of(), "");

    Run before = bare.run("--store", store.toString(), "-p", "safer-maidstone", "plan", "list");
    Run between = bare.run("plan", "--store", store.toString(), "list");
    Run after = bare.run("plan", "list", "--store", store.toString());

    assertThat(before.code()).isZero();
    assertThat(between).isEqualTo(before);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void helpVersionAndUsageErrorsTouchNoStore() {
    assertThat(terminal().run("--version").out()).startsWith("saferplan ");
    assertThat(terminal().run("version")).isEqualTo(terminal().run("--version"));
    terminal().run("do", "--help");
    terminal().run("nonsense");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void namesTheFolderWhereThereIsNoStore() {
    Run run = terminal().run("plan", "show");

    assertThat(run.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(run.err()).contains(folder.resolve("store").toString(), "--store", "init");
    assertThat(Files.exists(folder.resolve("store"))).isFalse();
  }

  @Test
  void printsACompletionScript() {
    assertThat(terminal().run("generate-completion").out())
        .contains("complete -F", "draft-edition");
  }

  private Run.Terminal terminal() {
    return Run.in(folder.resolve("store"));
  }
}
