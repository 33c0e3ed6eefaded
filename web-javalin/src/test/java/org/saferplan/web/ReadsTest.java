package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.CommandsTest.assertRefused;
import static org.saferplan.web.CommandsTest.strings;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.exchange.Export;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import tools.jackson.databind.JsonNode;

final class ReadsTest {
  private static final Partnership.Id SALTMERE = new Partnership.Id("saltmere");

  private final Site site = Site.writable().filled();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void answersADocumentAsItIsKept() {
    HttpResponse<String> answer = site.get(api("/editions/year-two"));

    assertThat(answer.body())
        .isEqualTo(
            Site.LANGUAGE.write(
                site.saferplan
                    .register(SALTMERE)
                    .list(org.saferplan.plan.Edition.class, org.saferplan.document.Kind.EDITION)
                    .get(1)));
    assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
  }

  @Test
  void answersNothingButTheTagToWhoeverHoldsTheDocument() {
    for (String held : List.of("\"4\"", "W/\"4\"", "*", "\"1\", W/\"4\"")) {
      HttpResponse<String> answer = site.get(api("/editions/year-two"), "If-None-Match", held);
      assertThat(answer.statusCode()).as(held).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
    }
    for (String old : List.of("\"3\"", "4", "\"44\"")) {
      assertThat(site.get(api("/editions/year-two"), "If-None-Match", old).statusCode())
          .as(old)
          .isEqualTo(200);
    }
  }

  @Test
  void listsDocumentsWithTheirAddresses() {
    JsonNode editions = json(site.get(api("/editions")));

    assertThat(strings(editions, "href"))
        .containsExactly(api("/editions/year-one"), api("/editions/year-two"));
    assertThat(strings(json(site.get("/api/v1/partnerships")), "href")).containsExactly(api(""));
  }

  @Test
  void answersAnEmptyListWhereThereIsNothing() {
    for (String kind : List.of("/assessments", "/obligations", "/editions/year-two/versions")) {
      assertThat(site.get(api(kind)).body().strip()).as(kind).isEqualTo("[]");
    }
  }

