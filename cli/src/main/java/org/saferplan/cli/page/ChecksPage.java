package org.saferplan.cli.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.saferplan.check.Answer;
import org.saferplan.check.Checks;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Vocabulary;

/** What every rule answers, the worst first. */
public final class ChecksPage {
  private ChecksPage() {}

  /** Grouped by answer. */
  public static Page of(Vocabulary vocabulary, Checks checks) {
    if (checks.answers().isEmpty()) {
      return new Page()
          .text(vocabulary.said("There is nothing to check: no edition of a plan is on record."));
    }
    Page page =
        new Page()
            .title(
                "Checks of %s, on %s".formatted(checks.edition(), PartialDate.words(checks.on())));
    page.text(summary(checks));
    page.text(
        "Not evidenced means that the record does not show it either way. Not legal advice: the"
            + " monitoring officer decides.");
    for (Answer answer : Answer.values()) {
      List<Checks.Checked> found = with(checks, answer);
      if (!found.isEmpty()) {
        page.heading(Phrases.capital(answer.words()) + " (" + found.size() + ")");
        found.stream()
            .collect(groupingBy(Checks.Checked::rule, LinkedHashMap::new, toList()))
            .values()
            .forEach(same -> page.add(rule(vocabulary, same)));
      }
    }
    return page;
  }

  private static String summary(Checks checks) {
    long rules = checks.answers().stream().map(Checks.Checked::rule).distinct().count();
    int all = checks.answers().size();
    String findings = all == 1 ? "1 finding" : all + " findings";
    String head = "%d %s, %s: ".formatted(rules, rules == 1 ? "rule" : "rules", findings);
    StringBuilder words = new StringBuilder();
    for (Answer answer : Answer.values()) {
      int count = with(checks, answer).size();
      if (count > 0) {
        words.append(words.isEmpty() ? "" : ", ").append(count).append(' ').append(answer.words());
      }
    }
    return head + words.append('.');
  }

  private static List<Checks.Checked> with(Checks checks, Answer answer) {
    return checks.answers().stream().filter(each -> each.finding().answer() == answer).toList();
  }

  /** What one rule found, with the remedy once if it is the same for all. */
  private static Page rule(Vocabulary vocabulary, List<Checks.Checked> same) {
    Checks.Checked first = same.get(0);
    Page page = new Page().item(Phrases.capital(text(vocabulary, first)));
    page.text(1, "%s (%s)".formatted(first.rule(), first.source()));
    same.forEach(each -> page.item(2, each.finding().words()));
    List<String> remedies =
        same.stream()
            .map(each -> each.finding().remedy())
            .filter(remedy -> !remedy.isEmpty())
            .distinct()
            .toList();
    remedies.forEach(remedy -> page.text(1, "Remedy: " + remedy + "."));
    return page;
  }

  /** A rule of the partnership's own is in its own words already. */
  private static String text(Vocabulary vocabulary, Checks.Checked rule) {
    return rule.isOwn() ? rule.text() : vocabulary.said(rule.text());
  }
}
