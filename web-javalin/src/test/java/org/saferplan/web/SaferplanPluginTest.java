package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.web.CommandsTest.assertRefused;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.store.InMemoryStore;

final class SaferplanPluginTest {
  private final Saferplan saferplan =
      Saferplan.over(new InMemoryStore(Site.CLOCK), Site.VALIDATOR, Site.CLOCK);
  private final Javalin host =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.startup.startupWatcherEnabled = false;
                config.http.maxRequestSize = 100;
                config.routes.get("/own", context -> context.result("the host's own"));
                config.routes.get(
                    "/fails",
                    context -> {
                      throw new IllegalStateException("for the host to handle");
                    });
                config.routes.exception(
                    Exception.class,
                    (e, context) -> context.status(418).result("the host's handling"));
                config.registerPlugin(
                    new SaferplanPlugin(
                        saferplan, Site.LANGUAGE, "/safety", Access.writableAs("host")));
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    host.stop();
    saferplan.close();
  }

  @Test
  void leavesTheHostsRoutesAndHeadersAlone() {
    HttpResponse<String> own = get("/own");

    assertThat(own.body()).isEqualTo("the host's own");
    assertThat(own.headers().firstValue("Content-Security-Policy")).isEmpty();
    assertThat(own.headers().firstValue("Cache-Control")).isEmpty();
  }

  @Test
  void leavesTheHostsHandlingOfExceptionsAlone() {
    assertThat(get("/fails").body()).isEqualTo("the host's handling");
    assertThat(get("/nowhere").headers().firstValue("Content-Type")).contains("text/plain");
    assertRefused(get("/safety/api/v1/partnerships/none"), 404, "not-found");
    assertRefused(get("/safety/api/v1/nothing"), 404, "not-found");
  }

  @Test
  void answersUnderItsPrefixWithAddressesUnderItsPrefix() {
    HttpResponse<String> made =
        Site.exchange(
            request("/safety/api/v1/partnerships/saltmere/commands/set-up-partnership")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Example.PARTNERSHIP))
                .build());

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location"))
        .contains("/safety/api/v1/partnerships/saltmere");
    assertThat(get("/safety/saltmere").body()).contains("/safety/assets/saferplan.css");
    assertThat(get("/safety/assets/saferplan.css").statusCode()).isEqualTo(200);
    assertThat(get("/safety").headers().firstValue("Location")).contains("/safety/saltmere");
  }

  @Test
  void refusesAPrefixThatWouldTakeTheHostsAddresses() {
    for (String prefix : new String[] {"", "/", "safety", "/safety/", "/{x}"}) {
      assertThatThrownBy(
              () -> new SaferplanPlugin(saferplan, Site.LANGUAGE, prefix, Access.readOnly()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("prefix");
    }
  }

  private HttpResponse<String> get(String path) {
    return Site.exchange(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.port() + path));
  }
}
