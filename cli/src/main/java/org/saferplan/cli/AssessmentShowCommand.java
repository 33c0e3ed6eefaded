package org.saferplan.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Current;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.cli.page.AssessmentPage;
import org.saferplan.cli.page.Page;
import org.saferplan.document.Kind;
import org.saferplan.plan.Edition;
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

  /** An assessment, and where it stands. */
  public record OnRecord(Assessment assessment, Standing standing) {}

  AssessmentShowCommand(Session session) {
    super(session);
  }

  @Override
  OnRecord answer() {
    Register register = session().register();
    LocalDate day = on.day(session());
    Assessment found =
        register
            .find(Assessment.class, wanted(register, day).key())
            .orElseThrow(() -> none("there is no " + wanted(register, day).named()));
    return new OnRecord(found, Standing.of(register, found.key(), day));
  }

  @Override
  Page page(OnRecord found) {
    return AssessmentPage.of(session().onRecord(), found.assessment(), found.standing());
  }

  private Assessment.Id wanted(Register register, LocalDate day) {
    if (assessment != null) {
      return assessment;
    }
    List<Assessment.Id> cited =
        Current.edition(register, day).map(Edition::assessments).orElse(List.of());
    return cited.isEmpty() ? last(register) : cited.get(0);
  }

  private static Assessment.Id last(Register register) {
    return register.list(Assessment.class, Kind.ASSESSMENT).stream()
        .map(Assessment::id)
        .max(Comparator.comparing(Assessment.Id::value))
        .orElseThrow(() -> none("no strategic assessment is on record"));
  }

  private static RefusedException none(String message) {
    return RefusedException.because(
        org.saferplan.refusal.Kind.NOT_FOUND,
        "not-on-record",
        message,
        "put one on record with 'saferplan do draft-assessment'");
  }
}
