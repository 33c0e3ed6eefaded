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
import org.saferplan.decision.Matter;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Delivery;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.OutsidePlan;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Sharing;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.Priority;

/**
 * What partnerships' plans look like in print: how they are built, for what areas and for what
 * time. Each test finds one shape on record and says in which plan.
 */
final class RealPlansTest {
  private static final String THREE_YEARS = "2016-19";
  private static final String REFRESH = "2022-23";
  private static final String AGREEMENT = "2019-23";
  private static final String JOINT_PLAN = "2024-27";

  @Test
  void aGroupServesSeveralPrioritiesAndAPrioritySeveralGroupsEvenAnOutsideForum() {
    List<Priority> priorities = UNITARY.edition(THREE_YEARS).priorities();
    Body.Id forum = new Body.Id("youth-offending-board");

    assertThat(priorities)
        .filteredOn(each -> each.isServedBy(new Body.Id("everything-group")))
        .hasSize(3);
    assertThat(UNITARY.priority(THREE_YEARS, "prevent").servedBy().entries())
        .hasSize(2)
        .contains(forum);
    assertThat(UNITARY.partnership().body(forum).orElseThrow().outside()).isTrue();
  }

  @Test
  void aPriorityCanBeInForceWithoutAnActionPlanOrAnyAction() {
    Edition.Id edition = new Edition.Id(THREE_YEARS);
    Delivery delivery = Delivery.of(UNITARY.register(), edition).orElseThrow();

    assertThat(delivery.priorities())
        .filteredOn(row -> row.priority().value().equals("town-centre"))
        .extracting(Delivery.Row::served, Delivery.Row::actions)
        .containsExactly(tuple(Stated.Said.NONE, List.of()));
    assertThat(COUNTY.register().list(ActionPlan.class, Kind.ACTION_PLAN))
        .extracting(ActionPlan::extent)
        .containsExactly(ActionPlan.Extent.NONE_MADE);
  }

  @Test
  void prioritiesAreCompoundGradedPlacesProcessesAndFeelings() {
    assertThat(UNITARY.edition(THREE_YEARS).priorities())
        .extracting(
            Priority::name,
            Priority::grade,
            priority -> priority.parts().size(),
            priority -> priority.places().size())
        .containsExactly(
            tuple("Prevent", "process", 2, 0),
            tuple("Respond", "process", 0, 0),
            tuple("Confidence and trust", "focus area", 0, 0),
            tuple("The town centre after dark", "subsidiary", 0, 1));
  }

  @Test
  void itemsMoveBetweenPriorityAndTheme() {
    assertThat(UNITARY.edition(THREE_YEARS).changes())
        .extracting(
            change -> change.words(UNITARY.edition("2013-16"), UNITARY.edition(THREE_YEARS)))
        .contains(
            "“Young people” became a theme across all priorities",
            "the theme “Confidence” became the priority “Confidence and trust”");
  }

  @Test
  void levelsCarryLocalNamesAndOutcomesAndActionsAreNotOneToOne() {
    assertThat(UNITARY.partnership().vocabulary().levels())
        .extracting(Vocabulary.Level::one)
        .containsExactly("aim", "objective", "outcome");
    assertThat(depth(UNITARY.edition(THREE_YEARS), "more-tell")).isEqualTo(3);
    assertThat(UNITARY.aim(THREE_YEARS, "more-tell").under()).hasSize(2);
    assertThat(DISTRICT.action("housing-panel").serves().entries()).hasSize(2);
    assertThat(DISTRICT.actions().stream().filter(each -> serves(each, "pride"))).hasSize(3);
    assertThat(DISTRICT.partnership().vocabulary().many(Vocabulary.Thing.PRIORITY))
        .isEqualTo("strands");
  }

  @Test
  void actionsServeNothingOneOrSeveralAndHaveChildren() {
    assertThat(
            Stream.of("terms", "white-ribbon", "skate-nights")
                .map(id -> DISTRICT.action(id).serves().entries().size()))
        .containsExactly(0, 1, 2);
    assertThat(DISTRICT.action("terms").serves()).isEqualTo(Stated.none());
    assertThat(DISTRICT.action("skate-coaches").partOf())
        .isEqualTo(DISTRICT.action("skate-nights").id());
  }

