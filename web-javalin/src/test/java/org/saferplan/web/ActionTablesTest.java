package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ActionTablesTest {
  private static final String PLAN =
      """
      No.,Action,Lead Officer,By when
      1.1,Light the underpass,Town Clerk,June 2018
      1.2,Clear the yard,,2018-05-31
      """;
  private static final String INTO = "/actions/import?group=group&edition=year-two";

  private final Site site = Site.writable().filled();

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<String> sent(String path, String table, String type) {
    return Site.exchange(
        site.request(api(path))
            .setHeader("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(table))
            .build());
  }

  private HttpResponse<String> csv(String path, String table) {
    return sent(path, table, "text/csv; charset=utf-8");
  }

  private long revision() {
    return site.saferplan.register(site.saferplan.onlyPartnership()).revision();
  }

  private String exported() {
    return site.get(api("/actions/export?group=group")).body();
  }

  @Test
  void aPlanComesInAndItsUpdatesFollowOnTheTableThatGoesOut() {
    JsonNode tried = json(csv(INTO + "&dry-run=true", PLAN));
    assertThat(tried.get("outcome").get("rows")).hasSize(2);
    assertThat(tried.has("revision")).isFalse();

    HttpResponse<String> taken = csv(INTO + "&confirmed=true", PLAN);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(json(taken).get("revision").longValue()).isPositive();

    HttpResponse<String> out = site.get(api("/actions/export?group=group"));
    assertThat(out.headers().map())
        .containsEntry("content-type", List.of("text/csv; charset=utf-8; header=present"))
        .containsKey("content-disposition");
    String table = out.body();
    assertThat(table).startsWith("\uFEFF").contains("Light the underpass", "What happened");
    String[] lines = table.split("\r\n", -1);
    int at = List.of(lines[0].substring(1).split(",", -1)).indexOf("What happened");
    String[] cells = lines[1].split(",", -1);
    cells[at] = "The lamps were ordered";

    HttpResponse<String> said =
        csv("/actions/update?group=group", lines[0] + "\r\n" + String.join(",", cells));
    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    assertThat(exported()).contains("The lamps were ordered");
  }

  @Test
  void goesOutAndComesInAsJsonToo() {
    csv(INTO + "&confirmed=true", PLAN);

    JsonNode rows =
        json(site.get(api("/actions/export?all-columns=true"), "Accept", "application/json"));
    assertThat(rows.valueStream().map(row -> row.get("Action").stringValue()))
        .contains("Clear the yard");

    HttpResponse<String> said =
        sent(
            "/actions/update",
            """
            [{"Action": "Clear the yard", "Completed": "2018-04-10", "What was achieved": "It is clear"}]""",
            "application/json");
    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    assertThat(site.get(api("/actions?state=completed-on-time")).body()).contains("Clear the yard");
  }

  @Test
  void isCsvWhereThatIsAccepted() {
    assertThat(
            site.get(api("/actions/export"), "Accept", "text/csv, application/problem+json")
                .headers()
                .firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
  }

  @Test
  void columnsThatAreGuessedAreConfirmedFirst() {
    long before = revision();

    HttpResponse<String> unsure = csv(INTO, PLAN.replace("By when", "Finish by about"));

    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("“Finish by about” is taken for", "confirmed=true");
    assertThat(revision()).isEqualTo(before);
    assertThat(csv(INTO + "&column=x%3Dy", PLAN).body()).contains("write HEADING=WHAT");
    assertThat(
            csv(
                    INTO
                        + "&column=Finish%20by%20about%3Ddue&column=No.%3Dreference"
                        + "&column=Lead%20Officer%3Dleads",
                    PLAN.replace("By when", "Finish by about"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nothingIsWrittenWhereARowFindsNoPlaceUnlessItIsLeftOut() {
    long before = revision();
    String table = PLAN + "1.3,,Town Clerk,May 2018\n";

    HttpResponse<String> held = csv(INTO + "&confirmed=true", table);

    assertThat(held.statusCode()).isEqualTo(422);
    assertThat(json(held).get("outcome").get("unplaced").get(0).get("line").intValue())
        .isEqualTo(4);
    assertThat(revision()).isEqualTo(before);
    assertThat(csv(INTO + "&confirmed=true&leave-out=true", table).statusCode()).isEqualTo(200);
    assertThat(exported()).contains("Clear the yard").doesNotContain("1.3");
  }

  @Test
  void ofTheSameSentByManyAtOnceOneIsTakenAndTheOthersAreToldWhyRowByRow() {
    csv(INTO + "&confirmed=true", PLAN);
    String said = "Action,What happened\nClear the yard,It is half clear\n";

    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, 6)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> csv("/actions/update", said)))
            .toList();
    List<HttpResponse<String>> answers = all.stream().map(CompletableFuture::join).toList();

    assertThat(answers.stream().map(HttpResponse::statusCode).sorted())
        .containsExactly(200, 422, 422, 422, 422, 422);
    assertThat(answers.stream().filter(each -> each.statusCode() == 422))
        .allSatisfy(
            each ->
                assertThat(each.body()).contains("this is on record word for word", "\"line\": 2"));
  }

  @Test
  void whatIsNotForEverybodyIsMarked() {
    HttpResponse<String> added =
        site.command(
            "add-action",
            Example.ACTION.replace(
                "\"due\"",
                "\"restricted\": {\"access\": \"exempt\", \"because\": \"A review\"}, \"due\""));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);

    assertThat(site.get(api("/actions/export")).body()).contains("[not for everybody]");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(sent(INTO, PLAN, "text/plain").statusCode()).isEqualTo(415);
    assertThat(sent("/actions/update", "{\"a\": 1}", "application/json").body())
        .contains("urn:saferplan:problem:invalid", "each entry is an object")
        .doesNotContain("column");
    assertThat(csv("/commands/record-meeting", PLAN).statusCode()).isEqualTo(415);
    assertThat(csv("/actions/import?group=group", PLAN).body()).contains("group=ID&edition=ID");
    assertThat(csv("/actions/import?group=nobody&edition=year-two", PLAN).statusCode())
        .isEqualTo(404);
    assertThat(csv("/actions/import?action-plan=nothing", PLAN).statusCode()).isEqualTo(404);
    assertThat(csv("/actions/update?groop=group", PLAN).body()).contains("nothing is asked for");
    assertThat(csv("/actions/update?dry-run=perhaps", PLAN).statusCode()).isEqualTo(400);
    assertThat(csv("/actions/update?dry-run=false&dry-run=true", PLAN).statusCode()).isEqualTo(400);
    assertThat(csv("/actions/update?carry-down=", PLAN).statusCode()).isEqualTo(422);
    assertThat(csv("/actions/update", "No headings that anybody knows\nx\n").statusCode())
        .isEqualTo(422);
    assertThat(sent("/actions/update", "x".repeat(9 * 1024 * 1024), "text/csv").statusCode())
        .isEqualTo(413);
    byte[] rows = ("a,b\n" + "1,2\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(csv("/actions/update", new String(rows, StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    try (Site closed = Site.readOnly()) {
      assertThat(
              Site.exchange(
                      closed
                          .request(api("/actions/update"))
                          .setHeader("Content-Type", "text/csv")
                          .POST(HttpRequest.BodyPublishers.ofString(PLAN))
                          .build())
                  .statusCode())
          .isEqualTo(403);
    }
  }
}
