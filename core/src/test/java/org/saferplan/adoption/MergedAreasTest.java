package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.NORTH;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.SOUTH;
import static org.saferplan.Records.SOUTH_COUNCIL;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.period;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;
import static org.saferplan.Records.taking;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.DEFERRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Capacity;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Power;
import org.saferplan.partnership.Route;

/** A plan that councils adopted whose areas were merged, or split, afterwards. */
final class MergedAreasTest {
  private static final Area.Id WHOLE = new Area.Id("whole");
  private static final Body.Id WHOLE_COUNCIL = new Body.Id("whole-council");
  private static final Meeting NORTH_ADOPTS =
      meeting(COUNCIL, "2018-04-11", "adopt-north", CARRIED);
  private static final Meeting SOUTH_ADOPTS =
      meeting(SOUTH_COUNCIL, "2018-04-18", "adopt-south", CARRIED);
  private static final Meeting WHOLE_ADOPTS =
      meeting(WHOLE_COUNCIL, "2018-11-14", "adopt-whole", CARRIED);

  /** North and South became one on 1 October 2018, with a council that adopts plans itself. */
  private static Partnership merged() {
    return with(
        area(WHOLE, "Great Example", "2018-10-01", NORTH, SOUTH),
        new Route.Step(
            new Route.Step.Id("adopt-whole"),
            List.of(Route.Step.Taker.of(WHOLE_COUNCIL)),
            Power.ADOPTS,
            WHOLE));
  }

  private static Area area(Area.Id id, String name, String from, Area.Id... formedFrom) {
    return Made.of(
        Area.class,
        "id",
        id,
        "name",
        name,
        "period",
        new Period(new PartialDate(from), null),
        "formedFrom",
        List.of(formedFrom));
  }

  private static Partnership with(Area formed, Route.Step... further) {
    Partnership plain = Records.partnership();
    return plain
        .withAreas(Stream.concat(plain.areas().stream(), Stream.of(formed)).toList())
        .withBodies(
            Stream.concat(
                    plain.bodies().stream(),
                    Stream.of(
                        Made.of(
                            Body.class,
                            "id",
                            WHOLE_COUNCIL,
                            "name",
                            "Great Council",
                            "actsAs",
                            List.of(
                                new Body.ActingAs(
                                    Capacity.FULL_COUNCIL, Period.UNKNOWN, List.of())))))
                .toList())
        .withRoutes(
            plain.routes().stream()
                .map(
                    route ->
                        route.id().value().equals("joint-route")
                            ? Copy.with(
                                route,
                                "steps",
                                Stream.concat(route.steps().stream(), Stream.of(further)).toList())
                            : route)
                .toList());
  }

  private static Document[] record(Partnership partnership, Meeting... adopting) {
    List<Document> record =
        new ArrayList<>(
            List.of(
                partnership,
                taking(refresh(), "joint-route", period("2018-04", "2019-03")),
                meeting(COMMITTEE, "2018-01-09", "agree", CARRIED),
                meeting(GROUP, "2018-01-23", "agree", CARRIED)));
    record.addAll(List.of(adopting));
    return record.toArray(Document[]::new);
  }

