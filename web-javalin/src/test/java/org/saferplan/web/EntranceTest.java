package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.web.CommandsTest.assertRefused;
import static org.saferplan.web.Site.api;
import static org.saferplan.web.Site.json;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.Store;

final class EntranceTest {

  @Test
  void takesNoCommandsUnlessItIsWritable() {
    try (Site site = Site.readOnly()) {
      HttpResponse<String> answer = site.command("set-up-partnership", Example.PARTNERSHIP);
      assertRefused(answer, 403, "forbidden");
      assertThat(CommandsTest.strings(json(answer).get("faults"), "rule"))
          .as("refused before anything is read")
          .containsExactly("read-only");
      assertThat(site.saferplan.partnerships()).isEmpty();
      assertThat(WebSettings.defaults().access().writable()).isFalse();
    }
  }

  @Test
  void servesThisMachineUnderItsOwnNamesOnly() {
    try (Site site = Site.readOnly()) {
      for (String host :
          List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80")) {
        assertThat(site.raw(request("/", host)))
            .startsWith("HTTP/1.1 403")
            .contains("foreign-host");
      }
      for (String host : List.of("localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:99")) {
        assertThat(site.raw(request("/", host))).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void refusesAMethodThatPretendsToBeAnother() {
    try (Site site = Site.writable()) {
      for (String header :
          List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
        assertThat(site.get("/api/v1", header, "POST").statusCode()).as(header).isIn(400, 405);
      }
      assertRefused(site.get("/api/v1", "X-HTTP-Method-Override", "GET"), 400, "bad-request");
    }
  }

  @Test
  void sendsEveryAnswerUnderAStrictPolicy() {
    try (Site site = Site.writable().filled()) {
      for (String path :
          List.of("/saltmere", "/api/v1", api("/plans/plan"), "/a/b", "/assets/saferplan.css")) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .as(path)
            .contains("default-src 'none'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
      }
      assertThat(site.raw(request("/%", "localhost")))
          .contains("Content-Security-Policy: default-src 'none'");
    }
  }

  @Test
  void tellsADefectUnderAReferenceThatStandsOnceInTheLog() {
    assertToldInTheLogOnly(
        new IllegalStateException("the secret inside"), 500, "unexpected", "the secret inside");
  }

  @Test
  void tellsThatTheStoreCannotBeUsedAndWhereItLiesInTheLogOnly() {
    assertToldInTheLogOnly(
        RefusedException.because(
            Kind.STORE, "damaged", "/srv/secret/journal-1.jsonl, line 7: damaged", "restore it"),
        503,
        "store",
        "/srv/secret/journal-1.jsonl, line 7: damaged");
  }

  private static void assertToldInTheLogOnly(
      RuntimeException failure, int status, String type, String told) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (WebServer server = over(failure)) {
      URI address = server.address().resolve("/api/v1/partnerships");

      HttpResponse<String> answer = Site.exchange(HttpRequest.newBuilder(address).build());
      HttpResponse<String> page =
          Site.exchange(HttpRequest.newBuilder(address).header("Accept", "text/html").build());

      assertRefused(answer, status, type);
      assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalState");
      assertThat(page.body()).doesNotContain("secret").doesNotContain("IllegalState");
      String reference = json(answer).get("reference").stringValue();
      Matcher onPage = Pattern.compile("Reference: ([0-9a-f]{8})").matcher(page.body());
      assertThat(onPage.find()).isTrue();
      assertThat(log.toString(StandardCharsets.UTF_8))
          .containsOnlyOnce(reference)
          .containsOnlyOnce(onPage.group(1))
          .contains(told);
    } finally {
      System.setErr(before);
    }
  }

  private static String request(String path, String host) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  private static WebServer over(RuntimeException failure) {
    Saferplan saferplan = Saferplan.over(new Broken(failure), Site.VALIDATOR, Site.CLOCK);
    return WebServer.start(saferplan, Site.LANGUAGE, WebSettings.defaults().withPort(0));
  }

  /** A store whose disk has failed. */
  private record Broken(RuntimeException failure) implements Store {
    @Override
    public SortedSet<Partnership.Id> partnerships() {
      throw failure;
    }

    @Override
    public Register register(Partnership.Id partnership) {
      throw failure;
    }

    @Override
    public Register register(Partnership.Id partnership, long revision) {
      throw failure;
    }

    @Override
    public Commit commit(Partnership.Id partnership, Attempt attempt) {
      throw failure;
    }

    @Override
    public List<Commit> history(Partnership.Id partnership) {
      throw failure;
    }

    @Override
    public Optional<Content> file(Partnership.Id partnership, ContentHash hash) {
      throw failure;
    }

    @Override
    public void close() {}
  }
}
