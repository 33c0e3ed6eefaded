package org.saferplan.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes papers as Markdown (CommonMark). */
public final class Markdown {
  private Markdown() {}

  /** The paper as Markdown, ending with a line end. */
  public static String of(Paper paper) {
    StringBuilder out = new StringBuilder();
    paper.heading().forEach(line -> out.append("**").append(escaped(line)).append("**\n\n"));
    out.append("# ").append(escaped(paper.title())).append("\n");
    for (Paper.Section section : paper.sections()) {
      out.append("\n## ").append(escaped(section.heading())).append("\n");
      section
          .blocks()
          .forEach(block -> out.append('\n').append(block(section.heading(), block)).append('\n'));
    }
    return out.toString();
  }

  private static String block(String heading, Paper.Block block) {
    return block.fold(
        paragraph -> escaped(paragraph.text()),
        bullets ->
            bullets.items().stream()
                .map(item -> "- " + escaped(item))
                .collect(Collectors.joining("\n")),
        numbered ->
            IntStream.range(0, numbered.items().size())
                .mapToObj(index -> item(index + 1, numbered.items().get(index)))
                .collect(Collectors.joining("\n\n")),
        table -> table(heading, table));
  }

  /** As GitHub Flavored Markdown has tables, which CommonMark alone has not. */
  private static String table(String heading, Paper.Table table) {
    String caption =
        table.caption().equals(heading) ? "" : "*" + escaped(table.caption()) + "*\n\n";
    return caption
        + row(table.headings())
        + "\n|"
        + " --- |".repeat(table.headings().size())
        + table.rows().stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> " " + escaped(cell) + " |")
        .collect(Collectors.joining("", "|", ""));
  }

  private static String item(int number, List<String> paragraphs) {
    String lead = number + ". ";
    return lead
        + paragraphs.stream()
            .map(Markdown::escaped)
            .collect(Collectors.joining("\n\n" + " ".repeat(lead.length())));
  }

  /**
   * Keeps what the record says from being read as markup: HTML, links, emphasis, and marks that
   * open a line.
   */
  private static String escaped(String text) {
    return text.strip()
        .replaceAll("\\s*\\n\\s*", " ")
        .replaceAll("([\\\\`*_\\[\\]<>|&#~])", "\\\\$1")
        .replaceAll("^([+=-])", "\\\\$1")
        .replaceAll("^(\\d+)([.)](\\s|$))", "$1\\\\$2");
  }
}
