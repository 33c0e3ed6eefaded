package org.saferplan.cli.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Version;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** An edition of the plan: where it stands, what it commits to, who delivers it. */
public final class PlanPage {
  private PlanPage() {}

  /** All of it. */
  public static Page of(PlanOnRecord found) {
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
      page.text("Of the plan \u201c%s\u201d.".formatted(plan.title()));
    }
    text(found).ifPresent(page::text);
    Standing standing = found.standing();
    return page.blank()
        .add(StandingPage.sentence(standing))
        .add(StandingPage.route(standing))
        .add(priorities(edition, found.delivery()))
        .add(themes(edition))
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

  private static Page priorities(Edition edition, Delivery delivery) {
    Page page = new Page().blank().heading("Priorities (in no order of rank)");
    if (edition.priorities().isEmpty()) {
      return page.text("None on record.");
    }
    for (Delivery.Row row : delivery.priorities()) {
      page.item(row.name());
      parts(edition, row).ifPresent(parts -> page.text(1, "in parts: " + parts));
      page.add(DeliveryPage.groups(row));
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

  private static Page themes(Edition edition) {
    Page page = new Page().blank().heading("Themes across all priorities");
    if (edition.themes().entries().isEmpty()) {
      return page.text(Phrases.sentence(Phrases.silence(edition.themes())));
    }
    edition.themes().entries().stream().map(Theme::name).forEach(page::item);
    return page;
  }
}
