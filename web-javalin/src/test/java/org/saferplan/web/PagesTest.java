package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.Site.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.command.Actor;
import org.saferplan.exchange.ImportPartnership;

final class PagesTest {
  private static final String ATTACK = "<script>alert('x')</script>\"'><img src=x onerror=y>&amp;";

  private final Site site = Site.writable();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void showsThePlanAndWhereItStands() {
    site.filled();

    String page = site.get("/saltmere").body();

    assertThat(page)
        .contains(
            "This partnership is invented.",
            "2018-19 refresh",
            "Safer together",
            "Where it stands on 12 April 2018",
            "Put to Full Council on 11 April 2018, outcome not on record.",
            "Agreed subject to amendments.",
            "Asked for on 20 March 2018: section 3 \u2013 use plain bullets.",
            "to make the amendments (to Head of Housing)",
            "Harm at home",
            "Harm Group",
            "action plan, actions not on record",
            "action plan not on record",
            "Young people",
            "What changed from the 2017-18 refresh",
            "To look closer at harm at home.",
            "The counting changed.",
            "Committee minutes",
            "/api/v1/partnerships/saltmere/meetings/2018-04-11-council/reports/adoption.html");
  }

  @Test
  void speaksInThePartnershipsOwnWordsAndColumns() {
    site.filled();
    site.command("add-action", Example.ACTION);
    site.command(
        "set-vocabulary",
        """
        {"terms": [{"thing": "priority", "one": "ambition", "many": "ambitions"},
                   {"thing": "action", "one": "task", "many": "tasks"}],
         "columns": [{"shows": "leads", "heading": "Who does it"},
                     {"shows": "action", "heading": "The task"}]}
        """,
        "If-Match",
        "\"8\"");

    assertThat(site.get("/saltmere").body())
        .contains(
            "Ambitions, and who delivers them",
            "Tasks, and where they stand",
            "Each ambition between its evidence and its delivery",
            ">Who does it</th>",
            ">The task</th>",
            ">Where it stands</th>")
        .doesNotContain("Priorities", "Actions, and");
  }

  @Test
  void showsNamesInWelshMarkedAsWelshAndTheRestInEnglish() {
    site.command("set-up-partnership", Example.PARTNERSHIP);
    site.command("start-plan", Example.PLAN);
    site.command("draft-edition", Example.EDITION_BEFORE);
    site.command(
        "draft-edition",
        Example.EDITION.replace(
            "\"name\": \"Harm at home\"",
            "\"name\": \"Harm at home\", \"nameInWelsh\": \"Niwed yn y cartref\""));

    assertThat(site.get("/saltmere").body())
        .contains(
            "language=cy\">Show names in Welsh (Cymraeg)</a>",
            "rowheader\">Harm at home</th>",
            "the name in Welsh is new: \u201c<span lang=\"cy\">Niwed yn y cartref</span>\u201d")
        .doesNotContain("Names are in Welsh");
    assertThat(site.get("/saltmere?language=cy").body())
        .contains(
            "<span lang=\"cy\">Niwed yn y cartref</span>",
            "nothing is translated here",
            "Streets",
            "<html lang=\"en-GB\">",
            "name=\"language\" value=\"cy\"")
        .doesNotContain("rowheader\">Harm at home</th>");
    assertThat(site.get("/saltmere?language=fr").statusCode()).isEqualTo(400);
  }

  @Test
  void showsWhatTheEvidenceTellsAndNoMore() {
    site.filled();
    site.command(
        "draft-assessment",
        """
        {"kind": "assessment", "id": "evidence", "title": "Evidence",
         "figures": [
           {"id": "assaults", "name": "Assaults", "values": [
             {"printed": "3", "amount": 3, "statistic": "count",
              "period": {"from": "2016", "to": "2016"}},
             {"printed": "7", "amount": 7, "statistic": "count",
              "period": {"from": "2017", "to": "2017"},
              "comparedWith": {"from": "2016", "to": "2016"}},
             {"printed": "+133 %", "amount": 133, "statistic": "percentage-change",
              "period": {"from": "2017", "to": "2017"},
              "comparedWith": {"from": "2016", "to": "2016"}}]}],
         "issues": [
           {"id": "gangs", "name": "Gangs", "outcome": "not-adopted",
            "reasons": [{"words": "nothing was found", "sources": [{"source": "paper"}]}]}]}
        """);
    site.command(
        "draft-edition",
        """
        {"kind": "edition", "id": "year-three", "plan": "plan", "title": "2019-20 refresh",
         "period": {"from": "2019-04", "to": "2020-03"}, "assessments": ["evidence"]}
        """);

    assertThat(site.get("/saltmere?edition=year-three").body())
        .contains(
            "No clear change (from 3, 2016, to 7, 2017; such a difference can be chance).",
            "+133 %: as printed; no clear change (from 3, 2016,",
            "The issues it considered",
            "Because: nothing was found.");
  }

  @Test
  void saysAtAGlanceWhatIsOpenAndWhoDecidedBeforeAnythingElse() {
    site.filled();

    assertThat(site.get("/saltmere?edition=year-two").body())
        .containsSubsequence(
            "Where it stands on",
            "Amendments still open: 1",
            "Not on record: ",
            "How far it has come",
            "Priorities, and who delivers them");
  }

