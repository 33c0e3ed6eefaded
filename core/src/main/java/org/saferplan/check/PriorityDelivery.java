package org.saferplan.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Priority;

/** Whether one priority has steps, a lead, resources and a measure of success. */
record PriorityDelivery(
    Case at, Priority priority, int index, Delivery.Row row, Measures measures) {

  Finding finding() {
    List<Obligation> steps =
        row.actions().stream().filter(action -> !isGivenUp(action.ended())).toList();
    if (steps.isEmpty() && row.served() == Stated.Said.NONE) {
      return at.notMet(
          field() + "/servedBy",
          priority.name() + ": no group serves it, and no action",
          "name the group that serves it, and what it is to do");
    }
    if (steps.isEmpty() && row.served() == Stated.Said.NOT_APPLICABLE) {
      return at.notApplicable(priority.name() + ": it is not served by a group of its own");
    }
    if (steps.isEmpty() && isWithoutActionPlan()) {
      return at.notMet(
          field() + "/servedBy",
          "%s: %s made no action plan".formatted(priority.name(), groups(Delivery.State.NONE_MADE)),
          "ask the group for an action plan");
    }
    Parts parts =
        new Parts(at.document(), field())
            .need(!steps.isEmpty(), steps(), "")
            .need(isLed(steps), "a lead", "/leads")
            .need(isResourced(steps), "resources", "")
            .need(isMeasured(steps), "a measure of success", "");
    return parts.finding(
        priority.name(), Words.count(steps.size(), "action") + ", led, resourced and measured");
  }

  private String field() {
    return "/priorities/" + index;
  }

  private static boolean isGivenUp(@Nullable Ending ending) {
    return ending != null && ending.how() != Ending.How.CARRIED_OVER;
  }

  private boolean isWithoutActionPlan() {
    return !row.groups().isEmpty()
        && row.groups().stream().allMatch(each -> each.state() == Delivery.State.NONE_MADE);
  }

  private String groups(Delivery.State state) {
    return Words.joined(
        row.groups().stream()
            .filter(each -> each.state() == state)
            .map(Delivery.Group::called)
            .toList());
  }

  /** An action plan whose actions are not on record is told, and shows no step. */
  private String steps() {
    String planned = groups(Delivery.State.ACTIONS_NOT_ON_RECORD);
    return planned.isEmpty() ? "steps" : "the steps of the action plan (%s)".formatted(planned);
  }

  private boolean isLed(List<Obligation> steps) {
    return !priority.leads().isEmpty()
        || (!steps.isEmpty() && steps.stream().noneMatch(action -> action.leads().isEmpty()));
  }

  private static boolean isResourced(List<Obligation> steps) {
    return steps.stream().anyMatch(action -> !action.takes().isEmpty());
  }

  private boolean isMeasured(List<Obligation> steps) {
    return measures.priorities().contains(priority.id())
        || steps.stream()
            .anyMatch(
                action ->
                    measures.actions().contains(action.id())
                        || Words.saySomething(action.success()));
  }
}
