package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that an action is done. */
@Command(
    name = "complete",
    description = "Say that an action is done, or of one that repeats, that it was done once.")
final class ActionCompleteCommand extends ReadCommand<Done> {
  @Parameters(paramLabel = "ACTION", description = "Its id.")
  @SuppressWarnings("NullAway.Init")
  private Obligation.Id action;

  @Option(
      names = "--achieved",
      paramLabel = "WORDS",
      required = true,
      description = "What came of it.")
  @SuppressWarnings("NullAway.Init")
  private String achieved;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "A source on record that shows it; may be given again.")
  private List<Source.Id> sources = List.of();

  @Option(
      names = "--occurrence",
      paramLabel = "DATE",
      description = "Of one that repeats: the time at which it was due.")
  private @Nullable PartialDate occurrence;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it was done: a day, a month or a year; today if left out.")
  private @Nullable PartialDate date;

  ActionCompleteCommand(Session session) {
    super(session);
  }

  @Override
  Done answer() {
    if (achieved.isBlank()) {
      throw usage("say what came of it: --achieved is blank");
    }
    LocalDate today = session().today();
    return Done.of(
        session()
            .execute(
                new CompleteAction(
                    action,
                    new Completion(
                        date == null ? PartialDate.of(today) : date,
                        achieved,
                        occurrence,
                        sources.stream().map(each -> new Citation(each, null)).toList()))));
  }

  @Override
  Page page(Done done) {
    return done.page();
  }
}
