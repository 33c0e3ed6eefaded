package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;

/** An edition of a plan, where it stands on a day, and who delivers it. */
public record PlanOnRecord(
    @Nullable Plan plan, Edition edition, Standing standing, Delivery delivery) {}
