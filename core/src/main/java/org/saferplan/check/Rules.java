package org.saferplan.check;

import static org.saferplan.partnership.Nation.ENGLAND;
import static org.saferplan.partnership.Nation.WALES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Stage;
import org.saferplan.assessment.Assessment;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Delivery;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Power;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;

/** The rules, in the order in which a year meets them. */
final class Rules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "yearly-assessment",
              "the plan rests on a strategic assessment of the year",
              "SI 2007/1830, regulation 5",
              Set.of(ENGLAND),
              Certainty.SECONDARY_SOURCE,
              Rules::yearlyAssessment),
          new Rule(
              "priority-evidence",
              "every priority cites a finding of the assessment",
              "SI 2007/1830, regulations 6-7 and 10-11",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              Rules::priorityEvidence),
          new Rule(
              "change-reasons",
              "every priority that was not simply kept has a reason on record",
              "good record",
              Set.of(ENGLAND, WALES),
              Certainty.GOOD_RECORD,
              Rules::changeReasons),
          new Rule(
              "scrutiny-committee",
              "a crime and disorder committee meets in that role at least every twelve months",
              "Police and Justice Act 2006, section 19(1); SI 2009/942, regulation 4",
              Set.of(ENGLAND, WALES),
              Certainty.SECONDARY_SOURCE,
              Rules::scrutinyCommittee),
          new Rule(
              "route-in-order",
              "every step of the route is on record, in order, with its amendments settled",
              "good record",
              Set.of(ENGLAND, WALES),
              Certainty.GOOD_RECORD,
              Rules::routeInOrder),
          new Rule(
              "council-adopts-committee",
              "in a committee system, full council adopts the plan",
              "SI 2012/1020, regulation 3",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              at -> councilAdopts(at, Governance.Mode.COMMITTEE_SYSTEM)),
          new Rule(
              "council-adopts-executive",
              "with an executive, full council adopts the plan",
              "SI 2000/2853, regulation 4 and Schedule 3",
              Set.of(ENGLAND),
              Certainty.SECONDARY_SOURCE,
              at -> councilAdopts(at, Governance.Mode.EXECUTIVE)),
          new Rule(
              "priority-delivery",
              "every priority has a group and an action plan",
              "SI 2007/1830, regulations 10-11",
              Set.of(ENGLAND),
              Certainty.TEXT_READ_IN_PART,
              Rules::priorityDelivery));

  private Rules() {}

  private static List<Finding> yearlyAssessment(Case at) {
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

  private static List<Finding> priorityEvidence(Case at) {
    List<Finding> findings = new ArrayList<>();
    List<Priority> priorities = at.edition().priorities();
    if (priorities.isEmpty()) {
      return List.of(noPriority(at));
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

  private static Finding noPriority(Case at) {
    return at.notEvidenced("/priorities", "no priority is on record", "enter the priorities");
  }

  private static List<Finding> changeReasons(Case at) {
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

  private static List<Finding> scrutinyCommittee(Case at) {
    LocalDate since = at.on().minusMonths(12);
    List<Body> committees =
        at.partnership().bodies().stream()
            .filter(body -> body.actedAs(Capacity.CRIME_AND_DISORDER_COMMITTEE, at.on()))
            .toList();
    if (committees.isEmpty()) {
      return List.of(
          new Finding(
              Answer.NOT_EVIDENCED,
              at.partnership().key(),
              "/bodies",
              "no body is on record as acting as the Crime and Disorder Committee",
              "say which body acts as it, and from when"));
    }
    Optional<Meeting> met =
        at.register().list(Meeting.class, Kind.MEETING).stream()
            .filter(meeting -> isOfTheCommittee(at, meeting))
            .filter(meeting -> !meeting.date().latest().isAfter(at.on()))
            .filter(meeting -> !meeting.date().earliest().isBefore(since))
            .reduce((earlier, later) -> later);
    return List.of(
        met.map(
                meeting ->
                    new Finding(
                        Answer.MET, meeting.key(), "", "it met on " + meeting.date().words(), ""))
            .orElseGet(
                () ->
                    new Finding(
                        Answer.NOT_EVIDENCED,
                        at.partnership().key(),
                        "/bodies",
                        "no meeting in that role is on record in the twelve months before",
                        "record the meeting")));
  }

  private static boolean isOfTheCommittee(Case at, Meeting meeting) {
    Capacity role = Capacity.CRIME_AND_DISORDER_COMMITTEE;
    return Optional.ofNullable(meeting.body())
        .flatMap(at.partnership()::body)
        .filter(body -> body.actedAs(role, meeting.date().earliest()))
        .map(
            body ->
                meeting.actingAs() == null
                    ? body.actsAs().stream().allMatch(as -> as.capacity() == role)
                    : meeting.actingAs() == role)
        .orElse(false);
  }

  private static List<Finding> routeInOrder(Case at) {
    List<Gap> gaps = at.standing().gaps();
    if (gaps.isEmpty()) {
      String words = at.standing().words();
      return List.of(
          at.standing().stage() == Stage.NOT_PUT
              ? at.notApplicable(words)
              : at.met("/route", words));
    }
    return gaps.stream()
        .map(
            gap ->
                gap.kind() == Gap.Kind.BROKEN
                    ? at.notMet("/route", gap.words(), "nothing mends what was done: explain it")
                    : at.notEvidenced(
                        "/route", gap.words(), "find the paper or minute and record it"))
        .toList();
  }

  private static List<Finding> councilAdopts(Case at, Governance.Mode mode) {
    List<Organisation> councils =
        at.partnership().organisations().stream()
            .filter(
                each -> each.governance().stream().anyMatch(held -> held.period().covers(at.on())))
            .toList();
    boolean applies =
        councils.stream()
            .flatMap(each -> each.governance().stream())
            .anyMatch(held -> held.mode() == mode && held.period().covers(at.on()));
    if (councils.isEmpty()) {
      return List.of(
          at.notEvidenced(
              "", "how the council governs itself is not on record", "record it on the council"));
    }
    if (!applies) {
      return List.of(at.notApplicable("the council governs itself otherwise on this day"));
    }
    Stage stage = at.standing().stage();
    String words = at.standing().words();
    return List.of(
        switch (stage) {
          case ADOPTED, IN_FORCE ->
              isAdoptedByFullCouncil(at)
                  ? at.met("/route", words)
                  : at.notMet(
                      "/route", words + "; no full council adopted it", "put it to full council");
          case REFUSED -> at.notMet("/route", words, "put it to the council again");
          case NOT_PUT, UNDER_WAY, PUT, DEFERRED, REFERRED_BACK, IN_USE, ENDED ->
              at.notEvidenced("/route", words, "record the council's decision");
        });
  }

  private static boolean isAdoptedByFullCouncil(Case at) {
    return at.standing().steps().stream()
        .filter(step -> step.isTaken() && step.power() == Power.ADOPTS)
        .flatMap(step -> step.bodies().stream())
        .map(body -> at.partnership().body(body.body()))
        .flatMap(Optional::stream)
        .anyMatch(body -> body.actedAs(Capacity.FULL_COUNCIL, at.on()));
  }

  private static List<Finding> priorityDelivery(Case at) {
    List<Finding> findings = new ArrayList<>();
    List<Delivery.Row> rows =
        Delivery.of(at.register(), at.edition().id()).map(Delivery::priorities).orElse(List.of());
    if (rows.isEmpty()) {
      return List.of(noPriority(at));
    }
    for (int index = 0; index < rows.size(); index++) {
      Delivery.Row row = rows.get(index);
      String field = "/priorities/" + index + "/servedBy";
      if (row.groups().isEmpty()) {
        findings.add(
            row.served() == Stated.Said.NONE
                ? at.notMet(field, row.name() + " has no group", "name the group that serves it")
                : at.notEvidenced(
                    field,
                    "which group serves " + row.name() + " is not on record",
                    "name the group that serves it"));
      }
      row.groups().forEach(group -> findings.add(delivery(at, row, group, field)));
    }
    return findings;
  }

  private static Finding delivery(Case at, Delivery.Row row, Delivery.Group group, String field) {
    String words = row.name() + ": " + group.called() + ", " + group.state().words();
    return switch (group.state()) {
      case ACTIONS_ON_RECORD -> at.met(field, words);
      case ACTIONS_NOT_ON_RECORD ->
          at.notEvidenced(field, words, "enter the actions of its action plan");
      case NONE_MADE -> at.notMet(field, words, "ask the group for an action plan");
      case NOT_ON_RECORD -> at.notEvidenced(field, words, "record whether it has one");
    };
  }
}
