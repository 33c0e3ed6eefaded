package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.plan.Edition;
import org.saferplan.register.Register;
import org.saferplan.report.Paper;
import org.saferplan.report.WhatChangedAndWhy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders what changed from the edition before, and why. */
@Command(
    name = "changes",
    description = "What changed from the edition before and why, with what became of the actions.")
final class ReportChangesCommand extends PaperCommand {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "EDITION",
      description = "The later edition's id; the one that applies on the day if left out.")
  private Edition.@Nullable Id edition;

  ReportChangesCommand(Session session) {
    super(session);
  }

  @Override
  Paper paper(Register register) {
    LocalDate day = on.day(session());
    Edition wanted = Editions.get(register, edition, day);
    return WhatChangedAndWhy.of(register, wanted.id(), day)
        .orElseThrow(
            () ->
                notOnRecord(
                    wanted.id().named() + " follows no other that is on record",
                    "open a refresh with 'saferplan plan refresh', or record which it follows"));
  }
}
