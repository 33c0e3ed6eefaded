package org.saferplan.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.document.Kind;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.TakeInActionPlan;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * The actions of an action plan.
 *
 * @param whose the action plan
 * @param on when what is said of the actions was said, where no column says; blank if nobody knows
 */
public record ActionPlanSent(Whose whose, @Nullable LocalDate on) implements Subject<Obligation> {

  /** Which action plan it is. */
  public sealed interface Whose {}

  /** One that is on record. */
  public record OnRecord(ActionPlan.Id actionPlan) implements Whose {}

  /** A group's under an edition of the plan; it is begun where there is none. */
  public record OfGroup(Body.Id group, Edition.Id edition) implements Whose {}

  @Override
  public void require(Register register) {
    plan(register);
  }

  @Override
  public Placing<Obligation> place(
      Register register, Table table, Columns columns, LocalDate today) {
    ActionPlan plan = plan(register);
    return Tables.actions(
        register,
        register.holds(plan.key()) ? plan.id() : null,
        plan.edition(),
        table,
        columns,
        today,
        on == null ? null : PartialDate.of(on));
  }

  @Override
  public Command command(Register register, List<Obligation> entries) {
    ActionPlan plan = plan(register);
    return register.holds(plan.key())
        ? TakeInActionPlan.into(plan.id(), entries)
        : TakeInActionPlan.begun(plan, entries);
  }

  /** The action plan that is meant: on record, or as it begins. */
  private ActionPlan plan(Register register) {
    if (whose instanceof OfGroup of) {
      return plan(register, of);
    }
    ActionPlan.Id id = ((OnRecord) whose).actionPlan();
    return register
        .find(ActionPlan.class, id.key())
        .orElseThrow(
            () ->
                Tables.missing(
                    "there is no " + id.named(),
                    "name one that is on record, or a group and an edition"));
  }

  private static ActionPlan plan(Register register, OfGroup whose) {
    Optional<Edition> edition = register.find(Edition.class, whose.edition().key());
    if (edition.isEmpty()) {
      throw Tables.missing(
          "there is no " + whose.edition().named(), "name an edition that is on record");
    }
    RoundSent.requireGroup(register, whose.group());
    List<ActionPlan> there =
        register.list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(each -> each.edition().equals(whose.edition()))
            .filter(each -> whose.group().equals(each.body()))
            .toList();
    if (there.size() > 1) {
      throw RefusedException.because(
          org.saferplan.refusal.Kind.INVALID,
          "which-action-plan",
          "the group has several action plans under this edition: "
              + String.join(", ", there.stream().map(each -> each.id().value()).toList()),
          "name one of them");
    }
    return there.isEmpty() ? begun(register, whose, edition.get()) : there.get(0);
  }

  private static ActionPlan begun(Register register, OfGroup whose, Edition edition) {
    String group =
        Partnership.of(register)
            .map(found -> found.called(whose.group()))
            .orElse(whose.group().value());
    return new ActionPlan(
        new ActionPlan.Id(Identifier.from(whose.edition().value() + " " + whose.group().value())),
        "%s: %s".formatted(edition.title(), group),
        whose.group(),
        whose.edition(),
        ActionPlan.Extent.ACTIONS_ON_RECORD,
        null,
        List.of(),
        null);
  }
}
