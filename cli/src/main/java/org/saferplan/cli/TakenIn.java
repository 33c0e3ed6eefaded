package org.saferplan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.TakingIn;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.TablePage;
import org.saferplan.csv.TableFile;
import org.saferplan.store.Commit;
import org.saferplan.table.Column;
import org.saferplan.table.Placing;
import org.saferplan.table.Remark;

/**
 * What became of a table.
 *
 * @param columns what stands in them
 * @param rows that found a place, each with what it comes to
 * @param unplaced why each of the others found none
 * @param silent how many rows say nothing new
 * @param dryRun whether nothing was to be written
 * @param whole whether every row that says something was, or would be, written
 * @param done what was written; blank where nothing was
 */
public record TakenIn(
    List<Column> columns,
    List<Remark> rows,
    List<Remark> unplaced,
    List<Remark> remarks,
    int silent,
    boolean encodingGuessed,
    boolean dryRun,
    boolean leaveOut,
    boolean whole,
    @Nullable Done done) {

  /** Takes copies. */
  public TakenIn {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    unplaced = List.copyOf(unplaced);
    remarks = List.copyOf(remarks);
  }

  static TakenIn of(
      TakingIn.Taken<?> taken, boolean isEncodingGuessed, boolean dryRun, boolean leaveOut) {
    Placing<?> placing = taken.placing();
    Commit commit = taken.commit();
    return new TakenIn(
        taken.columns().columns(),
        placing.told(),
        placing.unplaced(),
        placing.remarks(),
        placing.silent(),
        isEncodingGuessed,
        dryRun,
        leaveOut,
        taken.isWhole(),
        commit == null ? null : Done.of(commit));
  }

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
    boolean isUnsure = columns.stream().anyMatch(Column::isUnsure);
    if (!areColumnsShown && (dryRun || isUnsure)) {
      page.add(TablePage.columns(columns)).blank();
    }
    page.add(TablePage.rows(rows, remarks, unplaced, silent, words));
    Done written = done;
    if (written != null) {
      return page.blank().add(written.page());
    }
    return page.blank().text(outcome());
  }

  private String outcome() {
    if (rows.isEmpty() && unplaced.isEmpty()) {
      return "Nothing new is said in it. Nothing is written.";
    } else if (rows.isEmpty()) {
      return "Nothing is written.";
    } else if (!whole) {
      return "Nothing is written: mend the rows that found no place, or leave them out with"
          + " --leave-out.";
    }
    return "Nothing is written: this is a dry run. Without --dry-run it will be"
        + (columns.stream().anyMatch(Column::isUnsure)
            ? ", once what stands in the columns is confirmed, at the terminal or with --yes."
            : ".");
  }
}