  private static Standing on(String day, Area.Id area, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day), area);
  }

  @Test
  void staysInForceForWhatTheFormerCouncilsAdoptedItFor() {
    Document[] record = record(merged(), NORTH_ADOPTS, SOUTH_ADOPTS);

    Standing whole = on("2018-10-01", WHOLE, record);

    assertThat(whole.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(whole.words())
        .isEqualTo(
            "adopted for North and South, which are now part of Great Example, in force since 18"
                + " April 2018");
    assertThat(whole.areas())
        .extracting(Standing::area, Standing::stage)
        .containsExactly(tuple(NORTH, Stage.IN_FORCE), tuple(SOUTH, Stage.IN_FORCE));
  }

  @Test
  void isToldAreaByAreaWithTheNewOneFromTheDayItWasFormed() {
    Document[] record = record(merged(), NORTH_ADOPTS, SOUTH_ADOPTS);

    assertThat(on("2018-09-30", null, record).areas())
        .extracting(Standing::area)
        .containsExactly(NORTH, SOUTH);
    assertThat(on("2018-10-01", null, record))
        .extracting(Standing::stage, Standing::inForceFrom)
        .containsExactly(Stage.IN_FORCE, LocalDate.parse("2018-04-18"));
    assertThat(on("2018-10-01", null, record).areas())
        .extracting(Standing::area)
        .containsExactly(NORTH, SOUTH, WHOLE);
  }

  @Test
  void saysForWhichPartItWasNeverAdopted() {
    Standing whole = on("2018-10-01", WHOLE, record(merged(), NORTH_ADOPTS));

    assertThat(whole.stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(whole.inForceFrom()).isNull();
    assertThat(whole.words())
        .isEqualTo(
            "adopted for North, which is now part of Great Example; for South: agreed by the"
                + " Strategy Group on 23 January 2018");
    assertThat(whole.areas())
        .extracting(Standing::stage)
        .containsExactly(Stage.IN_FORCE, Stage.UNDER_WAY);
  }

  @Test
  void holdsUntilTheNewCouncilHasAdoptedIt() {
    Meeting putOff = meeting(WHOLE_COUNCIL, "2018-10-17", "adopt-whole", DEFERRED);
    Document[] record = record(merged(), NORTH_ADOPTS, SOUTH_ADOPTS, putOff, WHOLE_ADOPTS);

    assertThat(on("2018-11-13", WHOLE, record).stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(on("2018-11-13", null, record).stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(on("2018-11-14", WHOLE, record).words())
        .isEqualTo("adopted by Great Council on 14 November 2018, in force since 14 November 2018");
    assertThat(on("2018-11-14", NORTH, record).words())
        .isEqualTo("adopted by Great Council on 14 November 2018, in force since 14 November 2018");
    assertThat(on("2018-11-14", null, record).areas())
        .extracting(Standing::area)
        .containsExactly(WHOLE);
  }

  @Test
  void comesIntoForceEverywhereWhereTheNewCouncilAloneAdoptedIt() {
    Document[] record = record(merged(), NORTH_ADOPTS, WHOLE_ADOPTS);

    assertThat(on("2018-11-13", null, record).stage()).isEqualTo(Stage.UNDER_WAY);
    assertThat(on("2018-11-14", null, record).stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(on("2018-11-14", SOUTH, record).stage()).isEqualTo(Stage.IN_FORCE);
  }

  @Test
  void isNotAdoptedForTheNewAreaByItsPartnershipAlone() {
    Partnership withoutItsOwnStep = with(area(WHOLE, "Great Example", "2018-10-01", NORTH, SOUTH));

    assertThat(on("2018-10-01", WHOLE, record(withoutItsOwnStep)).stage())
        .isEqualTo(Stage.UNDER_WAY);
    assertThat(on("2018-10-01", WHOLE, record(withoutItsOwnStep, NORTH_ADOPTS, SOUTH_ADOPTS)))
        .extracting(Standing::stage, each -> each.areas().size())
        .containsExactly(Stage.IN_FORCE, 2);
  }

  @Test
  void holdsForAPartThatWasSplitOffAndForWhatIsLeft() {
    Area.Id part = new Area.Id("part");
    Document[] record =
        record(
            with(
                area(part, "Example Port", "2018-10-01", NORTH),
                new Route.Step(
                    new Route.Step.Id("adopt-whole"),
                    List.of(Route.Step.Taker.of(WHOLE_COUNCIL)),
                    Power.ADOPTS,
                    part)),
            NORTH_ADOPTS,
            SOUTH_ADOPTS,
            WHOLE_ADOPTS);

    assertThat(on("2018-10-01", part, record).words())
        .isEqualTo(
            "adopted for North, from which Example Port was formed, in force since 11 April 2018");
    assertThat(on("2018-11-14", part, record).words()).startsWith("adopted by Great Council");
    assertThat(on("2018-11-14", NORTH, record).words()).startsWith("adopted by Council");
    assertThat(on("2018-11-14", null, record).areas())
        .extracting(Standing::area)
        .containsExactly(NORTH, SOUTH, part);
  }

  @Test
  void leavesAreasAloneThatWereFormedOfNone() {
    Meeting off = meeting(GROUP, "2018-11-20", decision("d1", matter(REFRESH, null, CARRIED)));

    assertThat(on("2018-12-01", SOUTH, record(merged(), NORTH_ADOPTS, off)).stage())
        .isEqualTo(Stage.UNDER_WAY);
  }
}
