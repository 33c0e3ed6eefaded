package org.saferplan.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.register.Register;
import org.saferplan.report.IssuedPaper;
import org.saferplan.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a paper as it was issued. */
@Command(name = "show", description = "A paper as it was issued, in any format.")
final class ReportShowCommand extends PaperCommand {
  @Parameters(paramLabel = "PAPER", description = "Its id: see 'saferplan report list'.")
  private IssuedPaper.@Nullable Id paper;

  ReportShowCommand(Session session) {
    super(session);
  }

  @Override
  Paper paper(Register register) {
    IssuedPaper.Id wanted = Objects.requireNonNull(paper);
    return register
        .find(IssuedPaper.class, wanted.key())
        .map(IssuedPaper::paper)
        .orElseThrow(
            () ->
                notOnRecord(
                    "no paper " + wanted.value() + " was issued",
                    "see which were with 'saferplan report list'"));
  }
}
