package org.saferplan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;

/** Measures and funds of an invented partnership, as they are shown. */
final class MeasureAndFundTest {
  private static final String ASSAULTS =
      """
      {"kind": "measure", "id": "assaults", "name": "Assaults", "reference": "M1", "unit": "offences",
       "statistic": "count", "dataset": "police-recorded-crime", "frequency": "quarterly",
       "cumulative": false, "good": "lower",
       "baseline": [{"period": {"from": "2016-04", "to": "2016-06"}, "amount": 90}],
       "targets": [
         {"form": "reduce-by-percent", "amount": 10, "by": "2018-06", "printed": "10 % fewer"},
         {"form": "downward-trend"}],
       "period": {"from": "2016-04"},
       "results": [
         {"period": {"from": "2016-04", "to": "2016-06"}, "amount": 90},
         {"period": {"from": "2017-04", "to": "2017-06"}, "amount": 70},
         {"period": {"from": "2018-04", "to": "2018-06"}, "amount": 104}]}
      """;

  private static final String REPORTS =
      """
      {"kind": "measure", "id": "reports", "name": "Reports of domestic abuse", "unit": "reports",
       "statistic": "count", "good": "higher", "period": {"from": "2016-04"},
       "results": [
         {"period": {"from": "2016-04", "to": "2017-03"}, "amount": 400},
         {"period": {"from": "2017-04", "to": "2018-03"}, "amount": 480}],
       "states": [{"what": "in-abeyance", "on": "2018-09", "because": "the form is changed"}]}
      """;

  private static final String GRANT =
      """
      {"kind": "fund", "id": "grant", "title": "Community safety grant", "unit": "GBP",
       "period": {"from": "2017-04", "to": "2018-03"},
       "conditions": [{"words": "the grant is confirmed"}],
       "movements": [
         {"what": "allocated", "amount": 1000.10, "on": "2017-04"},
         {"what": "spent", "amount": 1200, "forWhat": "first aid at night"}]}
      """;

  @TempDir static Path folder;

  private static Run.Terminal terminal;

  @BeforeAll
  static void fill() {
    terminal = Run.in(folder.resolve("store"));
    terminal.run("init", "--name", "Anytown Partnership", "--tier", "unitary");
    enter(
        "add-dataset", "{\"id\": \"police-recorded-crime\", \"name\": \"Police recorded crime\"}");
    enter(
        "draft-assessment",
        """
        {"kind": "assessment", "id": "evidence", "title": "Assessment", "breaks": [
          {"what": "police recorded crime", "dataset": "police-recorded-crime",
           "cause": "Recording changed", "period": {"from": "2018-01", "to": "2018-01"}}]}
        """);
    enter("add-measure", ASSAULTS);
    enter("add-measure", REPORTS);
    enter("add-fund", GRANT);
  }

  private static void enter(String command, String json) {
    Run done = terminal.piping(json).run("do", command, "--from", "-");
    assertThat(done.code()).as(done.err()).isZero();
  }

  @Test
  void showsMeasuresAsApproved() {
    Golden.assertIs("invented-measure-list", terminal.run("measure", "list").out());
    Golden.assertIs(
        "invented-measure-show-assaults", terminal.run("measure", "show", "assaults").out());
    Golden.assertIs(
        "invented-measure-show-reports", terminal.run("measure", "show", "reports").out());
  }

  @Test
  void showsAMeasureAsItStoodOnADay() {
    String before = terminal.run("measure", "show", "assaults", "--on", "2017-12-01").out();

    assertThat(before).contains("70 offences").doesNotContain("104 offences");
  }

  @Test
  void tellsNoPercentageAcrossABreak() {
    String shown = terminal.run("measure", "show", "assaults", "--json").out();

    assertThat(shown)
        .contains(
            "\"kind\": \"not-comparable\"", "not comparable: Recording changed, January 2018");
  }

  @Test
  void showsFundsAsApproved() {
    Golden.assertIs("invented-fund-list", terminal.run("fund", "list").out());
    Golden.assertIs("invented-fund-show", terminal.run("fund", "show", "grant").out());
  }

  @Test
  void answersInJson() {
    JsonLanguage language = new JsonLanguage(Saferplan.documents());

    for (String line :
        new String[] {"measure list", "measure show reports", "fund list", "fund show grant"}) {
      Run run = terminal.line(line + " --json");
      assertThat(run.code()).as(line).isZero();
      assertThat(language.parse(run.out().getBytes(UTF_8)).faults()).as(line).isEmpty();
    }
  }
}
