package org.saferplan.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.saferplan.web.page.Markup.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saferplan.adoption.Current;
import org.saferplan.check.Answer;
import org.saferplan.check.Checks;

/**
 * What the rules found that is not met, or not evidenced.
 *
 * @param sheet what the page is made from
 */
record CheckSection(Sheet sheet) {
  private static final List<String> COLUMNS =
      List.of("Rule", "What was found", "What would mend it");

  /** The rules look at the edition that applies: on a page about another there is nothing. */
  List<Markup> markup() {
    boolean applies =
        Current.edition(sheet.register(), sheet.on())
            .filter(edition -> edition.id().equals(sheet.edition().id()))
            .isPresent();
    return applies ? List.of(section()) : List.of();
  }

  private Markup section() {
    Map<Answer, List<Checks.Checked>> byAnswer =
        Checks.of(sheet.register(), sheet.on()).answers().stream()
            .collect(groupingBy(each -> each.finding().answer(), TreeMap::new, toList()));
    Markup section =
        element(
                "section",
                element("h2", "Held against the law and good record").with("id", "checks"))
            .with("aria-labelledby", "checks");
    section.add(element("p", Words.sentence(counted(byAnswer))));
    for (Answer answer : List.of(Answer.NOT_MET, Answer.NOT_EVIDENCED)) {
      List<Checks.Checked> found = byAnswer.getOrDefault(answer, List.of());
      if (!found.isEmpty()) {
        section.add(details(answer, found));
      }
    }
    return section;
  }

  /** What falls short is shown; what is only not evidenced is there for whoever opens it. */
  private Markup details(Answer answer, List<Checks.Checked> found) {
    Markup details =
        element("details", element("summary", "What is " + answer.words()), table(answer, found));
    return answer == Answer.NOT_MET ? details.with("open", "") : details;
  }

  private static String counted(Map<Answer, List<Checks.Checked>> byAnswer) {
    return byAnswer.entrySet().stream()
        .map(entry -> entry.getKey().words() + ": " + entry.getValue().size())
        .collect(joining(", "));
  }

  /** A row for each rule, however often it was found. */
  private Markup table(Answer answer, List<Checks.Checked> found) {
    Map<String, List<Checks.Checked>> byRule =
        found.stream().collect(groupingBy(Checks.Checked::rule, LinkedHashMap::new, toList()));
    Table table = new Table("Rules that are " + answer.words(), COLUMNS, 0);
    byRule.values().forEach(same -> add(table, same));
    return table.markup();
  }

  private void add(Table table, List<Checks.Checked> same) {
    Checks.Checked rule = same.get(0);
    table.row(
        List.of(
            element("p", Words.sentence(rule.isOwn() ? rule.text() : sheet.said(rule.text()))),
            element("p", Words.sentence(rule.source())).with("class", "note")),
        lines(same.stream().map(each -> each.finding().words())),
        lines(same.stream().map(each -> each.finding().remedy())));
  }

  private static List<Markup> lines(Stream<String> words) {
    return words.distinct().map(each -> element("p", Words.sentence(each))).toList();
  }
}
