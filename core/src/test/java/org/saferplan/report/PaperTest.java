package org.saferplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;

/** Whatever the record says stays text, in either format. */
final class PaperTest {
  private static final Paper EVERYTHING =
      new Paper(
          List.of("Borough & Council", "11 April 2018"),
          "Plan <refresh>",
          List.of(
              new Paper.Section(
                  "Reasons",
                  List.of(
                      new Paper.Paragraph("2018. It *was* agreed\nthat:"),
                      new Paper.Bullets(List.of("- Abuse", "[Gangs](http://x)")),
                      new Paper.Numbered(
                          List.of(List.of("Do nothing", "It's \"not\" recommended")))))));

  private static String paragraph(String text) {
    String markdown =
        Markdown.of(
            new Paper(
                List.of(),
                "T",
                List.of(new Paper.Section("S", List.of(new Paper.Paragraph(text))))));
    return markdown.substring(markdown.indexOf("## S\n\n") + 6).stripTrailing();
  }

  @Test
  void isWrittenAsMarkdown() {
    assertThat(Markdown.of(EVERYTHING))
        .isEqualTo(
            """
            **Borough \\& Council**

            **11 April 2018**

            # Plan \\<refresh\\>

            ## Reasons

            2018\\. It \\*was\\* agreed that:

            - \\- Abuse
            - \\[Gangs\\](http://x)

            1. Do nothing

               It's "not" recommended
            """);
  }

  @Test
  void isWrittenAsAPageOfHtml() {
    assertThat(Html.of(EVERYTHING))
        .startsWith("<!doctype html>\n<html lang=\"en-GB\">")
        .contains(
            "<p>Borough &amp; Council</p>\n<p>11 April 2018</p>",
            "<title>Plan &lt;refresh&gt;</title>",
            "<h1>Plan &lt;refresh&gt;</h1>\n<h2>Reasons</h2>",
            "<ul>\n<li>- Abuse</li>\n<li>[Gangs](http://x)</li>\n</ul>",
            "<ol>\n<li><p>Do nothing</p>\n<p>It&#39;s &quot;not&quot; recommended</p></li>\n</ol>");
  }

  /** CommonMark 0.31: what each text would be if it were not escaped. */
  @Test
  void saysWhatATableIsOnceWhereTheHeadingSaysIt() {
    Paper.Table same = new Paper.Table("Leads", List.of("What"), List.of(List.of("Lamps")));
    Paper.Table other = new Paper.Table("Those late", List.of("What"), List.of(List.of("Yard")));
    Paper paper =
        new Paper(List.of(), "Paper", List.of(new Paper.Section("Leads", List.of(same, other))));

    assertThat(Markdown.of(paper)).doesNotContain("*Leads*").contains("*Those late*");
    assertThat(Html.of(paper))
        .contains("<caption class=\"heard\">Leads</caption>", "<caption>Those late</caption>");
  }

  @Test
  void keepsTextThatLooksLikeMarkdownText() {
    Map.ofEntries(
            Map.entry("# heading", "\\# heading"),
            Map.entry("> quote", "\\> quote"),
            Map.entry("- item", "\\- item"),
            Map.entry("+ item", "\\+ item"),
            Map.entry("* item", "\\* item"),
            Map.entry("7) item", "7\\) item"),
            Map.entry("2018.", "2018\\."),
            Map.entry("---", "\\---"),
            Map.entry("===", "\\==="),
            Map.entry("```", "\\`\\`\\`"),
            Map.entry("~~~", "\\~\\~\\~"),
            Map.entry("    code", "code"),
            Map.entry("\tcode", "code"),
            Map.entry("<b>", "\\<b\\>"),
            Map.entry("&lt;", "\\&lt;"),
            Map.entry("![alt](x)", "!\\[alt\\](x)"),
            Map.entry("\\*", "\\\\\\*"),
            Map.entry("a\n\n# b", "a \\# b"),
            Map.entry("title #", "title \\#"))
        .forEach((text, markdown) -> assertThat(paragraph(text)).as(text).isEqualTo(markdown));
  }

  @Test
  void losesNothingOfTheTextInMarkdown() {
    Properties.hold(
        2000,
        random -> Properties.text(random, 30, "ab 1.)#*_`[]<>|&~=+-\\\n"),
        text -> {
          String markdown = paragraph(text);

          assertThat(markdown.replaceAll("\\\\(\\p{Punct})", "$1"))
              .isEqualTo(text.strip().replaceAll("\\s*\\n\\s*", " "));
          assertThat(markdown.replaceAll("\\\\\\p{Punct}", ""))
              .doesNotContainPattern("[*_`\\[\\]<>|&#~]");
        });
  }

  @Test
  void writesNoTagThatTheRecordBrought() {
    Properties.hold(
        1000,
        random -> Properties.text(random, 30, "<>&\"'ab=/ script%s$1"),
        text -> {
          String page =
              Html.of(
                  new Paper(
                      List.of(text),
                      text,
                      List.of(new Paper.Section(text, List.of(new Paper.Paragraph(text))))));
          String words =
              text.replace("&", "&amp;")
                  .replace("<", "&lt;")
                  .replace(">", "&gt;")
                  .replace("\"", "&quot;")
                  .replace("'", "&#39;");

          assertThat(page).contains("<p>" + words + "</p>", "<title>" + words + "</title>");
          assertThat(page.chars().filter(each -> each == '<').count())
              .isEqualTo(Html.of(EMPTY).chars().filter(each -> each == '<').count());
        });
  }

  private static final Paper EMPTY =
      new Paper(List.of(""), "", List.of(new Paper.Section("", List.of(new Paper.Paragraph("")))));
}
