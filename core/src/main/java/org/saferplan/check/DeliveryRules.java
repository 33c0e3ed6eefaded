package org.saferplan.check;

import java.util.ArrayList;
import java.util.List;
import org.saferplan.obligation.Delivery;

/** Who delivers the plan. */
final class DeliveryRules {
  private DeliveryRules() {}

  static List<Finding> priorityDelivery(Case at) {
    List<Finding> findings = new ArrayList<>();
    List<Delivery.Row> rows =
        Delivery.of(at.register(), at.edition().id()).map(Delivery::priorities).orElse(List.of());
    if (rows.isEmpty()) {
      return List.of(at.noPriority());
    }
    for (int index = 0; index < rows.size(); index++) {
      Delivery.Row row = rows.get(index);
      String field = "/priorities/" + index + "/servedBy";
      if (row.groups().isEmpty()) {
        findings.add(withoutGroup(at, row, field));
      }
      row.groups().forEach(group -> findings.add(delivery(at, row, group, field)));
    }
    return findings;
  }

  private static Finding withoutGroup(Case at, Delivery.Row row, String field) {
    String remedy = "name the group that serves it";
    return switch (row.served()) {
      case NONE -> at.notMet(field, row.name() + " has no group", remedy);
      case NOT_APPLICABLE -> at.notApplicable(row.name() + " is served by no group of its own");
      case ENTRIES, NOT_ON_RECORD ->
          at.notEvidenced(field, "which group serves " + row.name() + " is not on record", remedy);
    };
  }

  private static Finding delivery(Case at, Delivery.Row row, Delivery.Group group, String field) {
    String words = row.name() + ": " + group.called() + ", " + group.state().words();
    return switch (group.state()) {
      case ACTIONS_ON_RECORD -> at.met(field, words);
      case ACTIONS_NOT_ON_RECORD ->
          at.notEvidenced(field, words, "enter the actions of its action plan");
      case NONE_MADE -> at.notMet(field, words, "ask the group for an action plan");
      case NOT_ON_RECORD -> at.notEvidenced(field, words, "record whether it has one");
    };
  }
}
