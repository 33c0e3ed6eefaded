package org.saferplan.cli;

import java.util.Optional;
import org.saferplan.adoption.Current;
import org.saferplan.cli.page.DeliveryPage;
import org.saferplan.cli.page.LedgerPage;
import org.saferplan.cli.page.Page;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Listing;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists action plans, and where every action stands. */
@Command(
    name = "list",
    description =
        "Which groups have an action plan, which have none, and where every action stands.")
final class ActionListCommand extends ReadCommand<Listing> {
  @Mixin private final DayOption on = new DayOption();
  @Mixin private final FilterOptions asked = new FilterOptions();

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "priority",
      description = "By group, priority, owner, place or state; by priority if left out.")
  private Grouping by = Grouping.PRIORITY;

  ActionListCommand(Session session) {
    super(session);
  }

  @Override
  Listing answer() {
    Register register = session().register();
    Filter filter = asked.filter(register);
    return Listing.of(Ledger.of(register, on.day(session()), filter), by);
  }

  @Override
  Page page(Listing listing) {
    Page page = new Page();
    Filter filter = asked.filter(session().register());
    if (!filter.isNarrow()) {
      page.add(actionPlans());
    }
    return page.add(LedgerPage.of(session().register(), session().onRecord(), listing));
  }

  private Page actionPlans() {
    Register register = session().register();
    Vocabulary vocabulary = session().onRecord().vocabulary();
    Edition.Id edition = asked.edition();
    Optional<Edition> found =
        edition == null
            ? Current.edition(register, on.day(session()))
            : Optional.of(Editions.get(register, edition, on.day(session())));
    return found
        .map(each -> DeliveryPage.of(vocabulary, each.title(), Delivery.of(register, each)))
        .orElseGet(
            () ->
                new Page()
                    .text(
                        vocabulary.said(
                            "No edition of a plan is on record, so no group delivers one.")));
  }
}
