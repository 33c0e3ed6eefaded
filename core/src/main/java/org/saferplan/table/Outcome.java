package org.saferplan.table;

import java.util.List;

/**
 * What the rows of a table came to.
 *
 * @param columns what stands in them
 * @param rows that found a place, each with what it comes to
 * @param unplaced why each of the others found none
 * @param remarks what else is to be known of rows
 * @param silent how many rows say nothing new
 * @param whole whether every row that says something was, or would be, taken; those that were to be
 *     left out say nothing
 */
public record Outcome(
    List<Column> columns,
    List<Remark> rows,
    List<Remark> unplaced,
    List<Remark> remarks,
    int silent,
    boolean whole) {

  /** Takes copies. */
  public Outcome {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    unplaced = List.copyOf(unplaced);
    remarks = List.copyOf(remarks);
  }

  /** Of rows that were placed. */
  public static Outcome of(Columns columns, Placing<?> placing, boolean isWhole) {
    return new Outcome(
        columns.columns(),
        placing.placed().stream().map(each -> new Remark(each.line(), "", each.what())).toList(),
        placing.unplaced(),
        placing.remarks(),
        placing.silent(),
        isWhole);
  }
}
