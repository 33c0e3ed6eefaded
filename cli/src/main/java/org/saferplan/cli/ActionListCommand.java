package org.saferplan.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.cli.page.DeliveryPage;
import org.saferplan.cli.page.Page;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists action plans, and what is owed. */
@Command(
    name = "list",
    description = "Which groups have an action plan, which have none, and what is owed.")
final class ActionListCommand extends ReadCommand<List<Delivery>> {
  @Mixin private final DayOption on = new DayOption();

  @Option(
      names = "--edition",
      paramLabel = "ID",
      description = "Under this edition; the one that applies on the day if left out.")
  private Edition.@Nullable Id edition;

  ActionListCommand(Session session) {
    super(session);
  }

  @Override
  List<Delivery> answer() {
    Register register = session().register();
    Optional<Edition> found =
        edition == null
            ? Current.edition(register, on.day(session()))
            : Optional.of(Editions.get(register, edition, on.day(session())));
    return found.flatMap(each -> Delivery.of(register, each.id())).stream().toList();
  }

  @Override
  Page page(List<Delivery> found) {
    Page page = new Page();
    if (found.isEmpty()) {
      return page.text("No edition of a plan is on record, so no group owes anything under it.");
    }
    Register register = session().register();
    for (Delivery delivery : found) {
      String title = Editions.get(register, delivery.edition(), on.day(session())).title();
      page.add(DeliveryPage.of(session().onRecord(), title, delivery));
    }
    return page;
  }
}