  @Test
  void theLeadSitsOnThePriorityIsSeveralIsAllIsAnOutsiderOrIsMissing() {
    assertThat(JOINT.priority(JOINT_PLAN, "safe-at-home").leads()).hasSize(2);
    assertThat(JOINT.action("refuge-places").leads()).hasSize(3);
    assertThat(JOINT.action("refuge-places").owing()).isEqualTo(Sharing.TOGETHER);
    assertThat(JOINT.action("review-lamps").owing()).isEqualTo(Sharing.EACH);
    assertThat(DISTRICT.action("white-ribbon").leads())
        .extracting(Party::words)
        .containsOnly("All");
    assertThat(UNITARY.action("helpline").leads()).isEmpty();
    assertThat(UNITARY.priority(THREE_YEARS, "prevent").parts().get(0).leads()).hasSize(1);
    assertThat(DISTRICT.action("skate-nights").leads())
        .map(lead -> Objects.requireNonNull(lead.organisation()))
        .map(lead -> DISTRICT.partnership().organisation(lead).orElseThrow().memberships())
        .containsExactly(List.of());
  }

  @Test
  void rowsThatServeNoPriorityStandUnderAHeadingOfTheirOwn() {
    Ledger ledger = Ledger.of(DISTRICT.register(), LocalDate.parse("2022-11-01"));

    assertThat(ledger.by(Grouping.PRIORITY))
        .filteredOn(part -> part.rows().stream().allMatch(row -> row.priorities().isEmpty()))
        .extracting(Ledger.Part::name, part -> part.rows().stream().map(Row::what).toList())
        .containsExactlyInAnyOrder(
            tuple(
                "Partnership development",
                List.of("Tell the partnership the figures", "Renew the terms of reference")),
            tuple("Miscellaneous", List.of("Mend the page")),
            tuple("no priority", List.of("Write to the landlords of the mill")));
  }

  @Test
  void printedReferencesRepeatAndTheNumbersOfALogLiveOn() {
    assertThat(DISTRICT.actions())
        .filteredOn(action -> "6.2".equals(action.reference()))
        .hasSize(2);
    assertThat(DISTRICT.action("letter").basis())
        .map(Basis.Minute.class::cast)
        .extracting(
            minute -> Objects.requireNonNull(minute.meeting()).value(), Basis.Minute::number)
        .containsExactly(
            tuple("2022-05-10-partnership", "AL 17"), tuple("2022-10-11-partnership", "AL 17"));
  }

  @Test
  void severalCouncilsAdoptOnePlanWithValuesAndMoneyByArea() {
    assertThat(JOINT.standing(JOINT_PLAN, "2024-04-02").areas())
        .extracting(area -> Objects.requireNonNull(area.area()).value())
        .containsExactly("exemplar-north", "exemplar-south");
    assertThat(JOINT.figure("2024", "domestic-abuse").values())
        .extracting(value -> Objects.requireNonNull(value.area()).value())
        .containsExactly("two-exemplars", "exemplar-north", "exemplar-south");
    assertThat(JOINT.fund("grant-2024-25").movements())
        .extracting(movement -> movement.area())
        .contains(new Area.Id("exemplar-north"), new Area.Id("exemplar-south"));
  }

  @Test
  void areasMergeAndSplitInMidPlan() {
    Area merged = COUNTY.partnership().area(new Area.Id("great-tale")).orElseThrow();

    assertThat(merged.formedFrom())
        .extracting(Area.Id::value)
        .containsExactly("up-tale", "down-tale");
    assertThat(COUNTY.edition(AGREEMENT).period().overlaps(merged.period())).isTrue();
    assertThat(COUNTY.partnership().formedFrom()).hasSize(1);
    assertThat(COUNTY.partnership().splitInto()).hasSize(1);
  }

