package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.Page;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands actions over. */
@Command(
    name = "hand-over",
    description = "Hand what somebody leads to others: all of it that is open, or some actions.")
final class ActionHandOverCommand extends ReadCommand<Done> {
  @Option(
      names = "--from",
      paramLabel = Parties.LABEL,
      required = true,
      description = "Who leads it until now.")
  @SuppressWarnings("NullAway.Init")
  private String from;

  @Option(
      names = "--to",
      paramLabel = Parties.LABEL,
      required = true,
      description = "Who leads it from now on; may be given again.")
  @SuppressWarnings("NullAway.Init")
  private List<String> to;

  @Option(
      names = "--action",
      paramLabel = "ID",
      description = "Only this action; may be given again.")
  private List<Obligation.Id> actions = List.of();

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      description = "What they are to know: how far it has come, what is open.")
  private @Nullable String note;

  @Option(names = "--date", paramLabel = "DATE", description = "From when on; today if left out.")
  private @Nullable LocalDate date;

  ActionHandOverCommand(Session session) {
    super(session);
  }

  @Override
  Done answer() {
    session().past().requireNotAsked();
    Partnership partnership = session().onRecord();
    return Done.of(
        session()
            .execute(
                new HandOverActions(
                    Parties.get(partnership, from),
                    to.stream().map(each -> Parties.get(partnership, each)).toList(),
                    PartialDate.of(date == null ? session().today() : date),
                    note,
                    actions,
                    List.of())));
  }

  @Override
  Page page(Done done) {
    return done.page();
  }
}
