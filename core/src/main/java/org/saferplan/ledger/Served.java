package org.saferplan.ledger;

import java.util.List;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Above;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * What something that an edition commits to brings with it for the actions that serve it.
 *
 * @param leads who leads it: of an aim or a part without a lead of its own, who leads what it
 *     belongs to
 */
record Served(
    List<Heading> priorities, List<Heading> themes, List<Body.Id> groups, List<Party> leads) {

  static final Served NOTHING = new Served(List.of(), List.of(), List.of(), List.of());

  static Served of(Edition edition, Commitment commitment) {
    Above above = Above.of(edition, commitment);
    return new Served(
        above.priorities().stream().map(each -> heading(edition, each)).toList(),
        above.themes().stream().map(each -> heading(edition, each)).toList(),
        above.priorities().stream()
            .flatMap(each -> edition.priority(each).stream())
            .flatMap(each -> each.servedBy().entries().stream())
            .distinct()
            .toList(),
        List.copyOf(above.leads()));
  }

  private static Heading heading(Edition edition, Priority.Id priority) {
    return new Heading(
        priority.value(), Commitment.to(edition.id(), priority).called(edition), edition.id());
  }

  private static Heading heading(Edition edition, Theme.Id theme) {
    return new Heading(
        theme.value(), Commitment.to(edition.id(), theme).called(edition), edition.id());
  }
}
