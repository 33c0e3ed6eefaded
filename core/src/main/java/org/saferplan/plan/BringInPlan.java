package org.saferplan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Version;
import org.saferplan.fact.PartialDate;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Brings in a plan that was in use before saferplan came: the plan, its edition, the sources that
 * show it in use, and its text as the first version.
 *
 * @param plan a new plan, or the one on record if the edition is of that
 * @param edition with at least one use
 * @param label what the paper calls itself, as printed
 * @param dated the date of the paper
 */
public record BringInPlan(
    @NotNull Plan plan,
    @NotNull Edition edition,
    @NotBlank String label,
    @Nullable PartialDate dated)
    implements Command {

  /** Decides it. */
  public static Handler<BringInPlan> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<BringInPlan> {
    @Override
    public Class<BringInPlan> command() {
      return BringInPlan.class;
    }

    @Override
    public Ruling decide(Register register, BringInPlan asked, Moment moment) {
      Edition edition = asked.edition();
      if (register.holds(asked.plan().key())) {
        return Ruling.taken("/plan/id", asked.plan().id().named());
      }
      if (register.holds(edition.key())) {
        return Ruling.taken("/edition/id", edition.id().named());
      }
      if (edition.uses().isEmpty()) {
        return Ruling.refuse(
            Kind.INVALID,
            new Fault(
                "/edition/uses",
                "required",
                "nothing shows that it was in use",
                "name a source and the date by which it was, or draft the edition instead"));
      }
      Version first = new Version(edition.key(), 1, asked.label(), asked.dated(), edition);
      return new Ruling.Accepted(
          List.of(asked.plan(), edition, first), List.of(), edition.id().value());
    }
  }
}
