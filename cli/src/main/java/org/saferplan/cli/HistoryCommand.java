package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.HistoryPage;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Commit;
import picocli.CommandLine.Command;

/** Tells what was done, by whom and when. */
@Command(
    name = "history",
    description = "What was done with the record, by whom and when.",
    synopsisSubcommandLabel = "[COMMAND]")
final class HistoryCommand extends ReadCommand<List<Commit>> {
  HistoryCommand(Session session) {
    super(session);
  }

  @Override
  List<Commit> answer() {
    Partnership.Id partnership = session().partnership();
    List<Commit> history = session().saferplan().history(partnership);
    return history.subList(
        0, session().past().isAsked() ? (int) session().register().revision() : history.size());
  }

  @Override
  Page page(List<Commit> commits) {
    return HistoryPage.of(commits, session().environment().clock().getZone());
  }
}
