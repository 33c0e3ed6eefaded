package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.decision.Amendment;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Window;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Governance;
import org.saferplan.partnership.Membership.InLaw;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;

/** The bodies of the example, what was put to them and what they decided. */
final class SaferMaidstoneMeetingsTest {
  private final Example example = Example.imported();

  @AfterEach
  void close() {
    example.close();
  }

  @Test
  void metOnFourDays() {
    List<Document> meetings =
        example.documents().stream().filter(Meeting.class::isInstance).toList();

    assertThat(meetings)
        .map(Meeting.class::cast)
        .extracting(
            meeting -> meeting.date().value(),
            meeting -> Objects.toString(meeting.time(), "?"),
            meeting -> Objects.requireNonNull(meeting.body()).value(),
            Meeting::actingAs)
        .containsExactly(
            tuple("2018-01-23", "?", "smp", null),
            tuple("2018-02-13", "?", "che-committee", Capacity.CRIME_AND_DISORDER_COMMITTEE),
            tuple("2018-03-20", "18:00", "che-committee", Capacity.CRIME_AND_DISORDER_COMMITTEE),
            tuple("2018-04-11", "18:30", "council", null));
  }

  @Test
  void thePartnershipAgreedThePrioritiesInJanuary() {
    Decision agreed = onlyDecision("2018-01-23-smp");

    assertThat(agreed.matters())
        .extracting(Matter::about, SaferMaidstoneMeetingsTest::step, Matter::effect)
        .containsExactly(
            tuple("Priorities for 2018-19", "smp-agrees", Effect.CARRIED),
            tuple("Removal of \"other violent crime\"", "?", Effect.CARRIED));
  }

  @Test
  void theCommitteeApprovedTheAssessmentInOtherWordsThanItsPaperRecommended() {
    Meeting february = meeting("2018-02-13-che-committee");

    assertThat(february.reports())
        .extracting(Report::recommendation)
        .containsExactly(
            "that Council be asked to have the priorities adopted by SMP for the plan");
    assertThat(onlyDecision("2018-02-13-che-committee").matters())
        .extracting(Matter::words, SaferMaidstoneMeetingsTest::step, Matter::effect)
        .containsExactly(
            tuple("approved for adoption by Council", "committee-approves", Effect.CARRIED));
  }

  @Test
  void threeCouncillorsCouldReferTheAssessmentUntilTheEndOfFebruary() {
    assertThat(onlyDecision("2018-02-13-che-committee").windows())
        .extracting(
            Window::kind,
            Window::who,
            window -> Objects.requireNonNull(window.to()).value(),
            Window::until,
            Window::suspends)
        .containsExactly(
            tuple(
                Window.Kind.REFERRAL,
                "three councillors",
                "policy-and-resources-committee",
                new PartialDate("2018-02-27"),
                null));
  }

  @Test
  void theCommitteeApprovedTheRefreshSubjectToTwoAmendmentsStillOpen() {
    Decision march = onlyDecision("2018-03-20-che-committee");

    assertThat(march.minute()).isEqualTo("127");
    assertThat(march.matters())
        .extracting(Matter::words, Matter::effect)
        .containsExactly(
            tuple(
                "approved for adoption by Council subject to minor amendments",
                Effect.CARRIED_SUBJECT_TO_AMENDMENTS));
    assertThat(march.matters().get(0).amendments())
        .extracting(Amendment::place, Amendment::change, Amendment::isOpen)
        .containsExactly(
            tuple(
                "section 3",
                "priorities as plain bullets, so that nobody reads a ranking into the list",
                true),
            tuple("Appendix 4, last paragraph of page 23", "correct an age range", true));
    assertThat(march.observations())
        .containsExactly(
            "no police contribution to night-time economy clean-up",
            "continued neighbourhood policing welcomed");
    assertThat(march.delegations())
        .extracting("power", "to")
        .containsExactly(tuple("to make the amendments", List.of()));
  }

