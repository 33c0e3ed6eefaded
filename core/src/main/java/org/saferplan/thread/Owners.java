package org.saferplan.thread;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Above;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;

/**
 * Who owes what: whoever leads the action, else whoever leads what of the edition it serves. What
 * many actions serve is looked up once.
 */
final class Owners {
  private final Edition edition;
  private final Map<Commitment, Set<Party>> leads = new HashMap<>();

  Owners(Edition edition) {
    this.edition = edition;
  }

  List<Party> of(Obligation action) {
    if (!action.leads().isEmpty()) {
      return action.leads();
    }
    Set<Party> found = new LinkedHashSet<>();
    action.serves().entries().stream()
        .filter(each -> each.edition().equals(edition.id()))
        .forEach(each -> found.addAll(leads(each)));
    return List.copyOf(found);
  }

  private Set<Party> leads(Commitment commitment) {
    return leads.computeIfAbsent(commitment, absent -> Above.of(edition, absent).leads());
  }
}
