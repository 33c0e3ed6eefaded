package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;

/** Writes the documents' files anew from the record. */
@Command(
    name = "restore",
    description = {
      "Throw away what was edited by hand, and bring back files that are gone: write the documents'"
          + " files anew from the record, which stays as it is. What stood there instead is kept in"
          + " the folder set-aside. 'saferplan store repair' does the opposite.",
      ""
    })
final class StoreRestoreCommand extends ReadCommand<StoreRestoreCommand.Restored> {
  /** What it does, in words. */
  static final String WORDS =
      "'saferplan store restore' writes the documents' files anew from the record, and so throws"
          + " away what was edited by hand; it is kept in set-aside.";

  /** What was restored. */
  public record Restored(Partnership.Id partnership, List<Finding> files) {
    /** Takes a copy. */
    public Restored {
      files = List.copyOf(files);
    }
  }

  StoreRestoreCommand(Session session) {
    super(session);
  }

  @Override
  Restored answer() {
    session().past().requireNotAsked();
    Partnership.Id partnership = session().partnership();
    return new Restored(partnership, Finding.of(session().store().restoreDocuments(partnership)));
  }

  @Override
  Page page(Restored restored) {
    Page page = new Page();
    restored.files().forEach(each -> page.item(each.file() + ": " + each.what()));
    return page.text(
        "The documents of %s stand in their files as they are on record."
            .formatted(restored.partnership().value()));
  }
}
