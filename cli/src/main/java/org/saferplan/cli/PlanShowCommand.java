package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.PlanPage;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows an edition of the plan. */
@Command(
    name = "show",
    description = "An edition: where it stands, its priorities, groups and themes, what is open.")
final class PlanShowCommand extends ReadCommand<PlanOnRecord> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITION",
      description = "Its id; the one that applies on the day if left out.")
  private Edition.@Nullable Id edition;

  PlanShowCommand(Session session) {
    super(session);
  }

  @Override
  PlanOnRecord answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    Edition found = Editions.get(register, edition, day);
    Plan plan = register.find(Plan.class, found.plan().key()).orElse(null);
    return new PlanOnRecord(
        plan,
        found,
        Standing.of(register, found.key(), day),
        Delivery.of(register, found.id()).orElseThrow());
  }

  @Override
  Page page(PlanOnRecord found) {
    return PlanPage.of(found.plan(), found.edition(), found.standing(), found.delivery());
  }
}
