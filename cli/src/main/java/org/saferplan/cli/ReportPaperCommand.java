package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.register.Register;
import org.saferplan.report.IssuePaper;
import org.saferplan.report.Paper;
import org.saferplan.report.PaperKind;
import org.saferplan.report.Papers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders one of the papers that can be issued, and issues it if asked. */
@Command
final class ReportPaperCommand extends PaperCommand {
  private final PaperKind kind;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec self;

  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description =
          "The id of the group, organisation, edition or fund that it is about; of an edition, the"
              + " one that applies on the day if left out.")
  private @Nullable String about;

  @Option(
      names = "--issue",
      description = "Also issue it: keep it on record as it reads, for 'report show'.")
  private boolean issue;

  private ReportPaperCommand(Session session, PaperKind kind) {
    super(session);
    this.kind = kind;
  }

  static CommandLine of(Session session, PaperKind kind, String name, String description) {
    CommandLine command = new CommandLine(new ReportPaperCommand(session, kind));
    command.getCommandSpec().name(name).usageMessage().description(description);
    return command;
  }

  @Override
  Paper paper(Register register) {
    LocalDate day = on.day(session());
    String wanted = about(register, day);
    Paper paper =
        Papers.of(register, kind, wanted, day)
            .orElseThrow(
                () ->
                    notOnRecord(
                        "there is nothing on record as "
                            + wanted
                            + " to make a "
                            + kind.words()
                            + " of",
                        "give the id of " + whichIs()));
    if (issue) {
      Done done = Done.of(session().execute(new IssuePaper(kind, wanted, day)));
      self.commandLine().getErr().println("issued: " + done.made());
    }
    return paper;
  }

  private String about(Register register, LocalDate day) {
    if (about != null) {
      return about;
    }
    return switch (kind) {
      case COMBINED_ACTION_PLAN, HALF_YEAR_REPORT, ANNUAL_REPORT ->
          Editions.current(register, day).id().value();
      case GROUP_PACK, ACTION_LOG, PARTNER_STATEMENT, GRANT_RETURN ->
          throw new ParameterException(
              self.commandLine(), "Missing parameter: 'ID', of " + whichIs());
    };
  }

  private String whichIs() {
    return switch (kind) {
      case GROUP_PACK, ACTION_LOG -> "a group: see 'saferplan partnership show'";
      case PARTNER_STATEMENT -> "an organisation: see 'saferplan partnership show'";
      case COMBINED_ACTION_PLAN, HALF_YEAR_REPORT, ANNUAL_REPORT ->
          "an edition: see 'saferplan plan list'";
      case GRANT_RETURN -> "a fund: see 'saferplan fund list'";
    };
  }
}
