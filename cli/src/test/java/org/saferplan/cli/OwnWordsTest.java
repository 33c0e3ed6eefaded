package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands speak to a partnership's people in the partnership's own words. */
final class OwnWordsTest {
  @TempDir static Path folder;

  /** Calls its priorities ambitions, its actions tasks and its themes golden rules. */
  private static Run.Terminal joint;

  /** Calls its priorities strands. */
  private static Run.Terminal district;

  /** Calls its plan an agreement. */
  private static Run.Terminal county;

  @BeforeAll
  static void takeThemIn() {
    joint = takenIn("joint-english");
    district = takenIn("rolling-district-refresh");
    county = takenIn("county-above-districts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan show", "thread show", "check"})
  void speaksOfAmbitionsAndTasks(String line) {
    String out = joint.line(line + " --on 2024-07-01").out().toLowerCase(Locale.UK);

    assertThat(out).containsPattern("\\bambitions?\\b").doesNotContain("every priority");
  }

  @Test
  void countsAndHeadsTheActionsByThePartnershipsWord() {
    String out = joint.line("action list --on 2024-07-01").out();

    assertThat(out)
        .contains("Tasks as of 1 July 2024")
        .containsPattern("\\d+ tasks: ")
        .doesNotContain("Actions as of");
    assertThat(joint.line("thread show --on 2024-07-01").out())
        .contains("figure > finding > ambition > task > measure > result > next assessment");
  }

  @Test
  void printsThePartnershipsOwnColumnsInItsOrder() {
    String joined = joint.line("action list --on 2024-07-01").out();
    String refresh = district.line("action list --on 2022-11-01").out();

    assertThat(joined).containsPattern("(?m)^No\\. +Task +Owner +BRAG +Stands +Id$");
    assertThat(refresh).containsPattern("(?m)^Ref +What +Who +When +Year end +Stands +Id$");
    assertThat(refresh.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void putsThePlansOwnNameIntoFixedPhrases() {
    assertThat(county.line("plan show --on 2021-10-01").out()).contains("Of the agreement “");
  }

  @Test
  void readsNamesInWelshWhereAskedAndTranslatesNothing() {
    Run.Terminal welsh = takenIn("welsh");
    String line = "plan show --on 2023-07-01";

    assertThat(welsh.line(line).out()).contains("- A calm town centre").doesNotContain("Canol y");
    assertThat(welsh.line(line + " --language cy").out())
        .contains("nothing is translated here")
        .contains("Blaenoriaethau (in no order of rank)")
        .contains("- Canol y dref")
        .doesNotContain("- A calm town centre");
    assertThat(welsh.line(line + " --language cy --json").out())
        .isEqualTo(welsh.line(line + " --json").out());
    assertThat(welsh.line(line + " --language fr").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void leavesMachineFormsAsTheyAre() {
    assertThat(joint.line("action list --json --on 2024-07-01").out())
        .contains("\"by\": \"priority\"")
        .contains("\"priorities\"");
    assertThat(joint.line("thread show --on 2024-07-01").out()).contains("(priority/");
  }

  private static Run.Terminal takenIn(String shape) {
    Run.Terminal terminal = Run.in(folder.resolve(shape));
    assertThat(terminal.piping(file(shape)).run("import", "-").err()).isEmpty();
    return terminal;
  }

  private static String file(String shape) {
    try (InputStream file = OwnWordsTest.class.getResourceAsStream("shapes/" + shape + ".json")) {
      return new String(Objects.requireNonNull(file, shape).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
