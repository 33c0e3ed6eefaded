package org.saferplan.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.report.Paper;

/** A paper, to be read in a terminal. */
public final class PaperPage {
  private PaperPage() {}

  /** All of it. */
  public static Page of(Paper paper) {
    Page page = new Page();
    paper.heading().forEach(line -> page.text(line).blank());
    page.title(paper.title());
    for (Paper.Section section : paper.sections()) {
      page.heading(section.heading());
      section.blocks().forEach(block -> page.add(block(block, section.heading())).blank());
    }
    return page;
  }

  private static Page block(Paper.Block block, String heading) {
    return block.fold(
        paragraph -> new Page().text(paragraph.text()),
        bullets -> {
          Page page = new Page();
          bullets.items().forEach(page::item);
          return page;
        },
        numbered -> numbered(numbered.items()),
        table -> table(table, heading));
  }

  /** A table that is called as its section is need not say so again. */
  private static Page table(Paper.Table table, String heading) {
    List<List<String>> rows = new ArrayList<>(List.of(table.headings()));
    rows.addAll(table.rows());
    Page page = new Page();
    if (!table.caption().equals(heading)) {
      page.text(table.caption() + ":").blank();
    }
    return page.table(rows);
  }

  private static Page numbered(List<List<String>> items) {
    Page page = new Page();
    for (int index = 0; index < items.size(); index++) {
      page.numbered(index + 1, items.get(index)).blank();
    }
    return page;
  }
}
