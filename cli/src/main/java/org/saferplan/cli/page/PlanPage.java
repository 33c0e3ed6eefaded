package org.saferplan.cli.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Version;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Aim;
import org.saferplan.plan.AimsUnder;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** An edition of the plan: where it stands, what it commits to, who delivers it. */
public final class PlanPage {
  private PlanPage() {}

  /**
   * All of it.
   *
   * @param vocabulary the partnership's own names for priorities, themes and aims
   */
  public static Page of(Vocabulary vocabulary, PlanOnRecord found) {
    Edition edition = found.edition();
    Plan plan = found.plan();
    Page page = new Page().title(edition.title());
    page.text(
        "For %s%s. Edition %s."
            .formatted(
                edition.period().words(),
                edition.follows() == null ? "" : "; follows " + edition.follows().value(),
                edition.id().value()));
    if (plan != null) {
      page.text(vocabulary.said("Of the plan \u201c%s\u201d.").formatted(plan.title()));
    }
    text(found).ifPresent(page::text);
    Standing standing = found.standing();
    return page.blank()
        .add(StandingPage.sentence(standing))
        .add(StandingPage.route(standing))
        .add(priorities(vocabulary, edition, found.delivery()))
        .add(themes(vocabulary, edition))
        .add(StandingPage.rest(standing));
  }

  private static Optional<String> text(PlanOnRecord found) {
    Version shown = found.version();
    Version adopted = found.adopted();
    if (shown != null) {
      String label = "\u201c%s\u201d".formatted(shown.label());
      return Optional.of("The text of version %d, %s.".formatted(shown.number(), label));
    }
    return Optional.ofNullable(adopted)
        .map(
            version ->
                "As it stands. Version %d, which was adopted, reads otherwise: see %s.v%d."
                    .formatted(version.number(), version.of().id(), version.number()));
  }

  private static Page priorities(Vocabulary vocabulary, Edition edition, Delivery delivery) {
    String called = Phrases.capital(vocabulary.many(Vocabulary.Thing.PRIORITY));
    Page page = new Page().blank().heading(called + " (in no order of rank)");
    if (edition.priorities().isEmpty()) {
      return page.text("None on record.");
    }
    for (Delivery.Row row : delivery.priorities()) {
      page.item(row.name());
      parts(edition, row).ifPresent(parts -> page.text(1, "in parts: " + parts));
      page.add(aims(vocabulary, AimsUnder.priority(edition, row.priority())));
      page.add(DeliveryPage.groups(vocabulary, row));
    }
    return page;
  }

  private static Optional<String> parts(Edition edition, Delivery.Row row) {
    return edition
        .priority(row.priority())
        .map(Priority::parts)
        .filter(parts -> !parts.isEmpty())
        .map(parts -> parts.stream().map(Priority.Part::name).collect(Collectors.joining("; ")));
  }

  /** Aims by the partnership's own names for their levels, each set in under what it belongs to. */
  private static Page aims(Vocabulary vocabulary, List<AimsUnder.Placed> aims) {
    Page page = new Page();
    for (AimsUnder.Placed placed : aims) {
      Aim aim = placed.aim();
      String reference = aim.reference() == null ? "" : " " + aim.reference();
      String level = Phrases.capital(vocabulary.called(aim.level()));
      page.text(placed.depth() + 1, level + reference + ": " + aim.words());
    }
    return page;
  }

  private static Page themes(Vocabulary vocabulary, Edition edition) {
    String themes = Phrases.capital(vocabulary.many(Vocabulary.Thing.THEME));
    String priorities = vocabulary.many(Vocabulary.Thing.PRIORITY);
    Page page = new Page().blank().heading(themes + " across all " + priorities);
    if (edition.themes().entries().isEmpty()) {
      return page.text(Phrases.sentence(Phrases.silence(edition.themes())));
    }
    for (Theme theme : edition.themes().entries()) {
      page.item(theme.name());
      page.add(aims(vocabulary, AimsUnder.theme(edition, theme.id())));
    }
    return page;
  }
}
