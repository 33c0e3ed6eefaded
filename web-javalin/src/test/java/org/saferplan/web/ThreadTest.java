package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ThreadTest {
  private final Site site = Site.writable();

  @BeforeEach
  void fill() {
    site.filled();
    accepted(site.command("draft-assessment", Example.ASSESSMENT));
    accepted(
        site.command(
            "revise-edition",
            Example.EDITION.replace(
                "\"servedBy\": [\"harm-group\"]",
                "\"servedBy\": [\"harm-group\"],"
                    + " \"findings\": [{\"assessment\": \"evidence\", \"finding\": \"harm-finding\"}]"),
            "If-Match",
            site.get(api("/editions/year-two")).headers().firstValue("ETag").orElseThrow()));
    accepted(site.command("add-action", Example.ACTION));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void answersAGraphThatOtherToolsCanDraw() {
    HttpResponse<String> answer = site.get(api("/editions/year-two/thread?on=2018-04-12"));

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.jgf+json")
        .contains("profile=\"http://jsongraphformat.info/v2.1/json-graph-schema.json\"");
    assertThat(json(answer).at("/graph/nodes/action~1open-shelter/metadata/words").stringValue())
        .startsWith("overdue by 10 days");
    assertThat(json(answer).at("/graph/metadata/on").stringValue()).isEqualTo("2018-04-12");
  }

  @Test
  void followsTheThreadFromOneItem() {
    HttpResponse<String> answer =
        site.get(api("/editions/year-two/thread?from=figure/evidence/harm-figure"));

    assertThat(json(answer).at("/graph/nodes").propertyNames())
        .containsExactlyInAnyOrder(
            "source/paper",
            "figure/evidence/harm-figure",
            "finding/evidence/harm-finding",
            "priority/year-two/harm",
            "group/harm-group",
            "action-plan/harm-actions",
            "action/open-shelter");
  }

  @Test
  void saysWhichItemIsNotThere() {
    assertThat(site.get(api("/editions/year-two/thread?from=figure/x")).statusCode())
        .isEqualTo(404);
    assertThat(site.get(api("/editions/none/thread")).statusCode()).isEqualTo(404);
    assertThat(site.get(api("/editions/year-two/thread?on=tomorrow")).statusCode()).isEqualTo(400);
  }

  @Test
  void canBeClickedThroughFromTheFigureToTheOverdueActionAndBack() {
    String page = site.get("/saltmere?edition=year-two&on=2018-04-12").body();

    assertThat(page)
        .contains("overdue by 10 days")
        .containsSubsequence("<h2 id=\"thread\">", "Where the thread is broken");
    assertThat(linksOf(page, "figure/evidence/harm-figure"))
        .contains("finding/evidence/harm-finding");
    assertThat(linksOf(page, "finding/evidence/harm-finding"))
        .contains("figure/evidence/harm-figure", "priority/year-two/harm");
    assertThat(linksOf(page, "priority/year-two/harm"))
        .contains("finding/evidence/harm-finding", "action/open-shelter");
    assertThat(linksOf(page, "action/open-shelter")).contains("priority/year-two/harm");
  }

  @Test
  void givesEveryItemOneAddressAndLinksToNoOther() {
    String page = site.get("/saltmere?edition=year-two").body();
    List<String> ids = found(page, " id=\"([^\"]*)\"");

    assertThat(ids).doesNotHaveDuplicates();
    Set<String> missing = new HashSet<>(found(page, "href=\"#([^\"]*)\""));
    missing.removeAll(ids);
    assertThat(missing).isEmpty();
  }

  private static List<String> linksOf(String page, String id) {
    String from = page.substring(page.indexOf("<li id=\"" + id + "\""));
    return found(from.substring(0, from.indexOf("</li>")), "href=\"#([^\"]*)\"");
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }
}
