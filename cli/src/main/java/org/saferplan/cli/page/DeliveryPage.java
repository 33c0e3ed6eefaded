package org.saferplan.cli.page;

import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Vocabulary;

/** Which groups have an action plan, and which have none. */
public final class DeliveryPage {
  private DeliveryPage() {}

  /** By priority. */
  public static Page of(Vocabulary vocabulary, String edition, Delivery delivery) {
    Page page = new Page().title(vocabulary.said("Action plans under ") + edition);
    for (Delivery.Row row : delivery.priorities()) {
      page.item(row.name()).add(groups(vocabulary, row));
    }
    return delivery.priorities().isEmpty()
        ? page.text(vocabulary.said("No priority is on record."))
        : page;
  }

  /** The groups that serve a priority, each with its action plan. */
  public static Page groups(Vocabulary vocabulary, Delivery.Row row) {
    Page page = new Page();
    if (row.groups().isEmpty()) {
      return page.text(
          1, vocabulary.one(Vocabulary.Thing.SUBGROUP) + ": " + Phrases.silence(row.served()));
    }
    for (Delivery.Group group : row.groups()) {
      page.text(1, "%s: %s".formatted(group.called(), vocabulary.said(group.state().words())));
    }
    return page;
  }
}
