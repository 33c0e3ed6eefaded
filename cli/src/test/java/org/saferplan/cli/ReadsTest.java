package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;

final class ReadsTest {
  @TempDir static Path folder;

  private static Run.Terminal example;

  @BeforeAll
  static void loadTheExample() {
    example = Run.withExample(folder.resolve("store"));
  }

  static Stream<String> reads() {
    return Run.reads();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void answersInWordsAsApproved(String line) {
    Run run = example.line(line);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    String shown =
        run.out()
            .replace(folder.resolve("store").toString(), "STORE")
            .replaceAll("[0-9a-f]{64}", "HASH");
    Golden.assertIs(line.replace(" --", "-").replaceAll("[ /]", "-"), shown);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void fitsTheTerminal(String line) {
    Run run = example.line(line);

    assertThat(run.out().lines().filter(each -> !each.contains(folder.toString())))
        .allMatch(each -> each.codePointCount(0, each.length()) <= 80)
        .noneMatch(each -> each.endsWith(" "));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void answersInJson(String line) {
    Run run = example.line(line + " --json");

    assertThat(run.code()).isZero();
    JsonLanguage language = new JsonLanguage(Saferplan.documents());
    assertThat(language.parse(run.out().getBytes(UTF_8)).faults()).isEmpty();
  }

  @Test
  void listsAnswerAnEmptyListForNothing(@TempDir Path empty) {
    Run.Terminal bare = Run.in(empty.resolve("store"));
    bare.run("init", "--name", "Bare Partnership");

    assertThat(Run.in(empty.resolve("none")).run("partnership", "list", "--json").out())
        .isEqualTo("[]\n");
    assertThat(bare.run("action", "list", "--json").out())
        .isEqualTo("{\n  \"on\": \"2018-10-01\",\n  \"by\": \"priority\"\n}\n");
    for (String noun : new String[] {"plan", "decision", "measure", "fund"}) {
      assertThat(bare.run(noun, "list", "--json").out()).as(noun).isEqualTo("[]\n");
    }
    assertThat(bare.run("store", "verify", "--json").out())
        .contains("\"revision\": 1")
        .doesNotContain("findings");
  }

  @Test
  void tellsTheStandingOfTheYear() {
    assertThat(standing("2018-03-21")).contains("approved", "amendments open");
    assertThat(standing("2018-04-12")).contains("put to Council", "outcome not on record");
    assertThat(standing("2018-10-01")).contains("in use", "adoption not on record");
  }

  @Test
  void takesTheDayFromTheClockIfNoneIsGiven() {
    assertThat(example.run("plan", "show").out()).contains("On 1 October 2018:");
  }

  @Test
  void saysWhatIsNotThereAndHowToFindWhatIs() {
    assertThat(example.run("plan", "show", "2031-32"))
        .isEqualTo(
            new Run(
                ExitCode.NOT_FOUND.code(),
                "",
                "saferplan: there is no edition or version 2031-32: see which there are with"
                    + " 'saferplan plan list'\n"));
    assertThat(example.run("plan", "diff", "../x", "2018-19-refresh").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(example.run("report", "council", "2018-01-23-smp").err()).contains("no report");
    assertThat(example.run("assessment", "show", "x").err()).contains("no assessment x");
    assertThat(example.run("measure", "show", "x").err())
        .isEqualTo(
            "saferplan: there is no measure x: see which there are with 'saferplan measure list'\n");
    assertThat(example.run("fund", "show", "x").err())
        .isEqualTo(
            "saferplan: there is no fund x: see which there are with 'saferplan fund list'\n");
  }

  @Test
  void asksForActionsByWhatIsOnRecordAndSaysWhatThatIs() {
    Run none = example.run("action", "list", "--group", "x", "--priority", "y");

    assertThat(none.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(none.err())
        .contains("there is no group x: there is ", "there is no priority y: there is ");
    assertThat(example.run("action", "list", "--state", "late").err())
        .contains("'late' is not known here: known are overdue, due, undeterminable");
    assertThat(example.run("action", "list", "--by", "colour").err())
        .contains("known are priority, group, owner, place, state");
    assertThat(example.run("action", "show", "x").err())
        .contains("there is no action x: there is crime-diversion-workshop, urban-blue-bus");
  }

  @Test
  void tellsOnlyTheActionsThatAreAskedFor() {
    Run asked = example.run("action", "list", "--text", "BUS");

    assertThat(asked.out())
        .contains("Urban Blue Bus")
        .doesNotContain("Crime Diversion Workshop", "Action plans under");
  }

  @Test
  void showsThatPartOfTheThreadWhichIsAskedFor() {
    assertThat(example.run("thread", "show", "domestic-abuse"))
        .isEqualTo(
            new Run(
                ExitCode.NOT_FOUND.code(),
                "",
                "saferplan: there is no domestic-abuse on the thread of this edition: did you mean"
                    + " finding/2018-19/domestic-abuse-share, group/domestic-abuse-subgroup,"
                    + " issue/2018-19/domestic-abuse, priority/2018-19-refresh/domestic-abuse?\n"));
    assertThat(example.run("thread", "show", "finding/2018-19/domestic-abuse-shore").err())
        .contains("did you mean finding/2018-19/domestic-abuse-share");
    assertThat(example.run("thread", "show", "domestic-abuse-share"))
        .isEqualTo(example.run("thread", "show", "finding/2018-19/domestic-abuse-share"));
  }

  @Test
  void strictChecksAnswerWithAnExitCodeOfTheirOwn() {
    Run strict = example.run("check", "--strict");

    boolean fallsShort = strict.out().contains("Not met (");
    assertThat(strict.code()).isEqualTo(fallsShort ? ExitCode.FALLS_SHORT.code() : 0);
  }

  @Test
  void checksOneRuleAlone() {
    Run one = example.run("check", "--rule", "scrutiny-committee");

    assertThat(one.out()).contains("scrutiny-committee").doesNotContain("section-17");
    Run unknown = example.run("check", "--rule", "no-such-rule");
    assertThat(unknown.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(unknown.err()).contains("scrutiny-committee");
  }

  @Test
  void writesTheReportInTheFormatOfTheFile(@TempDir Path papers) throws IOException {
    Path html = papers.resolve("report.html");
    Path markdown = papers.resolve("report.md");

    assertThat(example.run("report", "council", "-o", html.toString()).code()).isZero();
    assertThat(example.run("report", "council", "-o", markdown.toString()).code()).isZero();

    assertThat(html).content().startsWith("<!").contains("<h2>Recommendation Made</h2>");
    assertThat(markdown).content().contains("## Recommendation Made");
    assertThat(example.run("report", "council", "--format", "markdown").out())
        .isEqualTo(Files.readString(markdown));
  }

  private static String standing(String day) {
    return example.run("plan", "show", "2018-19-refresh", "--on", day).out().replace('\n', ' ');
  }
}
