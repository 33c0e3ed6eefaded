package org.saferplan.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.TablePage;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.table.Columns;
import org.saferplan.table.Placing;
import org.saferplan.table.Table;
import org.saferplan.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes in a whole round of updates. */
@Command(
    name = "update",
    description = {
      "Take in what a group says of its actions, from one table as 'saferplan action export' writes"
          + " it: all of it in one commit, or nothing. A row belongs to the action of its id, else"
          + " of its reference, else of its words.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  saferplan action export --group night-group -o night.csv",
      "  saferplan action update night.csv --group night-group --dry-run"
    })
final class ActionUpdateCommand extends TableCommand<ReportRound.Line> {
  @Option(
      names = "--group",
      paramLabel = "ID",
      description = "Whose actions these are, and who says it; of any, and nobody, if left out.")
  private Body.@Nullable Id group;

  @Option(
      names = "--by",
      paramLabel = "ID",
      description = "The post, group or organisation that says it, if not the group.")
  private @Nullable String by;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "When it was said, where no column says; today if left out.")
  private @Nullable LocalDate on;

  ActionUpdateCommand(Session session) {
    super(session);
  }

  @Override
  Placing<ReportRound.Line> place(Register register, Table table, Columns columns) {
    LocalDate today = session().today();
    return Tables.updates(
        register,
        known(register),
        table,
        columns,
        today,
        PartialDate.of(on == null ? today : on),
        by(register));
  }

  private Body.@Nullable Id known(Register register) {
    Body.Id asked = group;
    if (asked != null && !asked.resolvesIn(register, session().onRecord())) {
      throw RefusedException.because(
          Kind.NOT_FOUND,
          "not-on-record",
          "there is no group " + asked.value(),
          "see which there are with 'saferplan partnership show'");
    }
    return asked;
  }

  private @Nullable Party by(Register register) {
    String name = by;
    if (name == null) {
      return group == null ? null : Party.of(group);
    }
    return Tables.party(register, name)
        .orElseThrow(
            () ->
                RefusedException.because(
                    Kind.NOT_FOUND,
                    "not-on-record",
                    "there is no post, group or organisation " + name,
                    "see which there are with 'saferplan partnership show'"));
  }

  @Override
  org.saferplan.command.Command command(Register register, List<ReportRound.Line> entries) {
    return new ReportRound(entries);
  }

  @Override
  TablePage.Words words(Vocabulary vocabulary) {
    return new TablePage.Words("update", "updates");
  }
}
