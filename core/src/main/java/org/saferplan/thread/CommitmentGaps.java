package org.saferplan.thread;

import static org.saferplan.adoption.Gap.Kind.BROKEN;
import static org.saferplan.adoption.Gap.Kind.NOT_ON_RECORD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Issue;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;

/** What is missing before and after priorities, themes and aims, and the edition itself. */
final class CommitmentGaps {
  private static final Question FINDING =
      Question.back(
          NOT_ON_RECORD,
          "priority-finding",
          "rests on no finding that is on record",
          "none of the %d priorities rests on a finding that is on record",
          "name the finding of the assessment that it rests on");
  private static final Question NOT_ADOPTED =
      Question.back(
          BROKEN,
          "priority-issue",
          "came from an issue that is said not to have been adopted",
          "all of the %d priorities and themes came from issues said not to have been adopted",
          "mend the outcome of the issue considered, or what the priority names");
  private static final Question UNDER =
      Question.back(
          NOT_ON_RECORD,
          "aim-under",
          "stands under nothing that is on record",
          "none of the %d aims stands under a priority, theme or aim that is on record",
          "name the priority, theme or aim that it belongs to");
  private static final Question SERVED =
      Question.on(
          NOT_ON_RECORD,
          "aim-served",
          "is served by no action and measured by nothing that is on record",
          "none of the %d aims is served by an action, or measured",
          "name the aim in the action that serves it, or in the measure of it");
  private static final Question NEXT =
      Question.on(
          NOT_ON_RECORD,
          "next-assessment",
          "",
          "the edition's period has ended; the next strategic assessment is not on record",
          "put the next assessment on record, and say which it follows");

  private final Material material;
  private final Edition edition;
  private final Paths<Drawing.Link> paths;
  private final Asking asking;

  CommitmentGaps(Material material, Paths<Drawing.Link> paths, Asking asking) {
    this.material = material;
    this.edition = material.edition();
    this.paths = paths;
    this.asking = asking;
  }

  private record Adopted(String id, List<Issue.Ref> issues) {}

  void ask() {
    asking.ask(
        FINDING,
        edition.priorities(),
        each -> restsOnNothing(Ids.of(edition.id(), each.id())),
        each -> Ids.of(edition.id(), each.id()));
    Set<String> turnedDown = turnedDown();
    asking.ask(
        NOT_ADOPTED,
        adopted(),
        each -> each.issues().stream().map(Ids::of).anyMatch(turnedDown::contains),
        Adopted::id);
    aims();
    if (edition.period().hasEnded(material.on()) && material.followingAssessments().isEmpty()) {
      asking.whole(NEXT);
    }
  }

  /** Directly, or by the issue that it came from. */
  private boolean restsOnNothing(String priority) {
    return paths.back(priority).stream()
        .map(Drawing.Link::source)
        .flatMap(
            each ->
                each.startsWith("issue/")
                    ? paths.back(each).stream().map(Drawing.Link::source)
                    : Stream.of(each))
        .noneMatch(each -> each.startsWith("finding/"));
  }

  private List<Adopted> adopted() {
    return Stream.concat(
            edition.priorities().stream()
                .map(
                    (Priority each) -> new Adopted(Ids.of(edition.id(), each.id()), each.issues())),
            edition.themes().entries().stream()
                .map((Theme each) -> new Adopted(Ids.of(edition.id(), each.id()), each.issues())))
        .toList();
  }

  private Set<String> turnedDown() {
    Map<String, Issue> issues = new HashMap<>();
    for (Assessment in : material.assessments()) {
      in.issues().forEach(each -> issues.put(Ids.of(new Issue.Ref(in.id(), each.id())), each));
    }
    return issues.entrySet().stream()
        .filter(each -> each.getValue().outcome() == Issue.Outcome.NOT_ADOPTED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void aims() {
    asking.ask(UNDER, edition.aims(), each -> each.under().isEmpty(), this::id);
    Set<String> served =
        paths.before(
            Stream.concat(
                    material.actions().stream().map(each -> Ids.of(each.id())),
                    material.measures().stream().map(each -> "measure/" + each.id().value()))
                .toList());
    asking.ask(SERVED, edition.aims(), each -> !served.contains(id(each)), this::id);
  }

  private String id(Aim aim) {
    return Ids.of(edition.id(), aim.id());
  }
}
