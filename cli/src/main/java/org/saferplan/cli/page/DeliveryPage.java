package org.saferplan.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.progress.Progress;

/** Which groups have an action plan, which have none, and what is owed. */
public final class DeliveryPage {
  private final Phrases phrases;

  private DeliveryPage(Phrases phrases) {
    this.phrases = phrases;
  }

  /** By priority. */
  public static Page of(Partnership partnership, String edition, Delivery delivery) {
    DeliveryPage parts = new DeliveryPage(new Phrases(partnership));
    Page page = new Page().title("Actions under " + edition);
    for (Delivery.Row row : delivery.priorities()) {
      page.item(row.name()).add(groups(row));
      row.actions().forEach(action -> page.add(parts.action(action)));
    }
    if (delivery.priorities().isEmpty()) {
      page.text("No priority is on record.");
    }
    if (!delivery.others().isEmpty()) {
      page.blank().heading("Actions that serve no priority");
      delivery.others().forEach(action -> page.add(parts.action(action)));
    }
    return page;
  }

  /** The groups that serve a priority, each with its action plan. */
  public static Page groups(Delivery.Row row) {
    Page page = new Page();
    if (row.groups().isEmpty()) {
      return page.text(1, "group: " + Phrases.silence(row.served()));
    }
    for (Delivery.Group group : row.groups()) {
      page.text(1, "%s: %s".formatted(group.called(), group.state().words()));
    }
    return page;
  }

  private Page action(Obligation action) {
    Page page = new Page().item(2, action.what());
    page.text(2, "lead: " + lead(action.leads().stream().map(phrases::party).toList()));
    page.text(2, due(action.due()));
    for (Completion completion : action.completions()) {
      page.text(2, "completed on %s: %s".formatted(completion.on().words(), completion.achieved()));
    }
    if (action.completions().isEmpty()) {
      List<Progress> updates = action.updates();
      page.text(
          2, updates.isEmpty() ? "no update on record" : update(updates.get(updates.size() - 1)));
    }
    return page;
  }

  private static String lead(List<String> leads) {
    return leads.isEmpty() ? Phrases.UNKNOWN : leads.stream().collect(Collectors.joining(", "));
  }

  private static String due(@Nullable Due due) {
    if (due == null) {
      return "by: " + Phrases.UNKNOWN;
    }
    boolean isDay = due.printed() == null && due.by() != null && due.from() == null;
    return (isDay ? "by: " : "when: ") + due.words();
  }

  private static String update(Progress update) {
    Boolean onTrack = update.onTrack();
    String track = onTrack == null ? "" : onTrack ? " (on track)" : " (not on track)";
    return "update of %s: %s%s".formatted(update.on().words(), update.happened(), track);
  }
}
