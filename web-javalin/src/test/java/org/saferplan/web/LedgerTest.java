package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.CommandsTest.assertRefused;
import static org.saferplan.web.CommandsTest.strings;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The clock stands at 12 April 2018. */
final class LedgerTest {
  private final Site site = Site.writable().filled();

  @AfterEach
  void stop() {
    site.close();
  }

  private void add(String action) {
    HttpResponse<String> answer = site.command("add-action", action);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void addThree() {
    add(
        """
        {"kind": "obligation", "id": "lights", "what": "Mend the lights", "reference": "6.2", "due": {"by": "2018-04-02"},
         "serves": [{"edition": "year-two", "priority": "streets"}], "leads": [{"post": "head"}]}
        """);
    add(
        """
        {"kind": "obligation", "id": "refuge", "what": "Open a refuge", "due": {"by": "2018-07"},
         "serves": [{"edition": "year-two", "priority": "harm"}]}
        """);
    add(
        """
        {"kind": "obligation", "id": "address", "what": "Watch one address", "due": {"by": "2018-04-01"},
         "serves": [{"edition": "year-two", "priority": "harm"}],
         "restricted": {"access": "partners", "because": "it names a household"}}
        """);
  }

  @Test
  void answersWhereEveryActionStandsTheLongestOverdueFirst() {
    addThree();

    JsonNode ledger = json(site.get(api("/actions")));

    assertThat(strings(ledger.get("rows"), "action"))
        .containsExactly("address", "lights", "refuge");
    assertThat(ledger.get("rows").get(1).get("standing").get("words").stringValue())
        .isEqualTo("overdue by 10 days: it was due on 2 April 2018");
    assertThat(strings(ledger.get("sections"), "name")).containsExactly("Harm at home", "Streets");
    assertThat(strings(ledger.get("counts"), "state")).containsExactly("overdue", "upcoming");
  }

  @Test
  void answersWhatAQueryAsksFor() {
    addThree();

    assertThat(rows("?state=overdue&priority=streets")).containsExactly("lights");
    assertThat(rows("?owner=head&text=&place=")).containsExactly("lights");
    assertThat(rows("?group=harm-group")).containsExactly("address", "refuge");
    assertThat(rows("?on=2018-04-01&state=due")).containsExactly("address");
    assertThat(strings(json(site.get(api("/actions?by=state"))).get("sections"), "name"))
        .containsExactly("overdue", "upcoming");
  }

  private List<String> rows(String query) {
    return strings(json(site.get(api("/actions" + query))).get("rows"), "action");
  }

  @Test
  void namesEverythingThatIsWrongWithAQuery() {
    HttpResponse<String> answer =
        site.get(
            api("/actions?on=today&state=late&by=colour&group=nobody&priority=A%20b&colour=red"));

    assertRefused(answer, 400, "bad-request");
    assertThat(strings(json(answer).get("faults"), "pointer"))
        .containsExactlyInAnyOrder("/on", "/state", "/by", "/group", "/priority", "/colour");
    assertThat(answer.body()).contains("there is no group nobody", "harm-group");
  }

  @Test
  void answersWhereOneActionStands() {
    addThree();

    assertThat(json(site.get(api("/obligations/refuge/standing"))).get("words").stringValue())
        .isEqualTo("due in July 2018: 110 days left");
    assertThat(
            json(site.get(api("/obligations/refuge/standing?on=2018-08-01")))
                .get("state")
                .stringValue())
        .isEqualTo("overdue");
    assertRefused(site.get(api("/obligations/x/standing")), 404, "not-found");
  }

  @Test
  void showsTheLedgerWithoutWhatIsNotForEverybody() {
    addThree();

    String page = site.get("/saltmere").body();

    assertThat(page)
        .contains(
            "Actions, and where they stand",
            "On 12 April 2018: 1 overdue, 1 upcoming.",
            "One action is not for everybody and is left out here.",
            "6.2 Mend the lights",
            "<strong>Overdue by 10 days: it was due on 2 April 2018.</strong>",
            "No update on record.")
        .doesNotContain("Watch one address", "household");
  }

  @Test
  void showsAHundredRowsAndLinksToTheRest() {
    String actions =
        IntStream.range(0, 120)
            .mapToObj(
                number ->
                    "{\"kind\": \"obligation\", \"id\": \"a%d\", \"what\": \"Do %d\", \"due\": {\"by\": \"2018-01-01\"}}"
                        .formatted(number, number))
            .collect(Collectors.joining(","));
    try (Site other = Site.writable()) {
      HttpResponse<String> imported =
          other.command(
              "import-partnership",
              site.get(api("/export"))
                  .body()
                  .replaceFirst("(?m)^  \"documents\": \\[", "  \"documents\": [" + actions + ","));
      assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);

      assertThat(other.get("/saltmere").body())
          .contains("Only 100 of 120 rows are shown here.")
          .contains("/api/v1/partnerships/saltmere/actions?on=2018-04-12");
    }
  }

  @Test
  void answersWhatIsAskedOfEverybodyAndOfOne() {
    addThree();

    JsonNode all = json(site.get(api("/due?within=120")));
    JsonNode one = json(site.get(api("/due?for=head")));

    assertThat(all.get("within").intValue()).isEqualTo(120);
    assertThat(all.get("parts")).hasSizeGreaterThan(1);
    assertThat(strings(one.get("parts").get(0).get("items"), "about")).contains("Mend the lights");
  }

  @Test
  void answersWhichUpdatesAreGivenAndWhatIsToCome() {
    addThree();

    JsonNode rounds = json(site.get(api("/rounds?group=harm-group&on=2018-08-01")));
    JsonNode calendar = json(site.get(api("/calendar?on=2018-04-12&to=2018-07-31")));

    assertThat(strings(rounds.get(0).get("actions"), "what"))
        .containsExactly("Watch one address", "Open a refuge");
    assertThat(json(site.get(api("/rounds")))).isNotEmpty();
    assertThat(calendar.get("to").stringValue()).isEqualTo("2018-07-31");
    assertThat(strings(calendar.get("entries"), "words")).contains("Open a refuge");
  }

  @Test
  void refusesToTellOfWhomOrWhatIsNotOnRecord() {
    assertThat(site.get(api("/due?for=nobody")).statusCode()).isEqualTo(400);
    assertThat(site.get(api("/due?within=many")).statusCode()).isEqualTo(400);
    assertThat(site.get(api("/rounds?group=nobody")).statusCode()).isEqualTo(404);
    assertThat(site.get(api("/calendar?group=nobody")).statusCode()).isEqualTo(404);
    assertThat(site.get(api("/calendar?from=2018-08-01&to=2018-07-01")).statusCode())
        .isEqualTo(400);
  }
}