  @Test
  void theReportToCouncilArisesFromBothCommitteeDecisions() {
    Report report = meeting("2018-04-11-council").reports().get(0);

    assertThat(report.item()).isEqualTo("14");
    assertThat(report.recommendation())
        .isEqualTo(
            "That the Council adopt the 2013-18 Community Safety Partnership Plan Refresh and the"
                + " 2018-19 Strategic Assessment to be implemented by the Safer Maidstone"
                + " Partnership and its priority subgroups.");
    assertThat(report.arisingFrom())
        .extracting(ref -> ref.meeting().value(), ref -> ref.decision().value())
        .containsExactly(
            tuple("2018-02-13-che-committee", "minute-114"),
            tuple("2018-03-20-che-committee", "minute-127"));
    assertThat(report.alternatives().entries()).hasSize(2);
    assertThat(report.appendices().entries())
        .extracting(Report.Appendix::label, appendix -> appendix.holds().get(0).version())
        .containsExactly(tuple("Appendix A", 2), tuple("Appendix B", 2));
  }

  @Test
  void whatTheCouncilDecidedIsNotOnRecord() {
    assertThat(meeting("2018-04-11-council").decisions()).isEmpty();
  }

  @Test
  void theRefreshTakesThreeStepsAndTheAssessmentTwo() {
    assertThat(route("2018-plan").steps())
        .extracting(Route.Step::power)
        .containsExactly(Power.AGREES, Power.APPROVES, Power.ADOPTS);
    assertThat(route("2018-assessment").steps())
        .extracting(Route.Step::power)
        .containsExactly(Power.APPROVES, Power.ADOPTS);
    assertThat(route("2013-plan").steps())
        .extracting(step -> Objects.requireNonNull(step.bodies().get(0).body()).value())
        .containsExactly("smp", "overview-and-scrutiny", "cabinet", "council");
  }

  @Test
  void listsItsMembersAsOfSeptember2018() {
    assertThat(example.partnership().organisations())
        .filteredOn(organisation -> !organisation.memberships().isEmpty())
        .extracting(
            Organisation::name,
            organisation -> organisation.memberships().get(0).inLaw(),
            organisation -> organisation.memberships().get(0).listedOn())
        .containsExactly(
            listed("Maidstone Borough Council", InLaw.RESPONSIBLE_AUTHORITY),
            listed("Kent Police", InLaw.RESPONSIBLE_AUTHORITY),
            listed("Kent County Council", InLaw.RESPONSIBLE_AUTHORITY),
            listed("Kent Fire & Rescue Service", InLaw.RESPONSIBLE_AUTHORITY),
            listed(
                "Kent, Surrey & Sussex Community Rehabilitation Company",
                InLaw.RESPONSIBLE_AUTHORITY),
            listed("Clinical Commissioning Group", InLaw.RESPONSIBLE_AUTHORITY),
            listed("Kent Police and Crime Commissioner", InLaw.POLICING_BODY),
            listed("Maidstone Mediation", InLaw.OTHER),
            listed("Golding Homes", InLaw.OTHER),
            listed("Choices", InLaw.OTHER),
            listed("One Maidstone", InLaw.OTHER));
  }

  @Test
  void datesWhoTookOverFromWhomAsFarAsKnown() {
    assertThat(example.partnership().organisations())
        .flatExtracting(
            organisation ->
                organisation.successorOf().stream()
                    .map(
                        each ->
                            each.from().value()
                                + " > "
                                + organisation.id().value()
                                + " "
                                + Objects.requireNonNull(each.on()).value())
                    .toList())
        .containsExactlyInAnyOrder(
            "police-authority > kent-police-and-crime-commissioner 2012-11",
            "primary-care-trust > clinical-commissioning-group 2013",
            "clinical-commissioning-group > integrated-care-board 2022",
            "probation-trust > community-rehabilitation-company 2014",
            "probation-trust > national-probation-service 2014");
  }

  @Test
  void theCouncilWentOverToCommitteesIn2015() {
    assertThat(example.partnership().organisations().get(0).governance())
        .extracting(Governance::mode, governed -> governed.period().words())
        .containsExactly(
            tuple(Governance.Mode.EXECUTIVE, "until 2015"),
            tuple(Governance.Mode.COMMITTEE_SYSTEM, "from 2015"));
  }

  private static Tuple listed(String name, InLaw inLaw) {
    return tuple(name, inLaw, new PartialDate("2018-09"));
  }

  private static String step(Matter matter) {
    return matter.step() == null ? "?" : matter.step().value();
  }

  private Meeting meeting(String id) {
    return example.get(Meeting.class, new Meeting.Id(id).key());
  }

  private Decision onlyDecision(String meeting) {
    List<Decision> decisions = meeting(meeting).decisions();
    assertThat(decisions).hasSize(1);
    return decisions.get(0);
  }

  private Route route(String id) {
    return example.partnership().route(new Route.Id(id)).orElseThrow();
  }
}
