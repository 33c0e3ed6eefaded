package org.saferplan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Organisation;

/** The committee that scrutinises the partnership. */
final class ScrutinyRules {
  static final List<Rule> ALL =
      List.of(
          Rule.ofBoth(
                  "scrutiny-committee",
                  "a crime and disorder committee is designated and meets in that role at least"
                      + " every twelve months",
                  "Police and Justice Act 2006, section 19(1); SI 2009/942, regulation 4",
                  Certainty.TEXT_READ,
                  ScrutinyRules::scrutinyCommittee)
              .since("2009")
              .but("meeting", Certainty.SECONDARY_SOURCE),
          Rule.ofBoth(
                  "scrutiny-circulation",
                  "the committee's report is copied to every responsible authority and co-operating"
                      + " body; a written reply is due in 28 days and is reviewed",
                  "Police and Justice Act 2006, section 19(2); SI 2009/942, regulation 7",
                  Certainty.TEXT_READ,
                  ScrutinyCirculation::scrutinyCirculation)
              .since("2009")
              .but("28 days", Certainty.TEXT_NOT_SEEN));

  private static final Capacity ROLE = Capacity.CRIME_AND_DISORDER_COMMITTEE;

  private ScrutinyRules() {}

  /** Where several councils share the plan, each has a committee. */
  static List<Finding> scrutinyCommittee(Case at) {
    List<Case.Council> councils = at.councils();
    if (councils.size() < 2) {
      return committee(at, null);
    }
    List<Finding> findings = new ArrayList<>();
    councils.forEach(council -> findings.addAll(committee(at, council.organisation())));
    return findings;
  }

  private static List<Finding> committee(Case at, @Nullable Organisation council) {
    String whose = council == null ? "" : council.name() + ": ";
    List<Body> committees =
        at.partnership().bodies().stream()
            .filter(body -> body.actedAs(ROLE, at.on()))
            .filter(body -> council == null || council.id().equals(body.organisation()))
            .toList();
    if (committees.isEmpty()) {
      return List.of(
          Finding.notEvidenced(
              at.partnership().key(),
              "/bodies",
              whose + "no body is on record as acting as the Crime and Disorder Committee",
              "say which body acts as it, and from when"));
    }
    String names = Words.joined(committees.stream().map(Body::called).toList());
    Finding designated =
        Finding.met(at.partnership().key(), "/bodies", whose + names + " acts as it");
    return List.of(designated, meeting(at, committees, whose));
  }

  private static Finding meeting(Case at, List<Body> committees, String whose) {
    LocalDate since = at.on().minusMonths(12);
    Optional<Meeting> met =
        Meeting.heldBy(at.register(), at.on()).stream()
            .filter(
                meeting -> committees.stream().anyMatch(each -> each.id().equals(meeting.body())))
            .filter(meeting -> at.isMeetingOf(meeting, ROLE))
            .filter(meeting -> !meeting.date().earliest().isBefore(since))
            .reduce((earlier, later) -> later);
    return met.map(
            meeting ->
                Finding.met(meeting.key(), "/date", whose + "it met on " + meeting.date().words()))
        .orElseGet(
            () ->
                Finding.notEvidenced(
                    at.partnership().key(),
                    "/bodies",
                    whose + "no meeting in that role is on record in the twelve months before",
                    "record the meeting"));
  }
}
