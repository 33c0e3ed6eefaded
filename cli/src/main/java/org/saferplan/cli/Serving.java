package org.saferplan.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.saferplan.web.Access;
import org.saferplan.web.WebServer;
import org.saferplan.web.WebSettings;

/** The web front end, from start until the program is told to stop. */
final class Serving {
  private Serving() {}

  /**
   * Serves until Ctrl-C, or until this thread is interrupted; closes the session then.
   *
   * @param page the page to open, as an address relative to the first
   */
  static void untilStopped(Session session, int port, Access access, String page, PrintWriter out)
      throws InterruptedException {
    WebSettings settings = new WebSettings(port, access);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (WebServer server = WebServer.start(session.saferplan(), session.language(), settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped), "stop"));
      out.println("Open %s in a browser; Ctrl-C stops.".formatted(server.address().resolve(page)));
      out.flush();
      stop.await();
    } finally {
      // Java ends as soon as whoever told it to stop has been answered.
      try (session) {
        out.flush();
      } finally {
        stopped.countDown();
      }
    }
  }

  private static void stop(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
