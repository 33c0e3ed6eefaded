package org.saferplan.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes papers as a whole HTML page that needs nothing else: no script, no file, no network. */
public final class Html {
  private static final String STYLE =
      "body{font:1.06rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
          + "header p{margin:.2rem 0;font-weight:600}table{border-collapse:collapse;width:100%;font-size:.95rem}"
          + "caption{text-align:left;font-weight:600;padding:.4rem 0}.heard{position:absolute;clip-path:inset(50%);white-space:nowrap}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;padding:.35rem .6rem .35rem 0}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}"
          + "@media print{body{margin:0;max-width:none}}";

  private Html() {}

  /** The paper as an HTML page in British English. */
  public static String of(Paper paper) {
    return """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <header>
        %s
        </header>
        %s</body>
        </html>
        """
        .formatted(escaped(paper.title()), STYLE, paragraphs(paper.heading()), article(paper));
  }

  /** The paper's title and sections, to stand in a page that has its own head. */
  public static String article(Paper paper) {
    return "<main>\n<h1>"
        + escaped(paper.title())
        + "</h1>\n"
        + paper.sections().stream().map(Html::section).collect(Collectors.joining())
        + "</main>\n";
  }

  private static String section(Paper.Section section) {
    return "<h2>"
        + escaped(section.heading())
        + "</h2>\n"
        + section.blocks().stream()
            .map(block -> block(section.heading(), block))
            .collect(Collectors.joining());
  }

  private static String block(String heading, Paper.Block block) {
    return block.fold(
        paragraph -> "<p>" + escaped(paragraph.text()) + "</p>\n",
        bullets -> "<ul>\n" + items(bullets.items()) + "</ul>\n",
        numbered ->
            "<ol>\n"
                + numbered.items().stream()
                    .map(item -> "<li>" + paragraphs(item) + "</li>\n")
                    .collect(Collectors.joining())
                + "</ol>\n",
        table -> table(heading, table));
  }

  /** What the heading says is not said again but to whoever hears the page. */
  private static String table(String heading, Paper.Table table) {
    return "<table>\n"
        + (table.caption().equals(heading) ? "<caption class=\"heard\">" : "<caption>")
        + escaped(table.caption())
        + "</caption>\n<thead><tr>"
        + table.headings().stream()
            .map(each -> "<th scope=\"col\">" + escaped(each) + "</th>")
            .collect(Collectors.joining())
        + "</tr></thead>\n<tbody>\n"
        + table.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(each -> "<td>" + escaped(each) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
            .collect(Collectors.joining())
        + "</tbody>\n</table>\n";
  }

  private static String items(List<String> items) {
    return items.stream()
        .map(item -> "<li>" + escaped(item) + "</li>\n")
        .collect(Collectors.joining());
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream()
        .map(text -> "<p>" + escaped(text) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
