package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person at a terminal sets up a partnership by answering questions. */
final class InterviewTest {
  private static final List<String> DISTRICT = Answers.DISTRICT;

  @TempDir Path folder;

  @Test
  void asksInPlainWordsAndShowsWhatItWouldRecord() {
    Run asked = asked(DISTRICT);

    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.err()).isEmpty();
    Golden.assertIs("init-asked", asked.out().replace(folder.toString(), "FOLDER"));
  }

  @Test
  void asksInWalesForNoCountyCouncilAndThinksOfAUnitaryFirst() {
    Run asked =
        asked(
            List.of("Partneriaeth Gŵyr", "", "2", "", "Cyngor Gŵyr", "1", "", "", "", "", "", ""));

    assertThat(asked.code()).as(asked.out()).isZero();
    assertThat(asked.out()).contains("unitary, Wales").doesNotContain("Name of the county council");
    assertThat(terminal().run("partnership", "show").out())
        .contains("Unitary, Wales (partneriaeth-gwyr)", "Cabinet recommends");
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(0, "  ", "a name is needed"),
        Arguments.of(0, "!!!", "an id is made from the name"),
        Arguments.of(0, "Anytown\u001b[D", "character 8 (U+001B) is not text"),
        Arguments.of(0, "Partneriaeth G\uFFFDyr", "character 15 did not arrive as it was typed"),
        Arguments.of(1, "S\u0007", "character 2 (U+0007) is not text"),
        Arguments.of(2, "Scotland", "one of the numbers is needed"),
        Arguments.of(3, "4", "one of the numbers is needed"),
        Arguments.of(3, "0", "one of the numbers is needed"),
        Arguments.of(4, "", "a name is needed"),
        Arguments.of(5, "mayor", "one of the numbers is needed"),
        Arguments.of(6, "?", "an id is made from the name"),
        Arguments.of(
            7, "ANYTOWN borough council", "you have named Anytown Borough Council already"),
        Arguments.of(
            8, "Anytown Borough Council", "you have named Anytown Borough Council already"),
        Arguments.of(9, "...", "an id is made from the name"),
        Arguments.of(10, "safer anytown partnership", "named Safer Anytown Partnership already"),
        Arguments.of(11, "Domestic Abuse Group", "you have named Domestic Abuse Group already"),
        Arguments.of(13, "maybe", "yes or no is needed"),
        Arguments.of(14, "record it", "yes or no is needed"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void asksAgainWithTheReasonWhereAnAnswerCannotBeUsed(int at, String bad, String reason) {
    List<String> answers = new ArrayList<>(DISTRICT);
    answers.add(at, bad);

    Run asked = asked(answers);

    assertThat(asked.out().replaceAll("\\s+", " ")).contains("Please answer again: ", reason);
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(terminal().run("partnership", "show", "--json").out()).isEqualTo(recordOf(DISTRICT));
  }

  @Test
  void writesNothingWhereverTheAnswersEnd() {
    for (int answered = 0; answered < DISTRICT.size(); answered++) {
      Run asked = asked(DISTRICT.subList(0, answered));

      assertThat(asked.code()).isEqualTo(ExitCode.STOPPED.code());
      assertThat(asked.out()).endsWith("\n");
      assertThat(asked.err()).isEqualTo("saferplan: stopped, and nothing is written\n");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void writesNothingWithoutAYesToTheSummary() {
    List<String> answers = new ArrayList<>(DISTRICT);
    answers.set(14, "N");

    Run asked = asked(answers);

    assertThat(asked.code()).isEqualTo(ExitCode.STOPPED.code());
    assertThat(asked.err()).isEqualTo("saferplan: stopped, and nothing is written\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysHowToDoWithoutATerminal() {
    Run run = terminal().run("init");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("saferplan: There is no terminal to ask at: give '--name=NAME', or '--from=");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void asksNothingWhereAnOptionSaysIt() {
    Run run = terminal().typing().run("init", "--name", "Anytown");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Done: set-up-partnership");
  }

  @Test
  void asksForAnotherNameWhereTheRecordHasBegun() {
    terminal().run("init", "--name", DISTRICT.get(0));
    List<String> answers = new ArrayList<>(DISTRICT);
    answers.add(1, "Other Partnership");

    Run asked = asked(answers);

    assertThat(asked.out().replaceAll("\\s+", " "))
        .contains("the record of safer-anytown-partnership has begun already")
        .contains("saferplan -p other-partnership partnership show");
    assertThat(asked.code()).isZero();
  }

  @Test
  void takesTheIdThatIsGiven() {
    Run asked = terminal().typing(DISTRICT.toArray(String[]::new)).run("init", "-p", "sap");

    assertThat(asked.code()).isZero();
    assertThat(terminal().run("-p", "sap", "partnership", "show").code()).isZero();
  }

  @Test
  void refusesBeforeItAsksWhatNoAnswerCouldMend() throws IOException {
    terminal().run("init", "--name", "Anytown");
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("letter.txt"), "Dear all");
    Run.Terminal sitting = terminal().typing();

    Run taken = sitting.run("init", "-p", "anytown");
    Run elsewhere = sitting.run("init", "--store", documents.toString());
    Run nobody = sitting.run("init", "--as", " ");

    assertThat(taken.code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
    assertThat(elsewhere.code()).isEqualTo(ExitCode.STORE.code());
    assertThat(nobody.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(List.of(taken.out(), elsewhere.out(), nobody.out())).containsOnly("");
  }

  private String recordOf(List<String> answers) {
    Run.Terminal other = Run.in(folder.resolve("other"));
    other.typing(answers.toArray(String[]::new)).run("init");
    return other.run("partnership", "show", "--json").out();
  }

  private Run asked(List<String> answers) {
    return terminal().typing(answers.toArray(String[]::new)).run("init");
  }

  private Run.Terminal terminal() {
    return Run.in(folder.resolve("store"));
  }
}
