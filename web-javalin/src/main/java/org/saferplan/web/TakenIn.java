package org.saferplan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.TakingIn;
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
 * @param remarks what else is to be known of rows
 * @param silent how many rows say nothing new
 * @param encodingGuessed whether it is not in UTF-8, and was read as Windows-1252
 * @param revision of the record that has it; blank where nothing was written
 */
public record TakenIn(
    List<Column> columns,
    List<Remark> rows,
    List<Remark> unplaced,
    List<Remark> remarks,
    int silent,
    boolean encodingGuessed,
    @Nullable Long revision) {

  /** Takes copies. */
  public TakenIn {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    unplaced = List.copyOf(unplaced);
    remarks = List.copyOf(remarks);
  }

  static TakenIn of(TakingIn.Taken<?> taken, boolean isEncodingGuessed) {
    Placing<?> placing = taken.placing();
    Commit commit = taken.commit();
    return new TakenIn(
        taken.columns().columns(),
        placing.told(),
        placing.unplaced(),
        placing.remarks(),
        placing.silent(),
        isEncodingGuessed,
        commit == null ? null : commit.revision());
  }
}
