package org.saferplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saferplan.adoption.Gap;
import org.saferplan.adoption.Stage;
import org.saferplan.decision.Meeting;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Power;

/** Who must see the plan, and in what order. */
final class AdoptionRules {
  private AdoptionRules() {}

  static List<Finding> scrutinyCommittee(Case at) {
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
        Meeting.heldBy(at.register(), at.on()).stream()
            .filter(meeting -> isOfTheCommittee(at, meeting))
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

  static List<Finding> routeInOrder(Case at) {
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

  static List<Finding> councilAdopts(Case at, Governance.Mode mode) {
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
}
