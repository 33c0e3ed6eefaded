package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due for review, as the terminal tells it. */
final class RetentionCommandTest {
  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void beginARecord() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Invented Partnership");
    does(
        "start-plan",
        "{\"kind\": \"plan\", \"title\": \"Old plan\", \"term\": {\"to\": \"2010-03-31\"}}");
  }

  private void does(String command, String json) {
    assertThat(terminal.piping(json).run("do", command, "--from", "-").err()).isEmpty();
  }

  @Test
  void saysThatNoPeriodIsOnRecord() {
    assertThat(terminal.line("retention --on 2030-01-01").out())
        .isEqualTo(
            "Nothing is due for review on 1 January 2030.\n\n"
                + "How long these are kept is not on record: plan.\n");
  }

  @Test
  void tellsWhatIsDueByThePeriodThatIsOnRecord() {
    does("add-retention-period", "{\"of\": \"plan\", \"years\": 6, \"because\": \"as agreed\"}");

    assertThat(terminal.line("retention --on 2016-03-31").out()).contains("Nothing is due");
    assertThat(terminal.line("retention --on 2016-04-01").out())
        .contains("Due for review on 1 April 2016:", "Old plan", "plans/old-plan")
        .contains("kept for 6 years after 31 March 2010, so since 1 April 2016");
    assertThat(terminal.line("retention --on 2016-04-01 --json").out())
        .contains("\"since\": \"2016-04-01\"", "\"because\": \"as agreed\"");
  }
}
