package org.saferplan.refresh;

import java.util.Set;
import java.util.stream.Collectors;
import org.saferplan.document.Kind;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;

/**
 * Which actions are under an edition: those that serve something it commits to, or stand in an
 * action plan that delivers it.
 *
 * @param plans the action plans that deliver it
 */
public record Under(Edition.Id edition, Set<ActionPlan.Id> plans) {

  /** Takes a copy. */
  public Under {
    plans = Set.copyOf(plans);
  }

  /** Under this edition. */
  public static Under of(Register register, Edition.Id edition) {
    return new Under(
        edition,
        register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(plan -> plan.edition().equals(edition))
            .map(ActionPlan::id)
            .collect(Collectors.toSet()));
  }

  /** Whether the action is. */
  public boolean holds(Obligation action) {
    return action.serves().entries().stream().anyMatch(each -> each.edition().equals(edition))
        || action.actionPlans().anyMatch(plans::contains);
  }
}
