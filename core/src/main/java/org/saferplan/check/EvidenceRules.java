package org.saferplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.assessment.Assessment;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/** What the plan rests on: its evidence, and why it reads otherwise than the one before. */
final class EvidenceRules {
  private EvidenceRules() {}

  static List<Finding> yearlyAssessment(Case at) {
    Edition edition = at.edition();
    List<Assessment> cited =
        edition.assessments().stream()
            .map(id -> at.register().find(Assessment.class, id.key()))
            .flatMap(Optional::stream)
            .toList();
    if (cited.isEmpty()) {
      return List.of(
          at.notEvidenced(
              "/assessments",
              "no strategic assessment is named",
              "name the assessment that the edition rests on"));
    }
    return List.of(
        cited.stream()
            .filter(each -> each.period() == null || each.period().overlaps(edition.period()))
            .findFirst()
            .map(each -> at.met("/assessments", "it rests on the " + each.title()))
            .orElseGet(
                () ->
                    at.notEvidenced(
                        "/assessments",
                        "the %s is for another year".formatted(cited.get(0).title()),
                        "name the assessment of the year, or its refresh")));
  }

  static List<Finding> priorityEvidence(Case at) {
    List<Finding> findings = new ArrayList<>();
    List<Priority> priorities = at.edition().priorities();
    if (priorities.isEmpty()) {
      return List.of(at.noPriority());
    }
    for (int index = 0; index < priorities.size(); index++) {
      Priority priority = priorities.get(index);
      String field = "/priorities/" + index + "/findings";
      findings.add(
          priority.findings().isEmpty()
              ? at.notEvidenced(
                  field,
                  priority.name() + " cites no finding",
                  "name the finding of the assessment that it rests on")
              : at.met(field, priority.name() + " cites a finding"));
    }
    return findings;
  }

  static List<Finding> changeReasons(Case at) {
    Optional<Edition> followed =
        Optional.ofNullable(at.edition().follows())
            .flatMap(id -> at.register().find(Edition.class, id.key()));
    if (followed.isEmpty()) {
      return List.of(at.notApplicable("it follows no other edition on record"));
    }
    List<Finding> findings = new ArrayList<>();
    List<Change> changes = at.edition().changes();
    for (int index = 0; index < changes.size(); index++) {
      Change change = changes.get(index);
      String field = "/changes/" + index + "/reasons";
      String words = change.words(followed.get(), at.edition());
      boolean isToldByAnother = !at.edition().removalsWithin(change).isEmpty();
      if (change.kind() == Change.Kind.KEPT || isToldByAnother) {
        continue;
      }
      findings.add(
          change.reasons().isEmpty()
              ? at.notEvidenced(field, words + "; no reason is on record", "record the reason")
              : at.met(field, words + "; the reason is on record"));
    }
    return findings.isEmpty()
        ? List.of(at.notApplicable("no change of a priority is on record"))
        : findings;
  }
}
