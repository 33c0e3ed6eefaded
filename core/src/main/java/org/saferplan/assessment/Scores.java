package org.saferplan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** An issue is scored by the criteria of its scheme, on the scheme's scale. */
public final class Scores implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Assessment assessment
        ? assessment.issues().stream()
            .flatMap(issue -> issue.scores().stream())
            .flatMap(score -> wrong(score, register))
            .toList()
        : List.of();
  }

  private static Stream<Contradiction> wrong(Score score, Register register) {
    return Partnership.of(register)
        .flatMap(partnership -> partnership.vocabulary().scoringScheme(score.scheme()))
        .stream()
        .flatMap(scheme -> score.marks().stream().flatMap(mark -> wrong(scheme, mark)));
  }

  private static Stream<Contradiction> wrong(ScoringScheme scheme, Score.Mark mark) {
    if (scheme.criterion(mark.criterion()).isEmpty()) {
      return Stream.of(
          new Contradiction(
              mark,
              "reference",
              "there is no criterion %s in scheme %s"
                  .formatted(mark.criterion().value(), scheme.id().value()),
              "mend the id, or add the criterion to the scheme"));
    }
    BigDecimal number = mark.mark();
    return number == null || scheme.holds(number)
        ? Stream.empty()
        : Stream.of(
            new Contradiction(
                mark,
                "scale",
                "%s is not on the scale of scheme %s, from %s to %s"
                    .formatted(
                        number.toPlainString(),
                        scheme.id().value(),
                        scheme.lowest() == null ? "any" : scheme.lowest().toPlainString(),
                        scheme.highest() == null ? "any" : scheme.highest().toPlainString()),
                "mend the mark"));
  }
}
