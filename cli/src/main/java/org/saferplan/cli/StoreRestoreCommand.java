package org.saferplan.cli;

import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Writes the documents' files anew from the record. */
@Command(
    name = "restore",
    description =
        "Write the documents' files anew as they are on record. What stood there instead is set"
            + " aside.")
final class StoreRestoreCommand extends ReadCommand<StoreRestoreCommand.Restored> {

  /** What was restored. */
  public record Restored(Partnership.Id partnership) {}

  StoreRestoreCommand(Session session) {
    super(session);
  }

  @Override
  Restored answer() {
    Partnership.Id partnership = session().partnership();
    session().store().restoreDocuments(partnership);
    return new Restored(partnership);
  }

  @Override
  Page page(Restored restored) {
    return new Page()
        .text(
            "The documents of %s stand in their files as they are on record."
                .formatted(restored.partnership().value()))
        .text("'saferplan store verify' tells what was set aside.");
  }
}
