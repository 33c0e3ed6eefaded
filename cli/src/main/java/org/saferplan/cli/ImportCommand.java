package org.saferplan.cli;

import org.saferplan.cli.page.Page;
import org.saferplan.exchange.ImportPartnership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in a whole partnership. */
@Command(
    name = "import",
    description = "Take in a whole partnership from one file, as 'saferplan export' writes it.")
final class ImportCommand extends ReadCommand<Done> {
  @Parameters(paramLabel = "FILE|-", description = "The file; - reads what is piped in.")
  @SuppressWarnings("NullAway.Init")
  private String from;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  Done answer() {
    byte[] sent = Input.read(from, session().environment());
    return Done.of(
        session().execute(session().language().read(sent, ImportPartnership.class), null));
  }

  @Override
  Page page(Done done) {
    return done.page().blank().text("See it:").command("saferplan", "plan", "show");
  }
}
