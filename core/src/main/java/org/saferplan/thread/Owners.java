package org.saferplan.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/**
 * Who owes what: whoever leads the action, else whoever leads what it serves, the nearest first.
 */
final class Owners {
  private final Edition edition;
  private final Map<String, List<Party>> leads = new HashMap<>();
  private final Map<Aim.Id, Aim> aims = new HashMap<>();

  Owners(Edition edition) {
    this.edition = edition;
    for (Priority priority : edition.priorities()) {
      leads.put(Ids.of(edition.id(), priority.id()), priority.leads());
      for (Priority.Part part : priority.parts()) {
        leads.put(
            Ids.of(edition.id(), priority.id(), part.id()),
            part.leads().isEmpty() ? priority.leads() : part.leads());
      }
    }
    for (Theme theme : edition.themes().entries()) {
      leads.put(Ids.of(edition.id(), theme.id()), theme.leads());
    }
    edition.aims().forEach(aim -> aims.put(aim.id(), aim));
  }

  List<Party> of(Obligation action) {
    if (!action.leads().isEmpty()) {
      return action.leads();
    }
    Set<Party> found = new LinkedHashSet<>();
    action.serves().entries().stream()
        .filter(each -> each.edition().equals(edition.id()))
        .forEach(each -> found.addAll(leads(each, new HashSet<>())));
    return List.copyOf(found);
  }

  private List<Party> leads(Commitment commitment, Set<Aim.Id> seen) {
    if (commitment.aim() == null) {
      return leads.getOrDefault(Ids.of(commitment), List.of());
    }
    Aim aim = aims.get(commitment.aim());
    if (aim == null || !seen.add(aim.id())) {
      return List.of();
    }
    if (!aim.leads().isEmpty()) {
      return aim.leads();
    }
    List<Party> above = new ArrayList<>();
    for (Aim.Parent parent : aim.under()) {
      above.addAll(
          leads(
              new Commitment(
                  edition.id(), parent.priority(), parent.part(), parent.theme(), parent.aim()),
              seen));
    }
    return above;
  }
}
