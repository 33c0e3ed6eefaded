package org.saferplan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.saferplan.cli.page.Story;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.web.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads the example and tells its story. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Load the example, a real year of a real partnership, into a new temporary store (or the"
          + " empty one that --store names), and tell its story.",
      ""
    })
final class DemoCommand implements Callable<Integer> {
  private static final String EXAMPLE = "/org/saferplan/cli/example/safer-maidstone.json";

  /** The edition that the story is about, on its last day. */
  private static final String PAGE = "safer-maidstone?edition=2018-19-refresh&on=2018-10-01";

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--serve", description = "Leave its pages up afterwards, until Ctrl-C.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      defaultValue = ServeCommand.PORT,
      description = "For --serve: to listen on; " + ServeCommand.PORT + " if left out.")
  private int port;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (session.options().store == null) {
      session.moveTo(Files.createTempDirectory("saferplan-demo-").resolve("store"));
    }
    requireEmpty();
    byte[] example = example();
    session.execute(session.language().read(example, ImportPartnership.class), null);
    PrintWriter out = spec.commandLine().getOut();
    out.print(Story.of(session.register(), session.environment().program(), session.folder()));
    out.flush();
    if (serve) {
      Serving.untilStopped(session, port, Access.readOnly(), PAGE, out);
    }
    return ExitCode.OK.code();
  }

  private void requireEmpty() {
    if (!session.saferplan().partnerships().isEmpty()) {
      Path folder = session.folder();
      throw RefusedException.because(
          Kind.IMPOSSIBLE,
          "not-empty",
          "a record is kept in " + folder,
          "name an empty folder, or leave --store out");
    }
  }

  private static byte[] example() throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(EXAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("the example is missing from the program");
      }
      return in.readAllBytes();
    }
  }
}
