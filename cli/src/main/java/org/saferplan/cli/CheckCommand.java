package org.saferplan.cli;

import org.saferplan.check.Answer;
import org.saferplan.check.Checks;
import org.saferplan.cli.page.ChecksPage;
import org.saferplan.cli.page.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the record against the rules. */
@Command(
    name = "check",
    description = "Hold the record against the law and good practice, the worst first.")
final class CheckCommand extends ReadCommand<Checks> {
  @Mixin private final DayOption on = new DayOption();

  @Option(names = "--strict", description = "Exit with 11 if a rule is not met.")
  private boolean strict;

  CheckCommand(Session session) {
    super(session);
  }

  @Override
  Checks answer() {
    return Checks.of(session().register(), on.day(session()));
  }

  @Override
  Page page(Checks checks) {
    return ChecksPage.of(checks);
  }

  @Override
  ExitCode code(Checks checks) {
    boolean fallsShort =
        checks.answers().stream().anyMatch(each -> each.finding().answer() == Answer.NOT_MET);
    return strict && fallsShort ? ExitCode.FALLS_SHORT : ExitCode.OK;
  }
}
