package org.saferplan.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.saferplan.document.Document;
import org.saferplan.register.Circles;
import org.saferplan.register.Consistency;
import org.saferplan.register.Register;

/** No assessment follows itself, and no figure is a part of itself, however far round. */
public final class NoCircles implements Consistency {
  @Override
  public List<Contradiction> contradictions(Document document, Register register) {
    return document instanceof Assessment assessment
        ? Stream.concat(following(assessment, register), figures(assessment)).toList()
        : List.of();
  }

  private static Stream<Contradiction> following(Assessment assessment, Register register) {
    return Circles.find(
        assessment.id(),
        assessment.follows(),
        id -> register.find(Assessment.class, id.key()).map(Assessment::follows).stream(),
        "what it follows comes, in the end, after it")
        .stream();
  }

  private static Stream<Contradiction> figures(Assessment assessment) {
    return assessment.figures().stream()
        .flatMap(
            figure ->
                Circles.find(
                    figure.id(),
                    figure.partOf(),
                    id -> assessment.figure(id).map(Figure::partOf).stream(),
                    "what it is a part of is, in the end, a part of it")
                    .stream());
  }
}
