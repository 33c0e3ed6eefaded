package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.table.TableRows;

/** A chair's list, and an action plan, on their way out and in. */
final class TableCommandsTest {
  private static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());

  private static final String PLAN =
      """
      Sub-plan of the Strategy Group,,,,,
      ,,,,,
      Ref,What we will do,Priority,Lead Officer / Agency,Target date,Directorate
      1.1,Fit shutters,Town centre and seafront,Town Centre Manager,Mar-19,A
      1.1,"Paint, and light",Serious violence,"Nowhere Homes, Council",Q3 2018-19,B
      1.2,Walk the pier,Burglary,Everybody,spring,A
      1.3,Meet,Serious violence
      """;

  private static final String INTO = "action import %s --group strategy-group --edition this-year";

  @TempDir Path folder;
  private Run.Terminal terminal;

  @BeforeEach
  void begin() {
    terminal = Run.withDistrict(folder.resolve("store"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8).toString();
  }

  private long revision() {
    return terminal.run("history").out().lines().filter(line -> line.matches("\\d.*")).count();
  }

  private Run sheet(String... more) {
    return terminal.run(
        java.util.stream.Stream.concat(
                List.of("action", "export", "--group", "violence-group").stream(),
                List.of(more).stream())
            .toArray(String[]::new));
  }

  @Test
  void aGroupsActionsGoOutInItsOwnColumnsToBeFilledIn() {
    Golden.assertIs("action-export", sheet().out().replace("\uFEFF", "").replace("\r\n", "\n"));
  }

  @Test
  void aSheetThatSaysNothingNewChangesNothing() throws IOException {
    String sent = file("sheet.csv", sheet().out());

    Run run = terminal.run("action", "update", sent, "--group", "violence-group");

    assertThat(run.out()).contains("11 rows say nothing new").contains("Nothing is written.");
    assertThat(run.code()).isZero();
    assertThat(revision()).isEqualTo(1);
  }

  private static final String FILLED_IN =
      """
      Id;No.;By;What happened;On track;Next step;Rating;Expected by;Completed
      mentors;2.4;;All matched – £50 left;yes;Thank them;green;Mar-19;
      ;2.5;;=2+3;no;;;;28/09/2018
      bleed-control-kits;2.2;;One more;;;;;
      test-purchases;2.7;;;perhaps;;Purple;;
      ;2.2;;Which?;;;;;
      hospital-data;2.6;May 2019;;;Chase;;;
      knife-surrender;2.3;;;;;;;
      """;

  private static final List<String> OUT_OF_PLACE = List.of("line 4", "line 5", "line 6");

  @Test
  void whatTheRowsComeToIsShownFirstAndNothingIsWritten() throws IOException {
    Path sent =
        Files.write(
            folder.resolve("filled.csv"), FILLED_IN.getBytes(Charset.forName("windows-1252")));

    Run run =
        terminal.run("action", "update", sent.toString(), "--group", "violence-group", "--dry-run");

    Golden.assertIs("action-update-dry-run", run.out());
    assertThat(run.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(revision()).isEqualTo(1);
  }

  @Test
  void oneRowWithoutAPlaceHoldsAllBackUnlessItIsLeftOut() throws IOException {
    String sent = file("filled.csv", FILLED_IN);
    String[] line = {"action", "update", sent, "--group", "violence-group"};
    String[] leavingOut = {"action", "update", sent, "--group", "violence-group", "--leave-out"};

    Run held = terminal.run(line);

    assertThat(held.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(held.out()).contains(OUT_OF_PLACE).contains("leave them out with");
    assertThat(revision()).isEqualTo(1);

    Run taken = terminal.run(leavingOut);

    assertThat(taken.code()).isZero();
    assertThat(taken.out())
        .contains(OUT_OF_PLACE)
        .contains("3 updates; 1 row says nothing new.")
        .contains("Done: report-round, revision 2.");
    assertThat(terminal.run("action", "show", "map-of-violence").out())
        .contains("Update of 1 October 2018 by Serious Violence Group, not on track: =2+3")
        .contains("Completed on 28 September 2018: =2+3");
    assertThat(sheet().out()).contains("1 October 2018: =2+3").doesNotContain(",=2+3");

    Run again = terminal.run(leavingOut);

    assertThat(again.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(again.out()).contains("this is on record word for word");
    assertThat(revision()).isEqualTo(2);
  }

  @Test
  void comesAsJsonAndIsAnsweredInJson() throws IOException {
    String rows = sheet("--json").out();
    assertThat(LANGUAGE.read(rows, TableRows.class).getOrRefuse().value()).hasSize(11);
    String sent =
        file(
            "sent.json",
            LANGUAGE.write(
                new TableRows(
                    List.of(
                        Map.of("Id", "mentors", "What happened", "All matched"),
                        Map.of("Id", "nobody", "What happened", "x")))));

    Run run =
        terminal.run(
            "action", "update", sent, "--group", "violence-group", "--leave-out", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"unplaced\"")
        .contains("“nobody” is no action on record")
        .contains("\"revision\": 2");
    assertThat(LANGUAGE.parse(run.out().getBytes(UTF_8)).faults()).isEmpty();
    assertThat(terminal.run("action", "update", file("bad.json", "[{\"Id\": 3}]")).errors())
        .containsExactly("saferplan: /0/Id: must be a text, and is a number");
  }

  @Test
  void columnsThatAreGuessedAreConfirmedOnceAndRemembered() throws IOException {
    String sent = file("plan.csv", PLAN);
    String[] line = (INTO.formatted(sent) + " --leave-out").split(" ");

    Run unsure = terminal.run(line);

    assertThat(unsure.code()).isEqualTo(ExitCode.INVALID.code());
    assertThat(unsure.errors())
        .contains("saferplan: “Lead Officer / Agency” is taken for: lead (a guess)")
        .contains("saferplan: “Directorate” is taken for: not read (not known)");
    assertThat(revision()).isEqualTo(1);

    Run asked = terminal.typing("y").run(line);

    Golden.assertIs("action-import-asked", asked.out());
    assertThat(asked.code()).isZero();
    assertThat(revision()).isEqualTo(3);

    Run again = terminal.run(line);

    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("it is on record in this action plan as fit-shutters");
    assertThat(revision()).isEqualTo(3);
  }

  @Test
  void whoeverSaysNoIsAskedOfEachColumn() throws IOException {
    String sent = file("plan.csv", PLAN);
    String[] line = (INTO.formatted(sent) + " --leave-out").split(" ");

    Run asked = terminal.typing("n", "", "", "delivers", "nonsense", "due", "note").run(line);

    assertThat(asked.out()).contains("“Lead Officer / Agency” holds [leads]: delivers");
    assertThat(asked.code()).isZero();
    assertThat(terminal.run("action", "show", "fit-shutters").out())
        .containsPattern("Delivers +Town Centre Manager")
        .containsPattern("Note +A|A\n");
    assertThat(terminal.typing("n").run(line).code()).isEqualTo(ExitCode.INVALID.code());
  }

  @Test
  void whoeverStopsHasWrittenNothing() throws IOException {
    Run stopped = terminal.typing().run(INTO.formatted(file("plan.csv", PLAN)).split(" "));

    assertThat(stopped.code()).isEqualTo(ExitCode.STOPPED.code());
    assertThat(revision()).isEqualTo(1);
  }

  @Test
  void columnsCanBeSaidAndWrongOnesAreRefused() throws IOException {
    String sent = file("plan.csv", PLAN);
    String[] said =
        (INTO.formatted(sent)
                + " --leave-out --yes --column Directorate=note"
                + " --column Ref=nothing")
            .split(" ");

    assertThat(terminal.run(said).code()).isZero();
    assertThat(terminal.run("action", "show", "fit-shutters").out()).doesNotContain("Reference");
    assertThat(
            terminal
                .run("action", "update", sent, "--column", "Owner=leads", "--column", "x=y")
                .errors())
        .hasSize(1)
        .first()
        .asString()
        .contains("“x=y” says not what stands under a heading");
    assertThat(terminal.run("action", "update", sent, "--column", "Owner=leads").errors())
        .containsExactly(
            "saferplan: no column is headed “Owner”: there is “Ref”, “What we will do”, “Priority”,"
                + " “Lead Officer / Agency”, “Target date”, “Directorate”");
  }

  @Test
  void headingsThatAreSaidAreFoundAndSaidOnce() throws IOException {
    String sent = file("plan.csv", "Quoi,Qui,Chi\nDone,Budget,Anna\n");

    assertThat(
            terminal
                .run((INTO.formatted(sent) + " --column Qui=leads --column Chi=leads").split(" "))
                .errors())
        .containsExactly("saferplan: “qui”, “chi” are each said to hold lead: say it of one alone");
    assertThat(
            terminal
                .run(
                    (INTO.formatted(sent)
                            + " --column Quoi=action --column Qui=leads --column Chi=delivers")
                        .split(" "))
                .out())
        .contains("line 2: Done; led by Budget");
  }

  @Test
  void aPlanGoesOutAndComesBackInAnotherStore() throws IOException {
    Run exported =
        terminal.run(
            "action", "export", "--action-plan", "this-year-serious-violence", "--all-columns");
    String sent =
        file("plan.csv", exported.out().replaceAll("(?m)^(\"?)([a-z-]+\\1,)", "$1copy-$2"));

    Run taken = terminal.run(INTO.formatted(sent).split(" "));

    assertThat(taken.err()).isEmpty();
    assertThat(taken.code()).isZero();
    String copied =
        terminal
            .run("action", "export", "--action-plan", "this-year-strategy-group", "--all-columns")
            .out();
    List<String> before = terms(exported.out());
    assertThat(terms(copied.replace("copy-", ""))).isEqualTo(before).hasSizeGreaterThan(5);
  }

  /** The lines up to where an action stands, which depends on what was said of it. */
  private static List<String> terms(String csv) {
    return csv.lines()
        .skip(1)
        .map(line -> line.replace("\"", "").split(","))
        .map(cells -> cells[0] + cells[1] + cells[2])
        .toList();
  }

  @Test
  void refusesAHundredThousandRowsAndAWorkbook() throws IOException {
    Path large = folder.resolve("large.csv");
    Files.writeString(large, "Id,What happened\n" + "mentors,Matched\n".repeat(100_000));
    Path workbook = Files.write(folder.resolve("plan.xlsx"), new byte[] {'P', 'K', 3, 4, 0});

    Run refused = terminal.run("action", "update", large.toString());

    assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE.code());
    assertThat(refused.errors())
        .containsExactly(
            "saferplan: the file has more than 10,000 rows, and no more are read: split it into"
                + " several files");
    assertThat(terminal.run("action", "update", workbook.toString()).err())
        .contains("it is a workbook or a document, not CSV");
    assertThat(revision()).isEqualTo(1);
  }

  @Test
  void goesOutAsItStoodAtAnyRevision() throws IOException {
    String before = sheet().out();
    assertThat(
            terminal
                .run(
                    "action",
                    "update",
                    file("s.csv", FILLED_IN),
                    "--group",
                    "violence-group",
                    "--leave-out")
                .code())
        .isZero();

    assertThat(sheet("--revision", "1").out()).isEqualTo(before);
    assertThat(sheet().out()).isNotEqualTo(before);
  }

  @Test
  void saysWhatIsNotOnRecord() throws IOException {
    String sent = file("plan.csv", PLAN);

    assertThat(terminal.run("action", "update", sent, "--group", "nobody", "--yes").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(terminal.run("action", "import", sent, "--action-plan", "nothing", "--yes").code())
        .isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(terminal.run("action", "import", sent).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(terminal.run("action", "update", folder.resolve("none").toString()).code())
        .isEqualTo(ExitCode.UNREADABLE.code());
  }
}
