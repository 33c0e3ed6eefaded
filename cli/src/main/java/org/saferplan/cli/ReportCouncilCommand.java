package org.saferplan.cli;

import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.report.CouncilReport;
import org.saferplan.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Renders the report by which a full council is asked to decide. */
@Command(
    name = "council",
    description = "The report by which full council is asked to decide, from the record.")
final class ReportCouncilCommand extends PaperCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "MEETING",
      description = "The meeting's id; the last one of a full council if left out.")
  private Meeting.@Nullable Id meeting;

  ReportCouncilCommand(Session session) {
    super(session);
  }

  @Override
  Paper paper(Register register) {
    Meeting.Id asked = meeting;
    if (asked == null) {
      return CouncilReport.last(register)
          .orElseThrow(() -> none("no report to a full council is on record"));
    }
    if (!register.holds(asked.key())) {
      throw none("there is no " + asked.named());
    }
    return CouncilReport.putTo(register, asked)
        .orElseThrow(() -> none("no report to " + asked.named() + " is on record"));
  }

  private static RefusedException none(String message) {
    return notOnRecord(message, "put one on record with 'saferplan do put-report'");
  }
}
