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
import org.saferplan.check.Answer;
import org.saferplan.check.Checks;

/**
 * What the rules found that is not met, or not evidenced.
 *
 * @param sheet what the page is made from
 */
record CheckSection(Sheet sheet) {
  private static final String FOUND = "What was found";
  private static final String REMEDY = "What would mend it";

  Markup markup() {
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
        section.add(
            element(
                "details", element("summary", "What is " + answer.words()), table(answer, found)));
      }
    }
    return section;
  }

  private static String counted(Map<Answer, List<Checks.Checked>> byAnswer) {
    return byAnswer.entrySet().stream()
        .map(entry -> entry.getKey().words() + ": " + entry.getValue().size())
        .collect(joining(", "));
  }

  /** A row for each rule, however often it was found. */
  private static Markup table(Answer answer, List<Checks.Checked> found) {
    Map<String, List<Checks.Checked>> byRule =
        found.stream().collect(groupingBy(Checks.Checked::rule, LinkedHashMap::new, toList()));
    return element(
            "table",
            element("caption", "Rules that are " + answer.words()),
            element("thead", element("tr", head("Rule"), head(FOUND), head(REMEDY))),
            element("tbody", byRule.values().stream().map(CheckSection::row).toList()))
        .with("class", "stacks");
  }

  private static Markup row(List<Checks.Checked> found) {
    Checks.Checked rule = found.get(0);
    return element(
        "tr",
        element(
                "th",
                Words.sentence(rule.text()),
                element("p", rule.citation()).with("class", "note"))
            .with("scope", "row"),
        cell(FOUND, found.stream().map(each -> each.finding().words())),
        cell(REMEDY, found.stream().map(each -> each.finding().remedy())));
  }

  private static Markup cell(String label, Stream<String> words) {
    List<Markup> lines = words.distinct().map(each -> element("p", Words.sentence(each))).toList();
    return element("td", lines).with("data-label", label);
  }

  private static Markup head(String words) {
    return element("th", words).with("scope", "col");
  }
}
