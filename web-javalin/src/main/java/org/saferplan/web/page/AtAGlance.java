package org.saferplan.web.page;

import static org.saferplan.web.page.Markup.element;
import static org.saferplan.web.page.Markup.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Standing;
import org.saferplan.document.TextDifference;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Change;
import org.saferplan.plan.Differences;

/**
 * Where the edition stands, and how much is open, broken, not on record or without an action plan:
 * what a reader of ten seconds takes away.
 *
 * @param sheet what the page is made from
 */
record AtAGlance(Sheet sheet) {

  Markup markup() {
    Standing standing = sheet.standing();
    Markup box =
        element(
                "div",
                element(
                    "p",
                    element("strong", "Where it stands on " + Words.day(sheet.on()) + ": "),
                    Words.sentence(standing.words())))
            .with("class", "standing");
    changedSince(standing).ifPresent(words -> box.add(element("p", words)));
    List<Markup> counts = counts(standing);
    return counts.isEmpty() ? box : box.add(element("ul", counts));
  }

  /** What is adopted binds; who reads how the edition stands must be told where that differs. */
  private Optional<String> changedSince(Standing standing) {
    return standing
        .adopted(sheet.register())
        .flatMap(
            adopted ->
                Differences.between(sheet.register(), adopted.key(), standing.document())
                    .filter(differences -> !differences.areNone())
                    .map(
                        differences ->
                            "What is shown here reads otherwise than version %d, which was adopted: %s."
                                .formatted(
                                    adopted.number(), String.join("; ", words(differences)))));
  }

  private static List<String> words(Differences differences) {
    return Stream.concat(
            differences.priorities().stream()
                .filter(change -> change.kind() != Change.Kind.KEPT)
                .map(Differences.PriorityChange::words),
            differences.texts().stream().map(TextDifference::words))
        .toList();
  }

  private List<Markup> counts(Standing standing) {
    List<Markup> counts = new ArrayList<>();
    count(counts, gaps(standing, Gap.Kind.BROKEN), "broken", "#route");
    count(counts, standing.openAmendments().size(), "amendments still open", "#route");
    count(counts, standing.openWindows().size(), "ways still open to take it elsewhere", "#route");
    count(counts, gaps(standing, Gap.Kind.NOT_ON_RECORD), "not on record", "#route");
    count(
        counts,
        withoutActionPlan(),
        sheet.said("priorities without an action plan"),
        "#priorities");
    return counts;
  }

  private static void count(List<Markup> counts, long number, String what, String section) {
    if (number > 0) {
      counts.add(element("li", link(section, Words.capital(what) + ": " + number)));
    }
  }

  private static long gaps(Standing standing, Gap.Kind kind) {
    return standing.gaps().stream().filter(gap -> gap.kind() == kind).count();
  }

  private long withoutActionPlan() {
    return Delivery.of(sheet.register(), sheet.edition().id()).stream()
        .flatMap(delivery -> delivery.priorities().stream())
        .filter(AtAGlance::isWithoutActionPlan)
        .count();
  }

  private static boolean isWithoutActionPlan(Delivery.Row row) {
    return row.served() == Stated.Said.NONE
        || row.groups().stream().anyMatch(group -> group.state() == Delivery.State.NONE_MADE);
  }
}
