package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented district's year comes to its end, and its officer refreshes the plan. */
final class RefreshTest {
  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void begin() {
    terminal = Run.in(folder.resolve("store"));
    Run demo =
        terminal.run("demo", "-p", "nowhere-on-sea", "--store", folder.resolve("store").toString());
    assertThat(demo.code()).as(demo.err()).isZero();
  }

  private Run line(String... words) {
    Run run = terminal.run(words);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private Run settle(String json) {
    return terminal.piping(json).run("do", "settle-refresh", "--from", "-");
  }

  /** As the walk's counts have it. */
  private int count(String what) {
    Matcher found =
        Pattern.compile("\"%s\": (\\d+)".formatted(what))
            .matcher(line("plan", "refresh", "--json").out());
    assertThat(found.find()).as(what).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private String opened() {
    return line("plan", "refresh", "--title", "Next year's plan").out();
  }

  @Test
  void opensOnceAndGoesOnAfterwards() {
    assertThat(opened()).startsWith("Opened: edition next-years-plan.");
    assertThat(line("plan", "refresh").out())
        .doesNotContain("Opened")
        .contains("to Next year's plan", "not decided yet");
    assertThat(line("plan", "refresh", "next-years-plan").out()).doesNotContain("Opened");
    assertThat(line("plan", "list").out()).contains("April 2019 to March 2020", "next-years-plan");
  }

  @Test
  void leavesAHalfDoneWalkAsItIs() {
    opened();
    int before = count("decided");

    assertThat(
            settle(
                    """
                    {"edition": "next-years-plan",
                     "changes": [
                       {"kind": "kept", "from": [{"priority": "serious-violence"}],
                        "to": [{"priority": "serious-violence"}]},
                       {"kind": "became-theme", "from": [{"priority": "drugs-and-alcohol"}],
                        "to": [{"theme": "drugs-and-alcohol"}], "reasons": "none"}],
                     "actions": [
                       {"kind": "kept", "from": ["translators"]},
                       {"kind": "completed", "from": ["fence-arcade"], "achieved": "Fenced."}]}
                    """)
                .code())
        .isZero();

    assertThat(count("decided")).isEqualTo(before + 4);
    assertThat(line("plan", "diff", "this-year", "next-years-plan").out())
        .containsSubsequence(
            "“Drugs and alcohol” became a theme across all priorities.",
            "no reason given",
            "Actions",
            "“Clear and fence the empty arcade” was completed",
            "“Keep a list of translators for the helpline” was carried over.");
    assertThat(line("report", "changes", "next-years-plan", "--format", "markdown").out())
        .contains(
            "## What is not decided yet", "became a theme across all priorities. No reason given.");
    assertThat(line("action", "show", "translators-2").out())
        .contains("Carries on: Keep a list of translators for the helpline (translators)");
  }

  @Test
  void tellsAllThatCannotBeSettledAtOnceAndSettlesNothing() {
    opened();
    int before = count("decided");

    Run refused =
        settle(
            """
            {"edition": "next-years-plan",
             "changes": [{"kind": "removed", "from": [{"theme": "hate-crime"}]}],
             "actions": [{"kind": "kept", "from": ["bring-back-the-pier"]},
                         {"kind": "split", "from": ["translators"], "reads": ["One"]}]}
            """);

    assertThat(refused.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(refused.errors()).anyMatch(each -> each.contains("/actions/1"));
    assertThat(count("decided")).isEqualTo(before);
  }

  @Test
  void asksItemByItemAndKeepsWhatWasAnsweredWhenLeft() {
    opened();
    int before = count("decided");

    Run asked = asked("plan refresh --walk", "dropped", "Nobody asked for it", "");

    assertThat(asked.out())
        .contains("What becomes of each?", "What becomes of it:", "left for later")
        .contains("Left here. What was answered is on record.");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    assertThat(count("decided")).isEqualTo(before + 8);
    assertThat(line("plan", "refresh").out())
        .containsSubsequence("was removed.", "because: Nobody asked for it");
  }

  @Test
  void comesToAnEndByAnsweringEverything() {
    opened();
    List<String> answers = new ArrayList<>();
    for (int at = 0; at < 150; at++) {
      answers.add(at % 3 == 0 ? "dropped" : "");
    }

    Run asked = asked("plan refresh --walk", answers.toArray(String[]::new));

    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).doesNotContain("\tat ");
    assertThat(count("items")).isEqualTo(count("decided") + count("shown") + count("notTold"));
  }

  @Test
  void needsATerminalToAskAt() {
    Run asked = terminal.run("plan", "refresh", "--walk");

    assertThat(asked.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(asked.err()).contains("There is no terminal to ask at");
    assertThat(line("plan", "list").out()).doesNotContain("April 2019");
  }

  private Run asked(String line, String... answers) {
    return terminal.typing(answers).line(line);
  }

  @Test
  void draftsHowFarThisYearsPlanWasImplemented() {
    Golden.assertIs(
        "invented-report-implementation", line("report", "implementation", "this-year").out());
  }
}
