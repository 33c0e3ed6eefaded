package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.DifferencesPage;
import org.saferplan.cli.page.Page;
import org.saferplan.history.DocumentDifference;
import org.saferplan.json.store.Edit;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;

/** Shows what was edited by hand. */
@Command(
    name = "edits",
    description = {
      "What somebody wrote into the documents' files by hand, compared with the record. 'saferplan"
          + " store repair' takes it up, 'saferplan store restore' throws it away.",
      ""
    })
final class StoreEditsCommand extends ReadCommand<List<StoreEditsCommand.HandEdit>> {

  /**
   * A document that was edited in its file.
   *
   * @param contradictions for what no command would write it so
   */
  public record HandEdit(String file, DocumentDifference difference, List<String> contradictions) {
    /** Takes a copy. */
    public HandEdit {
      contradictions = List.copyOf(contradictions);
    }
  }

  StoreEditsCommand(Session session) {
    super(session);
  }

  @Override
  List<HandEdit> answer() {
    session().past().requireNotAsked();
    Register register = session().store().register(session().partnership());
    return session().store().edits(session().partnership()).stream()
        .map(each -> edit(register, each))
        .toList();
  }

  private static HandEdit edit(Register register, Edit edit) {
    return new HandEdit(
        edit.file().toString(),
        DocumentDifference.of(register, edit.recorded(), edit.found()),
        edit.contradictions());
  }

  @Override
  Page page(List<HandEdit> edits) {
    Page page = new Page();
    if (edits.isEmpty()) {
      return page.text("No document of this record was edited by hand.")
          .text(
              "'saferplan store verify' tells of files that are missing or older, and of those that"
                  + " somebody spoilt: once they can be read again, what was edited is shown here.");
    }
    for (HandEdit each : edits) {
      page.blank().text(each.file()).add(DifferencesPage.of(each.difference()));
      each.contradictions().forEach(words -> page.item("No command would write this: " + words));
    }
    page.blank().text(StoreRepairCommand.WORDS).text(StoreRestoreCommand.WORDS);
    if (edits.stream()
        .anyMatch(each -> each.difference().change() == DocumentDifference.Change.ADDED)) {
      page.text("A new document that is not wanted: move its file out of the store's folder.");
    }
    return page;
  }
}
