package org.saferplan.cli;

import org.saferplan.cli.page.Page;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.json.JsonLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in a whole partnership. */
@Command(
    name = "import",
    description = "Take in a whole partnership from one file, as 'saferplan export' writes it.")
final class ImportCommand extends ReadCommand<Done> {
  /** The longest file that is taken in, in bytes: a partnership travels with all its papers. */
  static final int LONGEST = 256 * 1024 * 1024;

  @Parameters(paramLabel = "FILE|-", description = "The file; - reads what is piped in.")
  @SuppressWarnings("NullAway.Init")
  private String from;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  Done answer() {
    byte[] sent = Input.read(from, session().environment(), LONGEST);
    JsonLanguage language = session().language().readingUpTo(LONGEST);
    return Done.of(session().execute(language.read(sent, ImportPartnership.class), null));
  }

  @Override
  Page page(Done done) {
    return done.page().blank().text("See it:").command("saferplan", "plan", "show");
  }
}
