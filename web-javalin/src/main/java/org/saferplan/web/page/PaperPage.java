package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.List;
import org.saferplan.partnership.Partnership;
import org.saferplan.report.Paper;

/** A paper as a page of its own. */
public final class PaperPage {
  private PaperPage() {}

  /** The paper, with a way back to the partnership. */
  public static String of(Paper paper, Partnership partnership, Addresses addresses) {
    List<Markup> header =
        paper.heading().stream().map(line -> element("p", line).with("class", "heading")).toList();
    Markup main = element("article", element("h1", paper.title()));
    paper.sections().forEach(section -> add(main, section));
    return new Shell(addresses)
        .around(
            paper.title() + " \u2013 " + partnership.name(),
            header,
            List.of(main),
            List.of(
                element(
                    "p",
                    link(addresses.page(partnership.id()), "Back to the " + partnership.name()))));
  }

  private static void add(Markup main, Paper.Section section) {
    main.add(element("h2", section.heading()));
    section.blocks().forEach(block -> main.add(block(section.heading(), block)));
  }

  private static Markup block(String heading, Paper.Block block) {
    return block.fold(
        paragraph -> element("p", paragraph.text()),
        bullets ->
            element("ul", bullets.items().stream().map(item -> element("li", item)).toList()),
        numbered ->
            element(
                "ol",
                numbered.items().stream()
                    .map(
                        item ->
                            element("li", item.stream().map(each -> element("p", each)).toList()))
                    .toList()),
        table -> table(heading, table));
  }

  private static Markup table(String heading, Paper.Table table) {
    Table markup = new Table(table.caption(), table.headings(), 0);
    if (table.caption().equals(heading)) {
      markup.captionHeardOnly();
    }
    table.rows().forEach(row -> markup.row(row.toArray()));
    return markup.markup();
  }
}
