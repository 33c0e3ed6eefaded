package org.saferplan.cli.page;

import org.saferplan.history.DocumentDifference;
import org.saferplan.history.RecordDifferences;

/** How the record itself changed: which documents are new, and where others read otherwise. */
public final class DifferencesPage {
  private DifferencesPage() {}

  /** What changed from one commit to another. */
  public static Page of(RecordDifferences differences) {
    Page page =
        new Page()
            .title(
                "From revision %d to revision %d".formatted(differences.from(), differences.to()));
    if (differences.documents().isEmpty()) {
      return page.text("No document reads otherwise.");
    }
    differences.documents().forEach(each -> page.blank().add(of(each)));
    return page;
  }

  /** What became of one document. */
  public static Page of(DocumentDifference difference) {
    String named =
        "%s “%s” (%s)"
            .formatted(
                ChangesPage.capitalised(difference.document().kind().words()),
                difference.title(),
                difference.document());
    if (difference.change() == DocumentDifference.Change.ADDED) {
      return new Page().text(named + " is new.");
    }
    Page page = new Page().text(named + ":");
    if (difference.texts().isEmpty()) {
      page.item(
          "every text reads as before: only the order of entries, an id, or whether something is on"
              + " record at all is other than it was.");
    }
    difference.texts().forEach(each -> page.item(ChangesPage.sentence(each.words())));
    return page;
  }
}
