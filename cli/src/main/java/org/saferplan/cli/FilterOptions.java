package org.saferplan.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.State;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Option;

/** Which actions are asked for; several options ask for what all of them ask for. */
final class FilterOptions {
  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only those that stand so, such as overdue or not-yet-binding.")
  private @Nullable State state;

  @Option(
      names = "--edition",
      paramLabel = "ID",
      description = "Only those that serve this edition or stand in an action plan under it.")
  private Edition.@Nullable Id edition;

  @Option(
      names = "--priority",
      paramLabel = "ID",
      description = "Only those that serve this priority.")
  private Priority.@Nullable Id priority;

  @Option(names = "--group", paramLabel = "ID", description = "Only those of this group.")
  private Body.@Nullable Id group;

  @Option(
      names = "--owner",
      paramLabel = "ID",
      description = "Only those that this post, group or organisation leads.")
  private @Nullable String owner;

  @Option(
      names = "--place",
      paramLabel = "ID",
      description = "Only those for this area, or for one that lies in it.")
  private Area.@Nullable Id place;

  @Option(
      names = "--action-plan",
      paramLabel = "ID",
      description = "Only those in this action plan.")
  private ActionPlan.@Nullable Id actionPlan;

  @Option(names = "--text", paramLabel = "WORDS", description = "Only those that say this.")
  private @Nullable String text;

  Edition.@Nullable Id edition() {
    return edition;
  }

  /** The filter; refused with what there is where it asks for what is not on record. */
  Filter filter(Register register) {
    Filter filter = new Filter(state, edition, priority, group, owner, place, actionPlan, text);
    List<Fault> faults = filter.faults(register);
    if (!faults.isEmpty()) {
      throw new RefusedException(Kind.NOT_FOUND, faults.stream().map(each -> each.at("")).toList());
    }
    return filter;
  }
}
