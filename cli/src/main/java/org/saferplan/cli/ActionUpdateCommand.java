package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.cli.page.TablePage;
import org.saferplan.obligation.ReportRound;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.table.RoundSent;
import org.saferplan.table.Subject;
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
  Subject<ReportRound.Line> subject() {
    return new RoundSent(group, by, on);
  }

  @Override
  TablePage.Words words(Vocabulary vocabulary) {
    return new TablePage.Words("update", "updates");
  }
}
