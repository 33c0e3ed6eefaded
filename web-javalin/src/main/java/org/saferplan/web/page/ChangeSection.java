package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.List;
import java.util.Optional;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Change;
import org.saferplan.plan.Differences;
import org.saferplan.plan.Edition;
import org.saferplan.plan.GivenReason;

/**
 * What changed from the edition before, with every reason and where it is given.
 *
 * @param sheet what the page is made from
 */
record ChangeSection(Sheet sheet) {

  Markup markup() {
    Edition.Id before = sheet.edition().follows();
    Optional<Differences> differences =
        Optional.ofNullable(before)
            .flatMap(id -> Differences.between(sheet.register(), id.key(), sheet.edition().key()));
    Markup section = element("section").with("aria-labelledby", "changes");
    differences.ifPresentOrElse(
        found -> {
          fill(section, sheet.vocabulary(), found);
          section.add(element("p", link(paper(), "What changed and why, with the actions")));
        },
        () ->
            section
                .add(heading("What changed"))
                .add(element("p", "Which edition came before it is not on record.")));
    return section;
  }

  private String paper() {
    return sheet
        .addresses()
        .paper(sheet.partnership().id(), sheet.edition().id(), "changes", sheet.on());
  }

  private static void fill(Markup section, Vocabulary vocabulary, Differences differences) {
    section.add(heading("What changed from the " + differences.from()));
    List<Markup> changed =
        differences.priorities().stream()
            .filter(each -> each.kind() != Change.Kind.KEPT)
            .map(ChangeSection::changed)
            .toList();
    List<Markup> kept =
        differences.priorities().stream()
            .filter(each -> each.kind() == Change.Kind.KEPT)
            .map(each -> element("li", Words.sentence(each.words())))
            .toList();
    section.add(
        changed.isEmpty() ? element("p", vocabulary.said("No priority changed.")) : changed);
    if (!kept.isEmpty()) {
      section.add(element("h3", "Kept as they were")).add(element("ul", kept));
    }
    if (!differences.texts().isEmpty()) {
      section
          .add(element("h3", "What else reads differently"))
          .add(
              element(
                  "ul",
                  differences.texts().stream()
                      .map(text -> element("li", Words.sentence(text.words())))
                      .toList()));
    }
  }

  private static Markup changed(Differences.PriorityChange change) {
    Markup article = element("div", element("h3", change.words())).with("class", "change");
    if (!change.recorded()) {
      article.add(element("p", "This follows from the two texts; the record does not say so."));
    }
    change.whyNoReason().map(Words::sentence).ifPresent(why -> article.add(element("p", why)));
    List<GivenReason> reasons = change.reasons().entries();
    if (reasons.isEmpty()) {
      return article;
    }
    return article
        .add(
            element(
                "p",
                reasons.size() == 1
                    ? "The reason on record:"
                    : "The reasons on record, each as its source gives it:"))
        .add(element("ul", reasons.stream().map(ChangeSection::reason).toList()));
  }

  private static Markup reason(GivenReason reason) {
    String sources =
        reason.sources().isEmpty() ? "source not on record" : String.join("; ", reason.sources());
    return element(
        "li",
        Words.sentence(reason.words()),
        element("p", "Source: " + sources).with("class", "note"));
  }

  private static Markup heading(String words) {
    return element("h2", words).with("id", "changes");
  }
}
