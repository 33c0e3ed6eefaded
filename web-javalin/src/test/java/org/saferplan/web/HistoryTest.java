package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.CommandsTest.assertRefused;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The record as it once stood, and what was done with it. */
final class HistoryTest {
  private final Site site = Site.writable().filled();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void readsTheRecordAsARevisionLeftIt() {
    assertThat(json(site.get(api("/editions?revision=3")))).hasSize(1);
    assertThat(json(site.get(api("/editions")))).hasSize(2);
    assertThat(site.get(api("/editions/year-one/standing?revision=3")).statusCode()).isEqualTo(200);
    assertRefused(site.get(api("/editions/year-two/standing?revision=3")), 404, "not-found");
    assertThat(site.get(api("/actions?revision=3")).statusCode()).isEqualTo(200);
    assertThat(site.get(api("/export?revision=3")).body()).doesNotContain("year-two");
  }

  @Test
  void refusesARevisionThatNeverWasAndWhatIsNone() {
    for (String read : List.of("/editions", "/checks", "/export", "/changes", "")) {
      assertRefused(site.get(api(read + "?revision=99")), 404, "not-found");
      for (String none : List.of("0", "-1", "x", "1.5")) {
        assertRefused(site.get(api(read + "?revision=" + none)), 400, "bad-request");
      }
    }
  }

  @Test
  void neitherWritesThePastNorShowsItOnAPage() {
    assertRefused(
        site.post(api("/commands/add-area?revision=3"), "{\"name\": \"X\"}"), 400, "bad-request");
    assertThat(site.get("/saltmere?revision=3").statusCode()).isEqualTo(400);
    assertRefused(site.get(api("/history?revision=3")), 400, "bad-request");
  }

  @Test
  void answersOneCommit() {
    JsonNode all = json(site.get(api("/history")));

    assertThat(json(site.get(api("/history/2")))).isEqualTo(all.get(1));
    assertRefused(site.get(api("/history/99")), 404, "not-found");
    assertRefused(site.get(api("/history/x")), 404, "not-found");
  }

  @Test
  void answersWhatChangedFromOneRevisionToAnother() {
    site.command("add-area", "{\"name\": \"Parkwood\"}");
    int last = json(site.get(api("/history"))).size();

    JsonNode latest = json(site.get(api("/history/changes")));

    assertThat(latest.get("to").intValue()).isEqualTo(last);
    assertThat(latest.get("from").intValue()).isEqualTo(last - 1);
    assertThat(latest.get("documents").toString()).contains("Parkwood");
    assertThat(json(site.get(api("/history/changes?from=3&to=4"))).get("documents").toString())
        .contains("editions/year-two".substring(9), "\"added\"");
    assertRefused(site.get(api("/history/changes?from=4&to=3")), 400, "bad-request");
    assertRefused(site.get(api("/history/changes?to=99")), 404, "not-found");
  }
}
