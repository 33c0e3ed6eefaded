package org.saferplan.cli.page;

import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.document.Version;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;

/**
 * A text of an edition, where the edition stands on a day, and who delivers it.
 *
 * @param version which version's text it is; blank for the edition as it stands
 * @param adopted the version that was adopted, where it reads otherwise than the edition stands
 */
public record PlanOnRecord(
    @Nullable Plan plan,
    Edition edition,
    @Nullable Version version,
    @Nullable Version adopted,
    Standing standing,
    Delivery delivery) {}