  @Test
  void saysWhereWhatIsShownIsNotWhatWasAdopted() {
    site.adopted();
    assertThat(site.get("/saltmere?edition=year-two").body()).doesNotContain("reads otherwise");

    site.command(
        "add-priority",
        "{\"edition\": \"year-two\", \"priority\": {\"name\": \"Knives\"}}",
        "If-Match",
        site.get(api("/editions/year-two")).headers().firstValue("ETag").orElseThrow());

    assertThat(site.get("/saltmere?edition=year-two").body())
        .contains("reads otherwise than version 1, which was adopted: \u201cKnives\u201d is new.");
  }

  @Test
  void showsThatADecisionWasEnteredWronglyBefore() {
    site.adopted();

    assertThat(site.get("/saltmere?edition=year-two").body())
        .containsSubsequence("<p>Agreed.</p>", "Corrects an earlier entry: refused");
  }

  @Test
  void showsHowItStoodOnAnotherDay() {
    site.filled();

    assertThat(site.get("/saltmere?on=2018-03-21&edition=year-two").body())
        .contains("Where it stands on 21 March 2018", "one amendment open")
        .doesNotContain("Held against the law");
    assertThat(site.get("/saltmere?on=2018-03-21").body())
        .contains("2017-18 refresh</h1>", "Other editions", "Held against the law")
        .contains("one amendment open");
  }

  @Test
  void letsNoTextBecomeMarkup() {
    site.filled();
    String attacked = attacked(site.get(api("/export")).body());
    try (Site other = Site.writable()) {
      HttpResponse<String> imported = other.command("import-partnership", attacked);
      assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);

      for (String path :
          new String[] {
            "/saltmere",
            api("/meetings/2018-04-11-council/reports/adoption.html"),
            "/?x=" + "%3Cscript%3E"
          }) {
        String page = other.get(path, "Accept", "text/html").body();
        assertThat(page).as(path).doesNotContain("<script").doesNotContain("<img");
        assertThat(page).doesNotContainPattern(Pattern.compile("<[^>]*\\son[a-z]+="));
      }
      assertThat(other.get("/saltmere").body()).contains("&lt;script&gt;alert(&#39;x&#39;)");
    }
  }

  /**
   * Every text of the file that is no id, no date and no word of the language, with an attack
   * behind it.
   */
  private static String attacked(String export) {
    String quoted = Site.LANGUAGE.writeLine(ATTACK);
    String attack =
        quoted.substring(1, quoted.length() - 1).replace("\\", "\\\\").replace("$", "\\$");
    return export.replaceAll(
        "(\"(?:name|title|strapline|notice|words|place|change|power(?!\": \"[a-z]+\")|issue|recommendation|about|minute|note|label|said)\": \"[^\"]*)\"(?=[,\\n ])",
        "$1" + attack + "\"");
  }

  @Test
  void escapesWhatAnAddressSays() {
    HttpResponse<String> answer = site.get("/%3Cscript%3E", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void needsNoScriptAndNoStyleOfItsOwn() {
    site.filled();

    assertThat(site.get("/saltmere").body())
        .doesNotContain("<script", "<style", "style=")
        .contains("<link rel=\"stylesheet\" href=\"/assets/saferplan.css\">");
  }

  @Test
  void canBeReadByEars() {
    site.filled();
    String page = site.get("/saltmere").body();

    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en-GB\">")
        .containsOnlyOnce("<h1>")
        .containsOnlyOnce("<main id=\"main\"")
        .contains("class=\"skip\"", "<header>", "<footer>", "<label for=\"on\">");
    assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table "));
  }

  @Test
  void linksOnlyToWhatIsThere() {
    site.filled();
    Matcher links = Pattern.compile("href=\"(/[^\"]*)\"").matcher(site.get("/saltmere").body());

    List<String> followed = new ArrayList<>();
    while (links.find()) {
      String address = links.group(1).replace("&amp;", "&");
      assertThat(site.get(address).statusCode()).as(address).isIn(200, 302);
      followed.add(address);
    }
    assertThat(followed).hasSizeGreaterThan(8);
  }

  @Test
  void refusesAnEditionThatIsNotOnRecord() {
    site.filled();

    assertThat(site.get("/saltmere?edition=year-nine").statusCode()).isEqualTo(404);
    assertThat(site.get("/saltmere?edition=../x").statusCode()).isEqualTo(404);
    assertThat(site.get("/saltmere?on=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void sendsReadersToTheOnlyPartnership() {
    site.filled();

    HttpResponse<String> answer = site.get("/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/saltmere");
  }

  @Test
  void listsPartnershipsWhereThereAreSeveralOrNone() {
    assertThat(site.get("/").body()).contains("No partnership is on record here yet.");
    for (Map.Entry<String, String> each : Map.of("a", "Ayford", "b", "Beeford").entrySet()) {
      site.saferplan
          .as(Actor.officer("test"))
          .execute(
              Site.LANGUAGE
                  .read(
                      """
                      {"format": 1, "documents": [], "files": [],
                       "partnership": {"kind": "partnership", "id": "%s", "name": "%s", "nation": "wales", "tier": "unitary"}}
                      """
                          .formatted(each.getKey(), each.getValue()),
                      ImportPartnership.class)
                  .getOrRefuse());
    }

    assertThat(site.get("/").body())
        .contains("<a href=\"/a\">Ayford</a>", "<a href=\"/b\">Beeford</a>");
    assertThat(site.get("/a").body()).contains("No edition of a plan is on record yet.");
  }

  private static int count(String page, String wanted) {
    return page.split(Pattern.quote(wanted), -1).length - 1;
  }
}
