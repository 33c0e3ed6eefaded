package org.saferplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saferplan.assessment.Assessment;
import org.saferplan.obligation.Delivery;
import org.saferplan.plan.Priority;

/** What every priority rests on, and who delivers it. */
final class PriorityRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofEngland(
                  "priority-evidence",
                  "every priority cites a finding of the assessment",
                  "SI 2007/1830, regulations 6-7 and 10-11",
                  Certainty.TEXT_READ_IN_PART,
                  PriorityRules::priorityEvidence)
              .since("2007"),
          Rule.ofEngland(
                  "priority-delivery",
                  "every priority has steps, a lead, resources and a measure of success",
                  "SI 2007/1830, regulations 10-11",
                  Certainty.TEXT_READ_IN_PART,
                  PriorityRules::priorityDelivery)
              .since("2007"));

  private PriorityRules() {}

  static List<Finding> priorityEvidence(Case at) {
    List<Priority> priorities = at.edition().priorities();
    return priorities.isEmpty()
        ? List.of(at.noPriority())
        : new Alike(at, "priorities")
            .told(
                IntStream.range(0, priorities.size())
                    .mapToObj(index -> evidence(at, priorities.get(index), index))
                    .toList());
  }

  private static Alike.Each evidence(Case at, Priority priority, int index) {
    return new Alike.Each(priority.name(), cited(at, priority, index));
  }

  private static Finding cited(Case at, Priority priority, int index) {
    String field = "/priorities/%d/findings".formatted(index);
    String remedy = "name the finding of the assessment that it rests on";
    if (priority.findings().isEmpty()) {
      return at.notEvidenced(field, priority.name() + ": cites no finding", remedy);
    }
    List<org.saferplan.assessment.Finding> cited =
        priority.findings().stream()
            .filter(ref -> at.edition().assessments().contains(ref.assessment()))
            .flatMap(
                ref ->
                    at.register().find(Assessment.class, ref.assessment().key()).stream()
                        .flatMap(assessment -> assessment.finding(ref.finding()).stream()))
            .toList();
    if (cited.isEmpty()) {
      return at.notEvidenced(
          field,
          priority.name() + ": what it cites is no finding of the assessment it rests on",
          remedy);
    }
    Optional<org.saferplan.assessment.Finding> telling =
        cited.stream().filter(each -> Words.saySomething(each.words())).findFirst();
    return telling
        .map(
            each ->
                at.met(
                    field,
                    "%s: %s%s"
                        .formatted(
                            priority.name(),
                            Words.quoted(each.words()),
                            cited.stream().allMatch(one -> one.figures().isEmpty())
                                ? ", with no figure on record under it"
                                : "")))
        .orElseGet(
            () ->
                at.notEvidenced(
                    field,
                    priority.name() + ": the finding it cites says nothing",
                    "put the finding in words"));
  }

  static List<Finding> priorityDelivery(Case at) {
    List<Alike.Each> found = new ArrayList<>();
    Measures measures = Measures.of(at);
    List<Priority> priorities = at.edition().priorities();
    for (int index = 0; index < priorities.size(); index++) {
      Priority priority = priorities.get(index);
      Delivery.Row row = at.delivery().priorities().get(index);
      found.add(
          new Alike.Each(
              priority.name(), new PriorityDelivery(at, priority, index, row, measures).finding()));
    }
    return found.isEmpty() ? List.of(at.noPriority()) : new Alike(at, "priorities").told(found);
  }
}
