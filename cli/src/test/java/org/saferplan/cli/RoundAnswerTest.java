package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chair works down what is asked of the group, at a terminal. */
final class RoundAnswerTest {
  private static final List<String> LINE = List.of("round", "answer", "--for", "town-centre-group");

  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void fill() {
    terminal = Run.withDistrict(folder.resolve("store"));
  }

  private Run answering(String... typed) {
    return terminal.typing(typed).run(LINE.toArray(String[]::new));
  }

  private String shown(String action) {
    return terminal.run("action", "show", action).out();
  }

  @Test
  void eachAnswerIsOnRecordAtOnceAndWhatIsLeftIsAskedAgain() {
    Run first =
        answering(
            "It is fenced on three sides", "", "no", "Fence the last side", "2018-13", "2018-12");

    Golden.assertIs("invented-round-answer", first.out());
    assertThat(first.code()).isZero();
    assertThat(shown("fence-arcade"))
        .containsIgnoringWhitespaces(
            "Update of 1 October 2018 by Town Centre and Seafront Group, not on track: It is fenced"
                + " on three sides. Next: Fence the last side. Now expected December 2018.");

    Run again = answering("All of it is fenced", "2018-11", "today");

    assertThat(again.out()).contains("that is still to come", "1 of ");
    assertThat(shown("fence-arcade")).contains("All of it is fenced").contains("Completed");
  }

  @Test
  void withoutTheEvidenceThatIsAskedForItStaysOpenAndTheWordsAreKept() {
    Run practice =
        terminal
            .piping("{\"closingNeedsEvidence\": true}")
            .run("do", "set-practice", "--from", "-");
    assertThat(practice.code()).as(practice.err()).isZero();

    Run run =
        answering("It is done", "today", "", "All were met", "2018-09-20", "x", "constitution");

    assertThat(run.out()).contains("there is no source x on record", "2 of 4 answered");
    assertThat(shown("fence-arcade")).contains("It is done").doesNotContain("ompleted on");
  }

  @Test
  void nobodyIsAskedWithoutATerminalAndNothingWhereAllIsSaid() {
    assertThat(terminal.run(LINE.toArray(String[]::new)).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.typing().run("round", "answer", "--for", "communities-scrutiny").out())
        .isEqualTo("Nothing is asked today.\n");
    assertThat(terminal.typing().run("round", "answer", "--for", "nobody").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
  }
}
