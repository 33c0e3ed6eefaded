package org.saferplan.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.saferplan.Saferplan;
import org.saferplan.json.JsonLanguage;
import org.saferplan.web.page.Addresses;

/**
 * The web front end running alone, on the loopback address only. Closing it lets running requests
 * end; it does not close the doorway.
 */
public final class WebServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * For how long a stop waits for requests that are running, and for connections that are not, in
   * milliseconds.
   */
  private static final long PATIENCE = 3_000;

  private static final long IDLE = 50;

  private final Javalin app;

  private WebServer(Javalin app) {
    this.app = app;
    for (Connector connector : app.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector each) {
        each.setShutdownIdleTimeout(IDLE);
      }
    }
  }

  /**
   * Starts to listen.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebServer start(Saferplan saferplan, JsonLanguage language, WebSettings settings) {
    Addresses addresses = new Addresses("");
    Routes routes = Resources.of(saferplan, language, addresses, settings.access());
    Entrance entrance = new Entrance(language, addresses, settings.access(), true);
    return new WebServer(
        Javalin.create(config -> configure(config, routes, entrance))
            .start(LOOPBACK, settings.port()));
  }

  private static void configure(JavalinConfig config, Routes routes, Entrance entrance) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    routes.mount(config.routes, "", entrance);
    config.routes.exception(HttpResponseException.class, entrance::refuse);
    config.routes.exception(Exception.class, entrance::refuse);
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(PATIENCE);
          server.setErrorHandler(new BadRequests(entrance));
        });
  }

  /** The port it listens on. */
  public int port() {
    return app.port();
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + port() + "/");
  }

  @Override
  public void close() {
    app.stop();
  }
}