  @Test
  void linksEachDocumentToItsVersionsAndItsSchema() {
    String links = site.get(api("/editions/year-two")).headers().firstValue("Link").orElseThrow();

    assertThat(links).contains("version-history", "describedby");
    for (String link : links.split(", ")) {
      String address = link.substring(1, link.indexOf('>'));
      assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void answersVersions() {
    site.command("record-version", "{\"document\": \"edition/year-two\", \"label\": \"As put\"}");

    String address =
        json(site.get(api("/editions/year-two/versions"))).get(0).get("href").stringValue();

    assertThat(address).isEqualTo(api("/editions/year-two/versions/1"));
    assertThat(json(site.get(address)).get("label").stringValue()).isEqualTo("As put");
    assertRefused(site.get(api("/editions/year-two/versions/2")), 404, "not-found");
    assertRefused(site.get(api("/editions/year-two/versions/x")), 404, "not-found");
  }

  @Test
  void answersHowFarAnEditionHasComeOnADay() {
    JsonNode march = json(site.get(api("/editions/year-two/standing?on=2018-03-21")));
    JsonNode april = json(site.get(api("/editions/year-two/standing")));

    assertThat(march.get("words").stringValue())
        .contains("Communities Committee", "one amendment open");
    assertThat(april.get("words").stringValue())
        .contains("put to Full Council", "outcome not on record");
    assertRefused(site.get(api("/editions/year-two/standing?on=2018-02-30")), 400, "bad-request");
  }

  @Test
  void answersWhatChangedWhoDeliversAndWhatTheRulesFind() {
    assertThat(site.get(api("/editions/year-two/changes")).body()).contains("the counting changed");
    assertThat(site.get(api("/editions/year-two/delivery")).body())
        .contains("actions-not-on-record");
    assertThat(json(site.get(api("/checks"))).get("answers")).isNotEmpty();
    assertRefused(site.get(api("/editions/year-one/changes")), 404, "not-found");
  }

  @Test
  void answersWhatChangedBetweenAnyTwoTextsOfAKind() {
    site.command("record-version", "{\"document\": \"edition/year-two\", \"label\": \"As put\"}");
    site.command("record-version", "{\"document\": \"plan/plan\", \"label\": \"Draft\"}");

    String followed = site.get(api("/editions/year-two/changes")).body();

    assertThat(site.get(api("/editions/year-two/changes?from=year-one")).body())
        .isEqualTo(followed);
    assertThat(json(site.get(api("/editions/year-two/changes?from=year-two.v1"))).has("texts"))
        .isFalse();
    assertThat(site.get(api("/editions/year-two.v1/changes?from=year-one")).body())
        .contains("it now reads");
    assertThat(json(site.get(api("/plans/plan/changes"))).get("from").stringValue())
        .endsWith(", version 1");
    assertThat(strings(json(site.get(api("/editions/year-two/changes"))).get("texts"), "pointer"))
        .contains("/title");
  }

  @Test
  void refusesToCompareWithWhatIsNotOnRecord() {
    for (String path :
        List.of(
            "/editions/year-two/changes?from=year-three",
            "/editions/year-two/changes?from=year-two.v1",
            "/editions/year-two.v1/changes",
            "/editions/none/changes",
            "/editions/year-two/changes?from=Year%20One",
            "/plans/plan/changes",
            "/changes")) {
      assertRefused(site.get(api(path)), 404, "not-found");
    }
    assertThat(strings(json(site.get(api("/plans/plan/changes"))).get("faults"), "remedy"))
        .containsExactly("name the text to compare with: from=ID, or from=ID.v1 for a version");
  }

  @Test
  void answersWhatFiguresMeasuresAndFundsTell() {
    site.command(
        "draft-assessment",
        """
        {"kind": "assessment", "id": "evidence", "title": "Evidence", "figures": [
          {"id": "assaults", "name": "Assaults", "values": [
            {"printed": "40", "amount": 40, "statistic": "count",
             "period": {"from": "2016", "to": "2016"}},
            {"printed": "41", "amount": 41, "statistic": "count",
             "period": {"from": "2017", "to": "2017"}}]}]}
        """);
    site.command(
        "add-measure",
        """
        {"kind": "measure", "id": "assaults", "name": "Assaults", "unit": "offences",
         "results": [{"period": {"from": "2017", "to": "2017"}, "amount": 41}]}
        """);
    site.command(
        "add-fund",
        """
        {"kind": "fund", "id": "grant", "title": "Grant", "unit": "GBP",
         "period": {"from": "2017-04", "to": "2018-03"},
         "movements": [{"what": "spent", "amount": 0.01}]}
        """);

    assertThat(site.get(api("/assessments/evidence/reading")).body())
        .contains("\"kind\": \"not-clear\"", "no clear change (from 40, 2016, to 41, 2017;");
    assertThat(site.get(api("/measures/assaults/reading")).body()).contains("41");
    assertThat(site.get(api("/measures/assaults/reading?on=2017-06-01")).body())
        .doesNotContain("\"series\"")
        .contains("no result is on record");
    assertThat(site.get(api("/funds/grant/balance")).body())
        .contains("\"left\": -0.01", "£0.01 more went out than came in", "has ended");
    for (String kind : List.of("/assessments/no/reading", "/measures/no/reading")) {
      assertRefused(site.get(api(kind)), 404, "not-found");
    }
    assertRefused(site.get(api("/funds/no/balance")), 404, "not-found");
    assertRefused(site.get(api("/measures/assaults/reading?on=x")), 400, "bad-request");
  }

  @Test
  void exportsTheVeryBytesThatAreImportedElsewhere() {
    String export = site.get(api("/export")).body();

    assertThat(export)
        .isEqualTo(
            Site.LANGUAGE.write(
                Export.of(
                    site.saferplan.register(SALTMERE),
                    hash -> site.saferplan.file(SALTMERE, hash))));
    try (Site other = Site.writable()) {
      assertThat(other.command("import-partnership", export).statusCode()).isEqualTo(201);
      assertThat(other.get(api("/export")).body()).isEqualTo(export);
    }
  }

  @Test
  void handsOutFilesToBeKeptAndNeverRun() {
    site.command(
        "attach-file",
        """
        {"source": "paper", "fileName": "a\\"b.html", "mediaType": "text/html", "content": "PHNjcmlwdD4="}
        """);
    String hash =
        ContentHash.of("<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)).value();

    HttpResponse<String> answer = site.get(api("/files/" + hash));

    assertThat(answer.body()).isEqualTo("<script>");
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("application/octet-stream"))
        .containsEntry("content-disposition", List.of("attachment; filename=\"a_b.html\""))
        .containsEntry("x-content-type-options", List.of("nosniff"));
    assertRefused(site.get(api("/files/" + hash.replace('1', '2'))), 404, "not-found");
    assertRefused(site.get(api("/files/nohash")), 404, "not-found");
  }

  @Test
  void answersAReportAsDataAsMarkdownAndAsAPage() {
    String report = api("/meetings/2018-04-11-council/reports/adoption");

    assertThat(json(site.get(report)).get("title").stringValue())
        .isEqualTo("Adoption of the refresh");
    assertThat(site.get(report + ".md").body()).contains("# Adoption of the refresh");
    assertThat(site.get(report, "Accept", "text/markdown").body())
        .isEqualTo(site.get(report + ".md").body());
    assertThat(site.get(report + ".html").body()).contains("<h1>Adoption of the refresh</h1>");
    assertRefused(site.get(api("/meetings/2018-04-11-council/reports/none")), 404, "not-found");
  }

  @Test
  void refusesWhatIsNoIdAndNamesIt() {
    for (String path : List.of("/editions/Year-Two", "/editions/a%20b", "/editions/%3Cscript%3E")) {
      HttpResponse<String> answer = site.get(api(path));
      assertRefused(answer, 404, "not-found");
      assertThat(strings(json(answer).get("faults"), "rule")).containsExactly("not-an-id");
    }
  }

  @Test
  void refusesToClimbOutOfItsAddresses() {
    for (String path :
        List.of(
            "/api/v1/partnerships/../../../../etc/passwd",
            "/api/v1/partnerships/%2e%2e%2f%2e%2e%2fetc/editions",
            "/assets/../../WebServer.class",
            "/assets/%2e%2e/%2e%2e/x",
            "//etc/passwd",
            "/%",
            "/a\u0000b")) {
      String answer =
          site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).containsPattern("^HTTP/1.1 4\\d\\d");
      assertThat(answer)
          .as(path)
          .contains("application/problem+json")
          .contains("urn:saferplan:problem:");
    }
  }

  @Test
  void answersHeadAsItAnswersGet() {
    HttpResponse<String> head =
        Site.exchange(
            site.request(api("/editions/year-two"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void refusesMethodsThatAreNotAnsweredAndSaysWhichAre() {
    HttpResponse<String> answer =
        Site.exchange(site.request(api("/editions/year-two")).DELETE().build());

    assertRefused(answer, 405, "method");
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void refusesAddressesAtWhichThereIsNothing() {
    for (String path : List.of("/api/v1/nothing", "/api/v2", api("/nothing"), "/a/b/c")) {
      assertRefused(site.get(path), 404, "not-found");
    }
  }
}
