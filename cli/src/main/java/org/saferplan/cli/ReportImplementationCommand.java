package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.report.Implementation;
import org.saferplan.report.Paper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drafts how far a plan was implemented, for the next strategic assessment. */
@Command(
    name = "implementation",
    description = "How far a plan was implemented: drafted from results, for the next assessment.")
final class ReportImplementationCommand extends PaperCommand {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITION",
      description = "The edition's id; the one that applies on the day if left out.")
  private Edition.@Nullable Id edition;

  ReportImplementationCommand(Session session) {
    super(session);
  }

  @Override
  Paper paper(Register register) {
    LocalDate day = on.day(session());
    Edition wanted = Editions.get(register, edition, day);
    return Implementation.of(register, wanted.id(), day).orElseThrow();
  }
}
