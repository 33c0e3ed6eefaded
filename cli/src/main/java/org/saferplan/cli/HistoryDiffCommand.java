package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.DifferencesPage;
import org.saferplan.cli.page.Page;
import org.saferplan.history.RecordDifferences;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what changed in the record from one commit to another. */
@Command(
    name = "diff",
    description = {
      "Which documents were added or changed from one revision to another, and how each reads"
          + " otherwise.",
      ""
    })
final class HistoryDiffCommand extends ReadCommand<RecordDifferences> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FROM",
      converter = Revision.class,
      description = "The earlier revision; the one before TO if left out. 0 is the empty record.")
  private @Nullable Long from;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      converter = Revision.class,
      description = "The later revision; the latest if left out.")
  private @Nullable Long to;

  HistoryDiffCommand(Session session) {
    super(session);
  }

  @Override
  RecordDifferences answer() {
    session().past().requireNotAsked();
    Partnership.Id partnership = session().partnership();
    long later = to != null ? to : session().register().revision();
    long earlier = from != null ? from : later - 1;
    if (earlier > later) {
      throw usage("%d is later than %d: name the earlier revision first".formatted(earlier, later));
    }
    return RecordDifferences.between(
        session().saferplan().register(partnership, earlier),
        session().saferplan().register(partnership, later));
  }

  @Override
  Page page(RecordDifferences differences) {
    return DifferencesPage.of(differences);
  }
}
