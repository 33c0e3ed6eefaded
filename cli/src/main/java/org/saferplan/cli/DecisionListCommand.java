package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.Decided;
import org.saferplan.cli.page.DecisionsPage;
import org.saferplan.cli.page.Page;
import org.saferplan.decision.Meeting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was decided. */
@Command(name = "list", description = "Every decision up to a day, the first one first.")
final class DecisionListCommand extends ReadCommand<List<Decided>> {
  @Mixin private final DayOption on = new DayOption();

  DecisionListCommand(Session session) {
    super(session);
  }

  @Override
  List<Decided> answer() {
    return Decided.list(session().register(), on.day(session()));
  }

  @Override
  Page page(List<Decided> decided) {
    return DecisionsPage.of(
        session().onRecord(), Meeting.heldBy(session().register(), on.day(session())));
  }
}