  @Test
  void plansOfOthersStandAboveAndBelowAndMapManyToMany() {
    assertThat(COUNTY.partnership().outsidePlans())
        .extracting(OutsidePlan::type)
        .containsExactly(
            OutsidePlan.Type.PARTNERSHIP_PLAN,
            OutsidePlan.Type.PARTNERSHIP_PLAN,
            OutsidePlan.Type.POLICE_AND_CRIME_PLAN,
            OutsidePlan.Type.REGIONAL_PLAN);
    List<Priority> priorities = COUNTY.edition(AGREEMENT).priorities();
    assertThat(priorities).allMatch(priority -> priority.supports().size() > 1);
    assertThat(priorities.stream().flatMap(each -> each.supports().stream()))
        .filteredOn(each -> each.plan().value().equals("police-plan"))
        .hasSize(2);
    assertThat(COUNTY.edition(AGREEMENT).themes().entries().get(0).supports()).hasSize(2);
    assertThat(JOINT.assessment("2024").by())
        .map(by -> by.called(JOINT.partnership()))
        .containsExactly("Exemplarshire County Council");
  }

  @Test
  void plansRunForOneYearOrMoreRollAreExtendedAndAreAdoptedAfterTheyBegan() {
    assertThat(DISTRICT.register().list(Plan.class, Kind.PLAN).get(0).rolling()).isTrue();
    assertThat(UNITARY.standing(THREE_YEARS, "2016-07-12").inForceFrom()).isNull();
    assertThat(UNITARY.standing(THREE_YEARS, "2016-07-13").inForceFrom()).isEqualTo("2016-07-13");
    assertThat(UNITARY.matters().map(Matter::until).filter(Objects::nonNull))
        .containsExactly(new PartialDate("2020-03-31"));
    assertThat(UNITARY.standing(THREE_YEARS, "2020-04-01").words()).startsWith("ended by decision");
    assertThat(COUNTY.matters().flatMap(matter -> matter.amendments().stream())).hasSize(1);
  }

  @Test
  void anActionIsDueInEveryWayThatTablesPrint() {
    assertThat(
            Stream.of(
                    "locks",
                    "website",
                    "skate-nights",
                    "patrols",
                    "white-ribbon",
                    "terms",
                    "skate-coaches",
                    "housing-panel",
                    "walkabout",
                    "figures")
                .map(id -> DISTRICT.due(id).words()))
        .containsExactly(
            "1 July 2022",
            "2023",
            "Q3, if the grant is confirmed",
            "from April, ongoing",
            "annually in April, then every year",
            "when the plan is written",
            "September 2022 (provisional)",
            "monthly, then every month until March 2023",
            "quarterly (every quarter, first day not on record)",
            "monthly and at year end, then every month; and every year from 31 March 2023");
    assertThat(DISTRICT.due("skate-nights").condition()).isNotNull();
    assertThat(DISTRICT.due("patrols"))
        .extracting(Due::from, Due::by)
        .containsExactly(new PartialDate("2022-04"), null);
    assertThat(DISTRICT.due("white-ribbon").repeats())
        .isEqualTo(new Repeats(1, Repeats.Unit.YEAR, null));
    assertThat(DISTRICT.action("cameras").carriedOverFrom())
        .isEqualTo(DISTRICT.action("cameras-21").id());
    assertThat(DISTRICT.action("walkabout"))
        .extracting(Obligation::isCarriedOver, Obligation::carriedOverFrom)
        .containsExactly(true, null);
    assertThat(UNITARY.action("refuge").completions().get(0).on())
        .isEqualTo(new PartialDate("2016-05"));
  }

  private static boolean serves(Obligation action, String aim) {
    return action.serves().entries().stream().anyMatch(each -> new Aim.Id(aim).equals(each.aim()));
  }

  private static int depth(Edition edition, String aim) {
    return edition.aim(new Aim.Id(aim)).orElseThrow().under().stream()
            .map(Aim.Parent::aim)
            .filter(Objects::nonNull)
            .mapToInt(above -> depth(edition, above.value()))
            .max()
            .orElse(0)
        + 1;
  }
}
