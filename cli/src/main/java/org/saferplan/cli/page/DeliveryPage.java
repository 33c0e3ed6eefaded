package org.saferplan.cli.page;

import org.saferplan.obligation.Delivery;

/** Which groups have an action plan, and which have none. */
public final class DeliveryPage {
  private DeliveryPage() {}

  /** By priority. */
  public static Page of(String edition, Delivery delivery) {
    Page page = new Page().title("Action plans under " + edition);
    for (Delivery.Row row : delivery.priorities()) {
      page.item(row.name()).add(groups(row));
    }
    return delivery.priorities().isEmpty() ? page.text("No priority is on record.") : page;
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
}
