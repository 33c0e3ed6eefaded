package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class CommandsTest {
  private final Site site = Site.writable();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void answersWhatWasMadeTheRevisionAndLinksToWhatChanged() {
    site.command("set-up-partnership", Example.PARTNERSHIP);

    HttpResponse<String> answer = site.command("start-plan", Example.PLAN);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(json(answer))
        .isEqualTo(
            Site.LANGUAGE
                .parse(
                    """
                    {"revision": 2, "made": "plan",
                     "changed": ["/api/v1/partnerships/saltmere/plans/plan"]}
                    """
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getOrRefuse());
    assertThat(answer.headers().map())
        .containsEntry("etag", List.of("\"2\""))
        .containsEntry("location", List.of(api("/plans/plan")));
    assertThat(json(site.get(api("/history"))).get(1).get("actor").get("name").stringValue())
        .isEqualTo("web");
  }

  @Test
  void answersWithoutATagWhereSeveralDocumentsChanged() {
    site.command("set-up-partnership", Example.PARTNERSHIP);
    String both =
        """
        {"plan": %s, "label": "First",
         "edition": {"kind": "edition", "plan": "plan", "id": "e", "title": "E", "period": {},
           "uses": [{"by": "2018", "sources": [{"source": "paper"}]}]}}
        """
            .formatted(Example.PLAN);

    HttpResponse<String> answer = site.command("bring-in-plan", both);

    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.headers().firstValue("Location")).contains(api("/editions/e"));
    assertThat(strings(json(answer).get("changed")))
        .containsExactly(api("/plans/plan"), api("/editions/e"), api("/editions/e/versions/1"));
  }

  @Test
  void refusesChangedTermsThatDoNotSayWhichRevisionWasLookedAt() {
    site.filled();

    assertRefused(site.command("revise-plan", Example.PLAN), 428, "unconditional");
  }

  @Test
  void refusesChangedTermsThatWereDecidedOnAnOlderRevision() {
    site.filled();
    String revised = Example.PLAN.replace("Safer together", "Safer still");
    site.command("revise-plan", revised, "If-Match", "\"2\"");

    HttpResponse<String> answer = site.command("revise-plan", Example.PLAN, "If-Match", "\"2\"");

    assertRefused(answer, 412, "stale");
    assertThat(site.get(api("/plans/plan")).body()).contains("Safer still");
  }

  @Test
  void refusesARevisionThatIsYetToCome() {
    site.filled();

    HttpResponse<String> answer = site.command("revise-plan", Example.PLAN, "If-Match", "\"99\"");

    assertRefused(answer, 412, "stale");
  }

  @Test
  void changesTermsThatWereDecidedOnTheLatestRevision() {
    site.filled();
    String tag = site.get(api("/plans/plan")).headers().firstValue("ETag").orElseThrow();
    String revised = Example.PLAN.replace("Safer together", "Safer still");

    HttpResponse<String> answer = site.command("revise-plan", revised, "If-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
    assertThat(json(answer).get("made")).isNull();
    assertThat(site.get(api("/plans/plan")).body()).contains("Safer still");
  }

  @Test
  void refusesAConditionThatIsNoRevision() {
    site.filled();

    for (String tag :
        List.of("W/\"2\"", "*", "\"2\", \"3\"", "2", "\"x\"", "\"99999999999999999999\"")) {
      assertRefused(site.command("revise-plan", Example.PLAN, "If-Match", tag), 400, "bad-request");
    }
  }

  @Test
  void tellsEveryFaultAtOnceEachWithItsPlace() {
    site.command("set-up-partnership", Example.PARTNERSHIP);
    String faulty =
        """
        {"kind": "edition", "id": "../x", "plan": "plan", "title": "T", "period": {"from": "2018-02-30"},
         "priorities": [{"name": 7}, {"name": "ok", "colour": "red"}], "route": "no route"}
        """;

    HttpResponse<String> answer = site.command("draft-edition", faulty);

    assertRefused(answer, 422, "invalid");
    assertThat(strings(json(answer).get("faults"), "pointer"))
        .containsExactly(
            "/id", "/period/from", "/priorities/0/name", "/priorities/1/colour", "/route");
  }

  @Test
  void tellsWhatTheRecordLacksWithItsPlace() {
    site.command("set-up-partnership", Example.PARTNERSHIP);

    HttpResponse<String> answer = site.command("draft-edition", Example.EDITION_BEFORE);

    assertRefused(answer, 422, "invalid");
    assertThat(strings(json(answer).get("faults"), "pointer")).containsExactly("/plan");
    assertThat(strings(json(answer).get("faults"), "rule")).containsExactly("reference");
  }

  @Test
  void refusesWhatIsNoJson() {
    for (String text : List.of("", "{", "nonsense", "{} {}", "[".repeat(500_000))) {
      assertRefused(site.command("start-plan", text), 400, "unreadable");
    }
  }

  @Test
  void refusesJsonThatIsNoCommand() {
    assertRefused(site.command("record-use", "[]"), 422, "invalid");
  }

  @Test
  void refusesControlCharacters() {
    site.command("set-up-partnership", Example.PARTNERSHIP);

    HttpResponse<String> answer =
        site.command("start-plan", "{\"kind\": \"plan\", \"title\": \"a\\u0007b\", \"term\": {}}");

    assertRefused(answer, 422, "invalid");
    assertThat(strings(json(answer).get("faults"), "rule")).containsExactly("control-character");
  }

  @Test
  void refusesAnIdThatIsTakenAsImpossible() {
    site.filled();

    assertRefused(site.command("set-up-partnership", Example.PARTNERSHIP), 409, "impossible");
  }

  @Test
  void refusesCommandsForAPartnershipThatHasNoRecord() {
    assertRefused(site.command("start-plan", Example.PLAN), 404, "not-found");
  }

  @Test
  void refusesCommandsThatItDoesNotKnow() {
    assertRefused(site.command("drop-everything", "{}"), 404, "not-found");
  }

  @Test
  void refusesMoreThanItReads() {
    String long32 = " ".repeat(32 * 1024 * 1024) + "{}";

    assertRefused(site.command("start-plan", long32), 413, "too-large");
  }

  @Test
  void refusesWhatDoesNotSayThatItIsJson() {
    HttpResponse<String> answer =
        Site.exchange(
            site.request(api("/commands/start-plan"), "Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Example.PLAN))
                .build());

    assertRefused(answer, 415, "unsupported");
  }

  @Test
  void refusesWritesFromPagesOfOtherSites() {
    String own = site.at("/").toString().replaceAll("/$", "");

    assertRefused(
        site.command("set-up-partnership", Example.PARTNERSHIP, "Origin", "https://evil.example"),
        403,
        "forbidden");
    assertRefused(
        site.command("set-up-partnership", Example.PARTNERSHIP, "Origin", "null"),
        403,
        "forbidden");
    assertRefused(
        site.command("set-up-partnership", Example.PARTNERSHIP, "Sec-Fetch-Site", "cross-site"),
        403,
        "forbidden");
    assertThat(
            site.command(
                    "set-up-partnership",
                    Example.PARTNERSHIP,
                    "Origin",
                    own,
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void listsEveryCommandWithItsSchema() {
    for (JsonNode command : json(site.get("/api/v1/commands"))) {
      HttpResponse<String> schema = site.get(command.get("schema").stringValue());
      assertThat(schema.statusCode()).as(command.toString()).isEqualTo(200);
      assertThat(json(schema).isObject()).isTrue();
    }
    assertThat(strings(json(site.get("/api/v1/commands")), "name"))
        .hasSameSizeAs(org.saferplan.Saferplan.handlers())
        .contains("draft-edition", "record-decision");
  }

  static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(
            Map.of(
                "status",
                problem.get("status").intValue(),
                "type",
                problem.get("type").stringValue()))
        .isEqualTo(Map.of("status", status, "type", "urn:saferplan:problem:" + type));
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertThat(problem.get("detail").stringValue()).isNotBlank();
  }

  static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(each -> found.add(each.stringValue()));
    return found;
  }

  static List<String> strings(JsonNode array, String property) {
    List<String> found = new ArrayList<>();
    array.forEach(each -> found.add(each.get(property).stringValue()));
    return found;
  }
}
