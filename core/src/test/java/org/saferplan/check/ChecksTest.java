package org.saferplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.SUBGROUP;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Finding;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Nation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Change;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/** Every rule, and each answer that it can give. */
final class ChecksTest {
  private static final Meeting AGREED = meeting(GROUP, "2018-01-23", "agree", Effect.CARRIED);
  private static final Meeting APPROVED =
      meeting(COMMITTEE, "2018-03-20", "approve", Effect.CARRIED);
  private static final Meeting ADOPTED = meeting(COUNCIL, "2018-04-11", "adopt", Effect.CARRIED);

  private static Set<Answer> answers(String rule, Document... record) {
    return answers(rule, "2018-06-01", register(record));
  }

  private static Set<Answer> answers(String rule, String day, Register register) {
    return Checks.of(register, LocalDate.parse(day)).answers().stream()
        .filter(each -> each.rule().equals(rule))
        .map(each -> each.finding().answer())
        .collect(Collectors.toSet());
  }

  private static Edition with(Stated<Body.Id> servedBy, Finding.Ref... findings) {
    return refresh()
        .withPriorities(
            List.of(
                Made.of(
                    Priority.class,
                    "id",
                    new Priority.Id("night"),
                    "name",
                    "Night-time economy",
                    "findings",
                    List.of(findings),
                    "servedBy",
                    servedBy)));
  }

  private static Edition resting() {
    Edition plain = refresh();
    return Made.of(
        Edition.class,
        "id",
        plain.id(),
        "plan",
        plain.plan(),
        "title",
        plain.title(),
        "period",
        plain.period(),
        "follows",
        plain.follows(),
        "route",
        plain.route(),
        "assessments",
        List.of(Records.assessment().id()),
        "priorities",
        plain.priorities(),
        "themes",
        plain.themes(),
        "changes",
        plain.changes(),
        "uses",
        plain.uses(),
        "sources",
        plain.sources(),
        "note",
        plain.note());
  }

