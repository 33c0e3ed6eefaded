package org.saferplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saferplan.web.CommandsTest.assertRefused;

import io.javalin.Javalin;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Post;
import org.saferplan.register.Register;
import org.saferplan.store.InMemoryStore;

final class SaferplanPluginTest {
  private final Saferplan saferplan =
      Saferplan.over(
          new InMemoryStore(Site.CLOCK), Site.VALIDATOR, Site.CLOCK, List.of(new WelcomeDecided()));
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

  /** A command that the host brings along. */
  public record WelcomePost(@NotBlank String name) implements Command {}

  private static final class WelcomeDecided implements Handler<WelcomePost> {
    @Override
    public Class<WelcomePost> command() {
      return WelcomePost.class;
    }

    @Override
    public Ruling decide(Register register, WelcomePost asked, Moment moment) {
      Partnership partnership = Partnership.of(register).orElseThrow();
      Post post = new Post(null, asked.name(), null, null, List.of());
      return Ruling.make(
          partnership.withPosts(Entries.plus(partnership.posts(), post)), post.id().value());
    }
  }

  @Test
  void takesListsAndDescribesTheCommandsThatTheHostBringsAlong() {
    String commands = "/safety/api/v1/partnerships/saltmere/commands/";
    post(commands + "set-up-partnership", Example.PARTNERSHIP);

    HttpResponse<String> done = post(commands + "welcome-post", "{\"name\": \"Clerk\"}");

    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    assertThat(get("/safety/api/v1/commands").body()).contains("\"welcome-post\"");
    assertThat(get("/safety/api/v1/schemas/commands/welcome-post").statusCode()).isEqualTo(200);
    assertRefused(post(commands + "welcome-post", "{}"), 422, "invalid");
  }

  private HttpResponse<String> post(String path, String body) {
    return Site.exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> get(String path) {
    return Site.exchange(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.port() + path));
  }
}
