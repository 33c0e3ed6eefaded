package org.saferplan.cli;

import org.saferplan.cli.page.HistoryPage;
import org.saferplan.cli.page.Page;
import org.saferplan.partnership.Partnership;
import org.saferplan.store.Commit;
import org.saferplan.store.NoSuchRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells all of one commit. */
@Command(
    name = "show",
    description = "All of what was done once: who, when, by which command, and what it said.")
final class HistoryShowCommand extends ReadCommand<Commit> {
  @Parameters(
      paramLabel = "N",
      converter = Revision.class,
      description = "The revision, as 'saferplan history' shows it.")
  @SuppressWarnings("NullAway.Init")
  private Long revision;

  HistoryShowCommand(Session session) {
    super(session);
  }

  @Override
  Commit answer() {
    session().past().requireNotAsked();
    Partnership.Id partnership = session().partnership();
    var history = session().saferplan().history(partnership);
    return history.stream()
        .filter(each -> each.revision() == revision)
        .findFirst()
        .orElseThrow(() -> NoSuchRevision.refusal(partnership, revision, history.size()));
  }

  @Override
  Page page(Commit commit) {
    return HistoryPage.of(
        commit,
        session().language().readably(commit.text()),
        session().environment().clock().getZone());
  }
}
