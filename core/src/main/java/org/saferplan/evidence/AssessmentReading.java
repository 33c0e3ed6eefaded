package org.saferplan.evidence;

import java.util.List;
import org.saferplan.assessment.Assessment;
import org.saferplan.register.Register;

/**
 * An assessment, read: every figure with what can be said of its changes, and every issue
 * considered with what became of it.
 *
 * @param figures in the order of the record
 */
public record AssessmentReading(
    Assessment.Id assessment, List<FigureReading> figures, IssuesConsidered issues) {

  /** Takes a copy. */
  public AssessmentReading {
    figures = List.copyOf(figures);
  }

  /** What this assessment tells, given all that is on record. */
  public static AssessmentReading of(Register register, Assessment assessment) {
    return new AssessmentReading(
        assessment.id(),
        assessment.figures().stream()
            .map(figure -> FigureReading.of(register, assessment, figure))
            .toList(),
        IssuesConsidered.of(register, assessment));
  }
}
