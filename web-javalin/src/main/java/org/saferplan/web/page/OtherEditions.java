package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.plan.Edition;

/**
 * The partnership's other editions and how far each has come, the latest first: one can be on its
 * way while another is in use.
 *
 * @param sheet what the page is made from
 */
record OtherEditions(Sheet sheet) {

  List<Markup> markup() {
    List<Markup> others =
        sheet.register().list(Edition.class, Kind.EDITION).stream()
            .filter(edition -> !edition.id().equals(sheet.edition().id()))
            .sorted(Comparator.comparing(OtherEditions::begins).reversed())
            .map(this::item)
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            element(
                    "section",
                    element("h2", "Other editions").with("id", "editions"),
                    element("ul", others))
                .with("aria-labelledby", "editions"));
  }

  private Markup item(Edition edition) {
    return element(
        "li",
        link(sheet.page(edition.id()), edition.title()),
        element("p", Words.sentence(sheet.standing(edition.key()).words())).with("class", "note"));
  }

  private static String begins(Edition edition) {
    return Optional.ofNullable(edition.period().from()).map(PartialDate::value).orElse("");
  }
}
