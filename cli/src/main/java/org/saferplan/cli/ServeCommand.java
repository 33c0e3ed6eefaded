package org.saferplan.cli;

import java.util.concurrent.Callable;
import org.saferplan.web.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the web front end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the pages and the web API to this machine only, to be read; until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  static final String PORT = "8080";

  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      defaultValue = PORT,
      description = "To listen on; 0 for any that is free; " + PORT + " if left out.")
  private int port;

  @Option(
      names = "--writable",
      description = "Also take commands, from everybody who can reach this machine's own address.")
  private boolean writable;

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    session.past().requireNotAsked();
    Access access = writable ? Access.writableAs(session.actor().name()) : Access.readOnly();
    Serving.untilStopped(session, port, access, "", spec.commandLine().getOut());
    return ExitCode.OK.code();
  }
}
