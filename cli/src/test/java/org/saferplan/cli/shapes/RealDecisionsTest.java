package org.saferplan.cli.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.cli.shapes.Shape.COUNTY;
import static org.saferplan.cli.shapes.Shape.DISTRICT;
import static org.saferplan.cli.shapes.Shape.JOINT;
import static org.saferplan.cli.shapes.Shape.UNITARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.consultation.Consultation;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Matter;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.Report;
import org.saferplan.decision.Window;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.fund.Movement;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Occasion;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Change;

/** What decisions, money and confidential papers of partnerships look like in print. */
final class RealDecisionsTest {

  @Test
  void decisionsTakeEveryFormThatMinutesPrint() {
    assertThat(Stream.of(JOINT, DISTRICT, COUNTY).flatMap(Shape::matters).map(Matter::effect))
        .contains(
            Effect.CARRIED,
            Effect.CARRIED_SUBJECT_TO_AMENDMENTS,
            Effect.NOTED,
            Effect.DEFERRED,
            Effect.REFERRED_BACK,
            Effect.REFUSED,
            Effect.NO_DECISION);
    assertThat(JOINT.matters().map(Matter::words))
        .contains("that Council adopt it", "resolved, without a vote");
  }

  @Test
  void anOfficerIsGivenAPowerInConsultation() {
    Decision approved = DISTRICT.meeting("2022-03-08-committee").decisions().get(0);

    assertThat(approved.delegations())
        .extracting(
            given -> Objects.requireNonNull(given.to().get(0).post()).value(),
            given -> given.consulting().get(0).value())
        .containsExactly(tuple("officer", "committee-chairman"));
  }

  @Test
  void aSingleMemberDecidesAndMayBeCalledIn() {
    Meeting alone = JOINT.meeting("2024-08-01-south-portfolio-holder");

    assertThat(alone.post()).isNotNull();
    assertThat(alone.decisions().get(0).windows())
        .extracting(Window::kind, Window::suspends)
        .containsExactly(tuple(Window.Kind.CALL_IN, true));
  }

  @Test
  void anExecutiveOverturnsScrutiny() {
    Meeting cabinet = COUNTY.meeting("2021-09-01-cabinet");
    Decision.Ref asked = cabinet.reports().get(0).arisingFrom().get(0);

    assertThat(asked.resolvesIn(COUNTY.register(), cabinet)).isTrue();
    assertThat(cabinet.decisions().get(0).matters())
        .extracting(Matter::effect)
        .containsExactly(Effect.REFUSED);
  }

  @Test
  void oneCommitteeWearsTwoHatsAndChairsRotate() {
    Body committee = COUNTY.partnership().body(new Body.Id("committee")).orElseThrow();
    LocalDate later = LocalDate.of(2021, 7, 6);

    assertThat(committee.actedAs(Capacity.CRIME_AND_DISORDER_COMMITTEE, later)).isTrue();
    assertThat(committee.actedAs(Capacity.OVERVIEW_AND_SCRUTINY, later)).isTrue();
    assertThat(COUNTY.meeting("2021-07-06-committee").actingAs())
        .isEqualTo(Capacity.OVERVIEW_AND_SCRUTINY);
    assertThat(COUNTY.partnership().body(new Body.Id("county-group")).orElseThrow().chairs())
        .extracting(chair -> chair.period().words())
        .containsExactly("April 2019 to March 2020", "April 2020 to March 2021");
  }

  @Test
  void papersArriveLate() {
    Report late = DISTRICT.meeting("2022-09-20-committee").reports().get(0);

    assertThat(Objects.requireNonNull(late.notice()).urgency()).isEqualTo("The figures came late.");
  }

  @Test
  void papersGiveDifferentReasonsForOneChange() {
    Change became = UNITARY.edition("2016-19").changes().get(0);

    assertThat(became.reasons().entries())
        .extracting(Reason::words, reason -> reason.sources().get(0).source().value())
        .containsExactly(
            tuple("It touches every priority.", "plan"),
            tuple("No agency would lead it.", "cabinet-paper"));
  }

  @Test
  void anActionKeepsWhereItCameFrom() {
    assertThat(DISTRICT.action("letter").origin()).isEqualTo(Obligation.Origin.CALL_FOR_ACTION);
    assertThat(DISTRICT.action("street-light").origin()).isEqualTo(Obligation.Origin.SCRUTINY);
    assertThat(DISTRICT.action("street-light").basis())
        .hasOnlyElementsOfType(Basis.ByDecision.class);
    assertThat(UNITARY.action("helpline").arisingFrom())
        .containsExactly(Occasion.of(new Consultation.Id("listening-summer")));
    assertThat(DISTRICT.action("letter").arisingFrom())
        .containsExactly(Occasion.of(new Citation(new Source.Id("log"), "AL 17")));
    assertThat(DISTRICT.action("street-light").arisingFrom())
        .containsExactly(
            Occasion.of(
                new Decision.Ref(
                    new Meeting.Id("2022-03-08-committee"), new Decision.Id("alley"))));
  }

  @Test
  void papersAreExemptMinutesPrivateAndSingleActionsRestricted() {
    Source county = source(JOINT, "county-assessment");

    assertThat(county.access()).isEqualTo(Source.Access.EXEMPT);
    assertThat(Objects.requireNonNull(county.exemption()).paragraphs()).containsExactly(7);
    assertThat(JOINT.assessment("2024").paper()).isEqualTo(county.id());
    assertThat(source(JOINT, "partnership-minutes").access()).isEqualTo(Source.Access.PARTNERS);
    assertThat(DISTRICT.action("cameras").restricted()).isNotNull();
  }

  @Test
  void moneyIsPooledRingFencedConditionalReservedMovedAndCountedInHours() {
    Fund grant = JOINT.fund("grant-2024-25");
    Fund pot = JOINT.fund("shared-pot");

    assertThat(List.of(grant, pot)).extracting(Fund::ringFenced).containsExactly(true, false);
    assertThat(pot.paidBy()).hasSize(2);
    assertThat(grant.movements())
        .filteredOn(movement -> movement.what() == Movement.What.MOVED)
        .allMatch(movement -> movement.by() != null)
        .hasSize(1);
    assertThat(Balance.of(JOINT.register(), grant).left()).isEqualByComparingTo("5000");
    assertThat(Balance.of(JOINT.register(), pot).left()).isEqualByComparingTo("7500");
    assertThat(DISTRICT.fund("skate-grant").conditions())
        .extracting(Fund.Condition::met)
        .containsExactly(null, true);
    assertThat(UNITARY.fund("volunteers").unit()).isEqualTo("hours");
  }

  @Test
  void minutesSayWhoWasRepresented() {
    assertThat(JOINT.meeting("2024-02-14-tecsp").represented().entries())
        .extracting(Meeting.Attendance::present)
        .containsExactly(true, false, true);
  }

  private static Source source(Shape shape, String id) {
    return shape.partnership().source(new Source.Id(id)).orElseThrow();
  }
}
