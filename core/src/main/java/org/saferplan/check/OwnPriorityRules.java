package org.saferplan.check;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.OwnRule;
import org.saferplan.plan.Priority;

/** What a partnership asks of every priority of its own accord. */
final class OwnPriorityRules {
  private OwnPriorityRules() {}

  static List<Finding> everyPriorityHas(Case at, OwnRule.PriorityNeed what) {
    Measures measures = Measures.of(at);
    List<Alike.Each> found = new ArrayList<>();
    List<Priority> priorities = at.edition().priorities();
    for (int index = 0; index < priorities.size(); index++) {
      Delivery.Row row = at.delivery().priorities().get(index);
      Priority priority = priorities.get(index);
      found.add(new Alike.Each(priority.name(), has(at, priority, row, measures, what, index)));
    }
    return found.isEmpty() ? List.of(at.noPriority()) : new Alike(at, "priorities").told(found);
  }

  private static Finding has(
      Case at,
      Priority priority,
      Delivery.Row row,
      Measures measures,
      OwnRule.PriorityNeed what,
      int index) {
    String entry = "/priorities/" + index;
    Parts parts = new Parts(at.document(), entry);
    String met = "it is on record";
    return switch (what) {
      case LEAD ->
          parts.need(!priority.leads().isEmpty(), "a lead", "/leads").finding(priority.name(), met);
      case GROUP ->
          row.served() == Stated.Said.NONE
              ? at.notMet(
                  entry + "/servedBy", priority.name() + ": no group serves it", "name a group")
              : parts
                  .need(!row.groups().isEmpty(), "a group", "/servedBy")
                  .finding(priority.name(), met);
      case FINDING ->
          parts
              .need(!priority.findings().isEmpty(), "a finding", "/findings")
              .finding(priority.name(), met);
      case ACTION ->
          parts.need(!row.actions().isEmpty(), "an action", "").finding(priority.name(), met);
      case MEASURE ->
          parts
              .need(measures.priorities().contains(priority.id()), "a measure", "")
              .finding(priority.name(), met);
    };
  }
}
