package org.saferplan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.store.InMemoryStore;
import tools.jackson.databind.JsonNode;

/** A server of its own for each test, and a client that speaks to it. */
final class Site implements AutoCloseable {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2018-04-12T09:00:00Z"), ZoneId.of("Europe/London"));
  static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  static final JsonLanguage LANGUAGE = new JsonLanguage(Saferplan.documents());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final Saferplan saferplan = Saferplan.over(new InMemoryStore(CLOCK), VALIDATOR, CLOCK);
  private final WebServer server;

  private Site(Access access) {
    server =
        WebServer.start(saferplan, LANGUAGE, WebSettings.defaults().withPort(0).withAccess(access));
  }

  static Site writable() {
    return new Site(Access.writableAs("web"));
  }

  static Site readOnly() {
    return new Site(Access.readOnly());
  }

  /** Holds the whole example. */
  Site filled() {
    send("set-up-partnership", Example.PARTNERSHIP);
    send("start-plan", Example.PLAN);
    send("draft-edition", Example.EDITION_BEFORE);
    send("draft-edition", Example.EDITION);
    send("record-meeting", Example.COMMITTEE);
    send("record-meeting", Example.COUNCIL);
    send("record-action-plan", Example.ACTION_PLAN);
    return this;
  }

  /** A year that ended well, after the council's decision was entered wrongly at first. */
  Site adopted() {
    send("set-up-partnership", Example.PARTNERSHIP);
    send("start-plan", Example.PLAN);
    send("draft-edition", Example.EDITION_BEFORE);
    send("draft-edition", Example.EDITION);
    send("freeze-version", "{\"document\": \"edition/year-two\", \"label\": \"Draft\"}");
    send("record-meeting", Example.adopting("group", "2018-01-23", "agree"));
    send("record-meeting", Example.adopting("committee", "2018-03-20", "approve"));
    send("record-meeting", Example.adopting("council", "2018-04-11", "adopt"));
    return this;
  }

  private void send(String command, String body) {
    HttpResponse<String> answer = command(command, body);
    if (answer.statusCode() != 201) {
      throw new AssertionError(command + ": " + answer.body());
    }
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  static String api(String path) {
    return "/api/v1/partnerships/saltmere" + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return exchange(request(path, headers).GET().build());
  }

  HttpResponse<String> command(String name, String body, String... headers) {
    return post(api("/commands/" + name), body, headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return exchange(
        request(path, headers)
            .setHeader("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What is answered to a request that no proper client would send. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return LANGUAGE.parse(answer.body().getBytes(UTF_8)).getOrRefuse();
  }

  @Override
  public void close() {
    server.close();
    saferplan.close();
  }
}
