package org.saferplan.cli;

import org.saferplan.cli.page.ExceptionsPage;
import org.saferplan.cli.page.Page;
import org.saferplan.exception.ExceptionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what the partnership must look at. */
@Command(
    name = "exceptions",
    description = {
      "What the partnership must look at: what is late, silent, unowned, unpaid or unmeasured."
          + " All of it: there is no way to leave one out."
    })
final class ExceptionsCommand extends ReadCommand<ExceptionReport> {
  @Mixin private final DayOption on = new DayOption();

  ExceptionsCommand(Session session) {
    super(session);
  }

  @Override
  ExceptionReport answer() {
    return ExceptionReport.of(session().register(), on.day(session()));
  }

  @Override
  Page page(ExceptionReport report) {
    return ExceptionsPage.of(session().onRecord(), report);
  }
}
