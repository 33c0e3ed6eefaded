package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.table.Column;
import org.saferplan.table.Outcome;
import org.saferplan.table.Remark;

/** A table that is taken in: what stands in its columns, and what its rows come to. */
public final class TablePage {
  private TablePage() {}

  /**
   * What a row comes to.
   *
   * @param one such as "update"
   * @param many such as "updates"
   */
  public record Words(String one, String many) {
    private String counted(long number) {
      return number + " " + (number == 1 ? one : many);
    }
  }

  /** What stands in the columns, and how that is known. */
  public static Page columns(List<Column> columns) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("Column", "Holds", "Because"));
    columns.forEach(
        each -> table.add(List.of(each.name(), each.holds().words(), each.how().words())));
    return new Page().table(table);
  }

  /** What the rows come to, what is to be known of them, and last those without a place. */
  public static Page rows(Outcome outcome, Words words) {
    Page page = new Page();
    outcome.rows().forEach(each -> page.item(each.told()));
    page.blank().text(words.counted(outcome.rows().size()) + silence(outcome.silent()) + ".");
    if (!outcome.remarks().isEmpty()) {
      page.heading("To be known");
      outcome.remarks().forEach(each -> page.item(each.told()));
    }
    List<Remark> unplaced = outcome.unplaced();
    if (!unplaced.isEmpty()) {
      long without = unplaced.stream().mapToInt(Remark::line).distinct().count();
      page.heading(without == 1 ? "1 row found no place" : without + " rows found no place");
      unplaced.stream()
          .sorted((one, other) -> Integer.compare(one.line(), other.line()))
          .forEach(each -> page.item(each.told()));
    }
    return page;
  }

  private static String silence(int silent) {
    return silent == 0
        ? ""
        : silent == 1 ? "; 1 row says nothing new" : "; %d rows say nothing new".formatted(silent);
  }
}
