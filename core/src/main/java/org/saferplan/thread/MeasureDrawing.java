package org.saferplan.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.measure.Measure;
import org.saferplan.measure.Result;

/** What is measured, against what, and what came of it. */
final class MeasureDrawing {
  private final Material material;
  private final Drawing drawing;
  private final Set<Assessment.Id> following;

  MeasureDrawing(Material material, Drawing drawing) {
    this.material = material;
    this.drawing = drawing;
    this.following =
        material.followingAssessments().stream().map(Assessment::id).collect(Collectors.toSet());
  }

  void draw() {
    material.measures().forEach(this::measure);
  }

  private void measure(Measure measure) {
    String id =
        drawing.node(
            "measure/" + measure.id().value(),
            Node.Kind.MEASURE,
            measure.name(),
            measure.key(),
            "",
            new Drawing.State(
                measure.state(material.on()).words().replace(' ', '-'), words(measure)));
    measure.of().stream()
        .filter(each -> each.edition().equals(material.edition().id()))
        .forEach(each -> drawing.edge(Ids.of(each), Relation.MEASURED_BY, id));
    Set<String> known = drawing.nodes().keySet();
    measure.actions().stream()
        .map(Ids::of)
        .filter(known::contains)
        .forEach(each -> drawing.edge(each, Relation.MEASURED_BY, id));
    baseline(measure)
        .map(Result::figure)
        .filter(each -> drawing.holds(Ids.of(each)))
        .ifPresent(each -> drawing.edge(Ids.of(each), Relation.BASELINE_OF, id));
    List<Result> results = measure.results();
    for (int index = 0; index < results.size(); index++) {
      if (material.isKnown(results.get(index))) {
        result(measure, id, results.get(index), index);
      }
    }
  }

  private void result(Measure measure, String of, Result result, int index) {
    String value = result.words(measure.unit());
    String id =
        drawing.node(
            "result/" + measure.id().value() + "/" + (index + 1),
            Node.Kind.RESULT,
            "%s, %s".formatted(value, result.period().words()),
            measure.key(),
            "/results/" + index,
            Boolean.TRUE.equals(result.provisional())
                ? new Drawing.State("provisional", "provisional")
                : null);
    drawing.edge(of, Relation.HAS_RESULT, id);
    Figure.Ref figure = result.figure();
    if (figure != null && following.contains(figure.assessment())) {
      drawing.edge(id, Relation.TAKEN_UP_IN, Ids.of(figure.assessment()));
    } else if (figure != null && drawing.holds(Ids.of(figure))) {
      drawing.edge(Ids.of(figure), Relation.IS_RESULT, id);
    }
  }

  private String words(Measure measure) {
    String baseline =
        baseline(measure)
            .map(each -> "baseline " + each.words(measure.unit()))
            .orElseGet(
                () ->
                    switch (measure.baseline().said()) {
                      case NONE -> "no baseline";
                      case NOT_APPLICABLE, ENTRIES -> "baseline not applicable";
                      case NOT_ON_RECORD -> "baseline not on record";
                    });
    return Stream.of(
            measure.state(material.on()).words(),
            baseline,
            measure.targets().isEmpty() ? "target not on record" : "target on record")
        .collect(Collectors.joining(", "));
  }

  private static Optional<Result> baseline(Measure measure) {
    return measure.baseline().entries().stream().findFirst();
  }
}
