package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Records.partnership;
import static org.saferplan.Records.refresh;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.ReviseAssessment;
import org.saferplan.command.Command;
import org.saferplan.fact.Copy;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Organisation;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.plan.Aim;
import org.saferplan.plan.ReviseEdition;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Circles;

/** Nothing on record comes, in the end, back to itself. */
final class CirclesTest {

  private static void refusesACircle(Command command, String... places) {
    try (Doorway doorway = Doorway.holding(Samples.action("one"), Samples.action("two"))) {
      assertThat(doorway.refuses(command).faults())
          .allSatisfy(fault -> assertThat(fault.rule()).isEqualTo("circle"))
          .extracting(Fault::pointer)
          .containsExactlyInAnyOrder(places);
    }
  }

  @Test
  void ofAreasWithinEachOtherIsRefused() {
    refusesACircle(
        new RevisePartnership(
            partnership().withAreas(List.of(area("north", "south"), area("south", "north")))),
        "/areas/0/within",
        "/areas/1/within");
  }

  private static Area area(String id, String within) {
    return Made.of(Area.class, "id", new Area.Id(id), "name", id, "within", new Area.Id(within));
  }

  @Test
  void ofAreasFormedFromEachOtherIsRefused() {
    Area north =
        Made.of(
            Area.class,
            "id",
            new Area.Id("north"),
            "name",
            "North",
            "formedFrom",
            List.of(new Area.Id("south")));
    Area south =
        Made.of(
            Area.class,
            "id",
            new Area.Id("south"),
            "name",
            "South",
            "formedFrom",
            List.of(new Area.Id("north")));

    refusesACircle(
        new RevisePartnership(partnership().withAreas(List.of(north, south))),
        "/areas/0/formedFrom/0",
        "/areas/1/formedFrom/0");
  }

  @Test
  void ofSuccessorsIsRefused() {
    Organisation.Id itself = new Organisation.Id("borough");
    Organisation borough =
        Copy.with(
            partnership().organisation(itself).orElseThrow(),
            "successorOf",
            List.of(new Organisation.Succession(itself, null)));

    refusesACircle(
        new RevisePartnership(partnership().withOrganisations(List.of(borough))),
        "/organisations/0/successorOf/0/from");
  }

  @Test
  void ofPartsOfFiguresIsRefused() {
    Figure one = Made.of(Figure.class, "name", "One", "partOf", new Figure.Id("two"));
    Figure two = Made.of(Figure.class, "name", "Two", "partOf", new Figure.Id("one"));

    refusesACircle(
        new ReviseAssessment(Records.assessment().withFigures(List.of(one, two))),
        "/figures/0/partOf",
        "/figures/1/partOf");
  }

  @Test
  void ofAimsIsRefused() {
    refusesACircle(
        new ReviseEdition(refresh().withAims(List.of(aim("one", "two"), aim("two", "one")))),
        "/aims/0/under/0/aim",
        "/aims/1/under/0/aim");
  }

  private static Aim aim(String id, String under) {
    return Made.of(
        Aim.class,
        "id",
        new Aim.Id(id),
        "words",
        id,
        "under",
        List.of(Made.of(Aim.Parent.class, "aim", new Aim.Id(under))));
  }

  @Test
  void ofActionsIsRefused() {
    Obligation two = Copy.with(Samples.action("two"), "partOf", new Obligation.Id("one"));
    try (Doorway doorway = Doorway.holding(Samples.action("one"), two)) {
      Command closing =
          new ReviseAction(Copy.with(Samples.action("one"), "partOf", new Obligation.Id("two")));

      assertThat(doorway.refuses(closing).faults())
          .extracting(Fault::pointer)
          .containsExactly("/partOf");
    }
  }

  @Test
  void isFoundHoweverFarRoundAndNotWhereThereIsNone() {
    Function<Integer, Stream<Integer>> onward = number -> Stream.of((number + 1) % 10_000);
    Function<Integer, Stream<Integer>> ending =
        number -> number < 10_000 ? Stream.of(number + 1) : Stream.empty();
    Function<Integer, Stream<Integer>> intoAnotherCircle =
        number -> Stream.of(number == 5 ? 3 : number + 1);

    assertThat(Circles.find(0, 1, onward, "round")).hasSize(1);
    assertThat(Circles.find(0, 1, ending, "round")).isEmpty();
    assertThat(Circles.find(0, 1, intoAnotherCircle, "round")).isEmpty();
    assertThat(Circles.find(0, null, onward, "round")).isEmpty();
  }
}
