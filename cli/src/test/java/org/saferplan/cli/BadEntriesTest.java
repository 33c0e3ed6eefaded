package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an officer can get wrong in evidence, measures and rules, and what the program then says.
 */
final class BadEntriesTest {
  private static final String SCHEME =
      "{\"name\": \"Risk\", \"lowest\": 1, \"highest\": 5, \"criteria\": [{\"name\": \"Harm\"}], \"formula\": %s}";
  private static final String HARM = "{\"kind\": \"mark\", \"criterion\": \"harm\"}";

  @TempDir Path folder;

  private Run.Terminal terminal;
  private String before;

  @BeforeEach
  void beginARecord() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Invented Partnership");
    does("set-vocabulary", "{\"scoringSchemes\": [" + SCHEME.formatted(HARM) + "]}");
    does(
        "draft-assessment",
        "{\"kind\": \"assessment\", \"title\": \"2024\", \"issues\": [{\"name\": \"Noise\"}], \"figures\": [{\"name\": \"Assaults\"}]}");
    does("start-plan", "{\"kind\": \"plan\", \"title\": \"First\"}");
    does("start-plan", "{\"kind\": \"plan\", \"title\": \"Second\", \"follows\": \"first\"}");
    does("add-action", "{\"kind\": \"obligation\", \"what\": \"Whole\"}");
    does("add-action", "{\"kind\": \"obligation\", \"what\": \"Part\", \"partOf\": \"whole\"}");
    does("add-measure", MEASURE.formatted("Counted", "[" + RESULT.formatted("2024-04") + "]"));
    does("add-measure", MEASURE.formatted("Watched", "[]"));
    before = terminal.run("export").out();
  }

  private static final String MEASURE =
      "{\"kind\": \"measure\", \"name\": \"%s\", \"unit\": \"offences\", \"period\": {\"from\": \"2024-04\", \"to\": \"2025-03\"}, \"results\": %s}";
  private static final String RESULT =
      "{\"period\": {\"from\": \"%1$s\", \"to\": \"%1$s\"}, \"amount\": 7, \"figure\": {\"assessment\": \"2024\", \"figure\": \"assaults\"}}";

  /**
   * Something wrong.
   *
   * @param said each line of the answer, after the name of the program
   */
  record Wrong(String what, String command, String json, String... said) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Wrong> wrong() {
    return Stream.of(
        new Wrong(
            "a rule that ends before it starts",
            "add-own-rule",
            "{\"text\": \"Every action has an owner.\", \"period\": {\"from\": \"2024\", \"to\": \"2023\"}, \"asks\": {\"kind\": \"every-action-has\", \"what\": \"lead\"}}",
            "/period: the period ends (2023) before it starts (2024)"),
        new Wrong(
            "a rule from a day that there is not",
            "add-own-rule",
            "{\"text\": \"Every action has an owner.\", \"period\": {\"from\": \"2018-02-30\"}, \"asks\": {\"kind\": \"every-action-has\", \"what\": \"lead\"}}",
            "/period/from: a date is a day, a month or a year that exists"),
        new Wrong(
            "a formula that divides by nought",
            "set-vocabulary",
            "{\"scoringSchemes\": ["
                + SCHEME.formatted(
                    "{\"kind\": \"quotient\", \"dividend\": "
                        + HARM
                        + ", \"divisor\": {\"kind\": \"constant\", \"number\": 0}}")
                + "]}",
            "/scoringSchemes/0/formula: nothing can be divided by nought"),
        new Wrong(
            "a formula of what is no criterion",
            "set-vocabulary",
            "{\"scoringSchemes\": ["
                + SCHEME.formatted("{\"kind\": \"mark\", \"criterion\": \"cost\"}")
                + "]}",
            "/scoringSchemes/0: the formula asks for cost, which is no criterion"),
        new Wrong(
            "a mark for what is no criterion",
            "score-issue",
            "{\"assessment\": \"2024\", \"issue\": \"noise\", \"score\": {\"scheme\": \"risk\", \"marks\": [{\"criterion\": \"cost\", \"mark\": 3}]}}",
            "/score/marks/0: there is no criterion cost in scheme risk"),
        new Wrong(
            "a mark off the scale",
            "score-issue",
            "{\"assessment\": \"2024\", \"issue\": \"noise\", \"score\": {\"scheme\": \"risk\", \"marks\": [{\"criterion\": \"harm\", \"mark\": 6}]}}",
            "/score/marks/0: 6 is not on the scale of scheme risk, from 1 to 5"),
        new Wrong(
            "an id in capitals",
            "add-area",
            "{\"id\": \"Domestic-Abuse\", \"name\": \"Domestic abuse\"}",
            "/id: an id is lower-case letters and digits, joined by single hyphens, such as domestic-abuse"),
        new Wrong(
            "plans that follow each other",
            "revise-plan",
            "{\"kind\": \"plan\", \"id\": \"first\", \"title\": \"First\", \"follows\": \"second\"}",
            "/follows: "),
        new Wrong(
            "actions that are parts of each other",
            "revise-action",
            "{\"kind\": \"obligation\", \"id\": \"whole\", \"what\": \"Whole\", \"partOf\": \"part\"}",
            "/partOf: "),
        new Wrong(
            "a measure without a unit",
            "add-measure",
            "{\"kind\": \"measure\", \"name\": \"Assaults\"}",
            "/unit: "),
        new Wrong(
            "a result outside the measure’s time",
            "record-result",
            "{\"measure\": \"watched\", \"result\": {\"period\": {\"from\": \"2023-04\", \"to\": \"2023-04\"}, \"amount\": 7}}",
            "/result: the result is for April 2023 to April 2023, the measure for April 2024 to March 2025"),
        new Wrong(
            "two measures that claim one figure",
            "record-result",
            "{\"measure\": \"watched\", \"result\": " + RESULT.formatted("2024-04") + "}",
            "/result: this figure is a result of the measure counted already"),
        new Wrong(
            "everything at once",
            "add-measure",
            "{\"kind\": \"measure\", \"name\": \"Assaults\", \"period\": {\"from\": \"2018-02-30\"}, \"good\": \"lots\", \"targets\": [{\"form\": \"reach\"}], \"area\": \"Nowhere\"}",
            "/area: ",
            "/good: ",
            "/period/from: ",
            "/targets/0: ",
            "/unit: is missing"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isToldInWordsWithItsPlaceAndNothingOnRecordChanges(Wrong wrong) {
    Run refused = terminal.piping(wrong.json()).run("do", wrong.command(), "--from", "-");

    assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.INVALID.code());
    assertThat(refused.out()).isEmpty();
    List<String> errors = refused.errors().stream().sorted().toList();
    assertThat(errors).as(refused.err()).hasSize(wrong.said().length);
    for (int each = 0; each < errors.size(); each++) {
      assertThat(errors.get(each)).startsWith("saferplan: " + wrong.said()[each]);
    }
    assertThat(terminal.run("export").out()).isEqualTo(before);
  }

  @Test
  void twoNamesThatGiveOneIdAreNumbered() {
    does("add-area", "{\"name\": \"Domestic-Abuse\"}");

    Run second =
        terminal.piping("{\"name\": \"domestic abuse\"}").run("do", "add-area", "--from", "-");

    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("domestic-abuse-2");
  }

  private void does(String command, String json) {
    Run done = terminal.piping(json).run("do", command, "--from", "-");
    assertThat(done.err()).isEmpty();
    assertThat(done.code()).isZero();
  }
}