  @Test
  void asksForTheAssessmentOfTheYear() {
    assertThat(answers("yearly-assessment")).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("yearly-assessment", resting())).containsExactly(Answer.MET);
    assertThat(
            answers(
                "yearly-assessment",
                Records.taking(resting(), "committee-route", Records.period("2016-04", "2017-03"))))
        .containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void asksForTheFindingThatAPriorityRestsOn() {
    Finding.Ref nights = new Finding.Ref(Records.assessment().id(), new Finding.Id("nights"));

    assertThat(answers("priority-evidence")).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("priority-evidence", with(Stated.notOnRecord(), nights)))
        .containsExactly(Answer.MET);
  }

  @Test
  void answersForAnEditionWithoutPriorities() {
    Edition bare = refresh().withPriorities(List.of());

    assertThat(answers("priority-evidence", bare)).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("priority-delivery", bare)).containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void asksWhyAPriorityWasNotSimplyKept() {
    Change silent = removal();
    Change told = removal(new Reason("it was done", List.of()));

    assertThat(answers("change-reasons", refresh().withChanges(List.of(silent))))
        .containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("change-reasons", refresh().withChanges(List.of(told))))
        .containsExactly(Answer.MET);
    assertThat(answers("change-reasons")).containsExactly(Answer.NOT_APPLICABLE);
  }

  private static Change removal(Reason... reasons) {
    return new Change(
        Change.Kind.REMOVED,
        List.of(Made.of(Change.Before.class, "priority", new Priority.Id("roads"))),
        List.of(),
        List.of(reasons),
        List.of());
  }

  @Test
  void asksForAMeetingOfTheCommitteeInItsRoleWithinTwelveMonths() {
    assertThat(answers("scrutiny-committee")).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("scrutiny-committee", APPROVED)).containsExactly(Answer.MET);
    assertThat(answers("scrutiny-committee", "2019-03-20", register(APPROVED)))
        .containsExactly(Answer.MET);
    assertThat(answers("scrutiny-committee", "2019-03-21", register(APPROVED)))
        .containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void doesNotCountAMeetingOfTheCommitteeInAnotherRole() {
    Meeting scrutiny =
        Made.of(
            Meeting.class,
            "body",
            COMMITTEE,
            "actingAs",
            org.saferplan.partnership.Capacity.OVERVIEW_AND_SCRUTINY,
            "date",
            APPROVED.date());

    assertThat(answers("scrutiny-committee", scrutiny)).containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void asksForTheRouteInOrder() {
    Meeting refused = meeting(COMMITTEE, "2018-03-20", "approve", Effect.REFUSED);

    assertThat(answers("route-in-order", versioned(AGREED, APPROVED, ADOPTED)))
        .containsExactly(Answer.MET);
    assertThat(answers("route-in-order")).containsExactly(Answer.NOT_APPLICABLE);
    assertThat(answers("route-in-order", AGREED, ADOPTED)).contains(Answer.NOT_EVIDENCED);
    assertThat(answers("route-in-order", AGREED, refused, ADOPTED)).contains(Answer.NOT_MET);
  }

  /** The same meetings, where it is on record which version lay before them. */
  private static Document[] versioned(Meeting... meetings) {
    Document[] record = new Document[meetings.length + 1];
    record[0] = Records.version(refresh(), 1);
    for (int each = 0; each < meetings.length; each++) {
      record[each + 1] = Records.before(meetings[each], 1);
    }
    return record;
  }

  @Test
  void asksForAdoptionByFullCouncil() {
    Meeting refused = meeting(COUNCIL, "2018-04-11", "adopt", Effect.REFUSED);

    assertThat(answers("council-adopts-committee", AGREED, APPROVED, ADOPTED))
        .containsExactly(Answer.MET);
    assertThat(answers("council-adopts-committee", AGREED, APPROVED))
        .containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("council-adopts-committee", AGREED, APPROVED, refused))
        .containsExactly(Answer.NOT_MET);
    assertThat(answers("council-adopts-executive", AGREED, APPROVED, ADOPTED))
        .containsExactly(Answer.NOT_APPLICABLE);
    assertThat(
            answers("council-adopts-executive", Records.partnership().withOrganisations(List.of())))
        .containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void asksForAGroupAndItsActionPlan() {
    Edition served = with(Stated.of(List.of(SUBGROUP)));

    assertThat(answers("priority-delivery")).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("priority-delivery", with(Stated.none()))).containsExactly(Answer.NOT_MET);
    assertThat(answers("priority-delivery", with(Stated.notApplicable())))
        .containsExactly(Answer.NOT_APPLICABLE);
    assertThat(answers("priority-delivery", served)).containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("priority-delivery", served, plan(ActionPlan.Extent.NONE_MADE)))
        .containsExactly(Answer.NOT_MET);
    assertThat(answers("priority-delivery", served, plan(ActionPlan.Extent.ACTIONS_NOT_ON_RECORD)))
        .containsExactly(Answer.NOT_EVIDENCED);
    assertThat(answers("priority-delivery", served, plan(ActionPlan.Extent.ACTIONS_ON_RECORD)))
        .containsExactly(Answer.MET);
  }

  private static ActionPlan plan(ActionPlan.Extent extent) {
    return new ActionPlan(
        null, "Night plan", SUBGROUP, refresh().id(), extent, null, List.of(), null);
  }

  /** The rules marked E in the table of the law have a counterpart that is not in it. */
  @Test
  void doesNotCoverWhatTheLawOfWalesSaysOtherwise() {
    Partnership plain = Records.partnership();
    Partnership welsh =
        Made.of(
            Partnership.class,
            "id",
            plain.id(),
            "name",
            plain.name(),
            "shortName",
            plain.shortName(),
            "notice",
            plain.notice(),
            "nation",
            Nation.WALES,
            "tier",
            plain.tier(),
            "areas",
            plain.areas(),
            "organisations",
            plain.organisations(),
            "posts",
            plain.posts(),
            "bodies",
            plain.bodies(),
            "routes",
            plain.routes(),
            "sources",
            plain.sources());

    for (String english :
        List.of(
            "yearly-assessment",
            "priority-evidence",
            "priority-delivery",
            "council-adopts-committee",
            "council-adopts-executive")) {
      assertThat(answers(english, welsh)).as(english).containsExactly(Answer.NOT_COVERED);
    }
    assertThat(answers("scrutiny-committee", welsh)).containsExactly(Answer.NOT_EVIDENCED);
  }

  @Test
  void answersTheWorstFirstAndEveryRule() {
    Checks checks = Checks.of(register(AGREED, APPROVED, ADOPTED), LocalDate.parse("2018-06-01"));

    assertThat(checks.edition()).isEqualTo("2018-19 refresh");
    assertThat(checks.answers()).extracting(each -> each.finding().answer()).isSorted();
    assertThat(checks.answers())
        .extracting(Checks.Checked::rule)
        .containsOnlyOnceElementsOf(List.of("yearly-assessment", "scrutiny-committee"))
        .containsAll(Rules.ALL.stream().map(Rule::id).toList());
    assertThat(checks.answers()).allMatch(each -> !each.citation().isBlank());
  }

  @Test
  void answersNothingWhereNothingIsOnRecord() {
    assertThat(Checks.of(Register.empty(), LocalDate.parse("2018-06-01")).answers()).isEmpty();
    assertThat(
            Checks.of(
                    Register.empty().with(1, List.of(Records.partnership())),
                    LocalDate.parse("2018-06-01"))
                .answers())
        .isEmpty();
  }
}
