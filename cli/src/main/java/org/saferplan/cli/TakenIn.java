package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.TablePage;
import org.saferplan.csv.TableFile;
import org.saferplan.table.Column;
import org.saferplan.table.Outcome;

/**
 * What became of a table.
 *
 * @param dryRun whether nothing was to be written
 * @param done what was written; blank where nothing was
 */
public record TakenIn(
    Outcome outcome, boolean encodingGuessed, boolean dryRun, @Nullable Done done) {

  /**
   * What became of it, for people.
   *
   * @param areColumnsShown whether the columns were shown before; else they are where it matters
   */
  Page page(boolean areColumnsShown, TablePage.Words words) {
    Page page = new Page();
    if (encodingGuessed) {
      page.text(TableFile.GUESSED).blank();
    }
    boolean isUnsure = outcome.columns().stream().anyMatch(Column::isUnsure);
    if (!areColumnsShown && (dryRun || isUnsure)) {
      page.add(TablePage.columns(outcome.columns())).blank();
    }
    page.add(TablePage.rows(outcome, words));
    Done written = done;
    if (written != null) {
      return page.blank().add(written.page());
    }
    return page.blank().text(nothingWritten());
  }

  private String nothingWritten() {
    if (outcome.rows().isEmpty() && outcome.unplaced().isEmpty()) {
      return "Nothing new is said in it. Nothing is written.";
    } else if (outcome.rows().isEmpty()) {
      return "Nothing is written.";
    } else if (!outcome.whole()) {
      return "Nothing is written: mend the rows that found no place, or leave them out with"
          + " --leave-out.";
    }
    return "Nothing is written: this is a dry run. Without --dry-run it will be"
        + (outcome.columns().stream().anyMatch(Column::isUnsure)
            ? ", once what stands in the columns is confirmed, at the terminal or with --yes."
            : ".");
  }
}
