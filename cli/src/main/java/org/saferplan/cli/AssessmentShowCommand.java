package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.cli.page.AssessmentPage;
import org.saferplan.cli.page.Page;
import org.saferplan.evidence.AssessmentReading;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a strategic assessment. */
@Command(
    name = "show",
    description = "A strategic assessment: its figures, findings and issues considered.")
final class AssessmentShowCommand extends ReadCommand<AssessmentShowCommand.OnRecord> {
  @Mixin private final DayOption on = new DayOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "ASSESSMENT",
      description = "Its id; the one that the current edition rests on if left out.")
  private Assessment.@Nullable Id assessment;

  /** An assessment, what it tells, and where it stands. */
  public record OnRecord(Assessment assessment, AssessmentReading reading, Standing standing) {}

  AssessmentShowCommand(Session session) {
    super(session);
  }

  @Override
  OnRecord answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    Assessment found = wanted(register, day);
    return new OnRecord(
        found, AssessmentReading.of(register, found), Standing.of(register, found.key(), day));
  }

  @Override
  Page page(OnRecord found) {
    return AssessmentPage.of(
        session().onRecord(), found.assessment(), found.reading(), found.standing());
  }

  private Assessment wanted(Register register, LocalDate day) {
    Assessment.Id asked = assessment;
    return asked == null
        ? Current.assessment(register, day)
            .orElseThrow(() -> none("no strategic assessment is on record"))
        : register
            .find(Assessment.class, asked.key())
            .orElseThrow(() -> none("there is no " + asked.named()));
  }

  private static RefusedException none(String message) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "not-on-record",
        message,
        "put one on record with 'saferplan do draft-assessment'");
  }
}
