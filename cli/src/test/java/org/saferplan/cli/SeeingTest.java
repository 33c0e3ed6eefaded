package org.saferplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer and a committee see of the invented district: exceptions, papers, readiness. */
final class SeeingTest {
  private static final String TOWN = "town-centre-group";

  @TempDir Path folder;

  private Run.Terminal terminal;

  @BeforeEach
  void fill() {
    terminal = Run.withDistrict(folder.resolve("store"));
  }

  private String done(String... arguments) {
    Run run = terminal.run(arguments);
    assertThat(run.code()).as("%s: %s", List.of(arguments), run.err()).isZero();
    return run.out();
  }

  @Test
  void everyExceptionIsTold() {
    Golden.assertIs("invented-exceptions", done("exceptions"));
    assertThat(done("exceptions", "--json")).contains("\"concern\": \"overdue\"");
  }

  @Test
  void papersAreWrittenFromTheRecord() {
    Golden.assertIs("invented-report-group", done("report", "group", TOWN));
    Golden.assertIs("invented-report-log", done("report", "log", "strategy-group"));
    Golden.assertIs("invented-report-partner", done("report", "partner", "probation"));
    Golden.assertIs("invented-report-actions", done("report", "actions"));
    Golden.assertIs("invented-report-half-year", done("report", "half-year"));
    Golden.assertIs("invented-report-grant", done("report", "grant", "commissioner-grant"));
  }

  @Test
  void aPaperThatIsIssuedStaysAsItRead() throws IOException {
    String before = done("report", "group", TOWN, "--issue");
    Run listed = terminal.run("report", "list");
    assertThat(listed.out()).contains("Town Centre and Seafront Group: paper for the group");
    String id = "2018-10-01-town-centre-group-group-pack";

    done("action", "complete", "fence-arcade", "--achieved", "It is fenced");

    assertThat(done("report", "show", id)).isEqualTo(before);
    assertThat(done("report", "group", TOWN, "--on", "2018-10-02"))
        .isNotEqualTo(before)
        .contains("What changed since the last paper, 1 October 2018");
    assertThat(terminal.run("report", "group", TOWN, "--issue").code()).isZero();
    Run again = terminal.run("report", "group", TOWN, "--issue");
    assertThat(again.code()).isEqualTo(ExitCode.IMPOSSIBLE.code());
    assertThat(again.err()).contains(id + "-2", "nothing in it has changed");
    Path page = folder.resolve("paper.html");
    done("report", "show", id, "-o", page.toString());
    assertThat(Files.readString(page)).contains("<table>").contains("<th scope=\"col\">What</th>");
  }

  @Test
  void aResultThatCameSinceTheLastPaperIsToldThoughItsPeriodWasOverBefore() {
    done("report", "group", TOWN, "--issue", "--on", "2018-09-30");
    String result =
        """
        {"measure": "feel-safe",
         "result": {"amount": 70, "period": {"from": "2018-06", "to": "2018-08-31"}}}""";
    assertThat(terminal.piping(result).line("do record-result --from -").err()).isEmpty();

    String paper = done("report", "group", TOWN);

    assertThat(paper.substring(paper.indexOf("What changed since the last paper")))
        .contains("- Residents who feel safe outside after dark: 70%, June 2018 to 31 August");
  }

  @Test
  void whatIsMissingBeforeAMeetingIsToldWithWhoCanSupplyIt() {
    Golden.assertIs("invented-readiness", done("readiness"));
  }

  @Test
  void whatIsNotThereIsRefusedWithWhereToLook() {
    Run nobody = terminal.run("report", "group", "nobody");
    assertThat(nobody.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(nobody.err()).contains("saferplan partnership show");

    assertThat(terminal.run("readiness", "--group", "nobody").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(terminal.run("report", "partner").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run("report", "show", "nothing").err()).contains("saferplan report list");
  }
}
