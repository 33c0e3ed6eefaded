package org.saferplan.cli;

import java.util.List;
import org.saferplan.cli.page.HistoryPage;
import org.saferplan.cli.page.Page;
import org.saferplan.store.Commit;
import picocli.CommandLine.Command;

/** Tells what was done, by whom and when. */
@Command(name = "history", description = "What was done with the record, by whom and when.")
final class HistoryCommand extends ReadCommand<List<Commit>> {
  HistoryCommand(Session session) {
    super(session);
  }

  @Override
  List<Commit> answer() {
    return session().saferplan().history(session().partnership());
  }

  @Override
  Page page(List<Commit> commits) {
    return HistoryPage.of(commits, session().environment().clock().getZone());
  }
}
