package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.CABINET;
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
import static org.saferplan.Records.window;
import static org.saferplan.decision.Effect.CARRIED;
import static org.saferplan.decision.Effect.DEFERRED;
import static org.saferplan.decision.Effect.REFUSED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.plan.Edition;

/** A step of several bodies, and a route that ends with several councils. */
final class SeveralCouncilsTest {

  private static Standing on(String day, Document... record) {
    return Standing.of(register(record), REFRESH, LocalDate.parse(day));
  }

  private static Document[] adoptedInTheNorthOnly() {
    return new Document[] {
      taking(refresh(), "joint-route", period("2018-04", "2019-03")),
      meeting(COMMITTEE, "2018-01-09", "agree", CARRIED),
      meeting(GROUP, "2018-01-23", "agree", CARRIED),
      meeting(COUNCIL, "2018-04-11", "adopt-north", CARRIED),
      meeting(SOUTH_COUNCIL, "2018-04-18", "adopt-south", DEFERRED)
    };
  }

  @Test
  void needsEveryBodyOfAStepInAnyOrder() {
    Edition joint = taking(refresh(), "joint-route", period("2018-04", "2019-03"));
    Meeting first = meeting(COMMITTEE, "2018-01-09", "agree", CARRIED);
    Meeting second = meeting(GROUP, "2018-01-23", "agree", CARRIED);

    Standing between = on("2018-01-22", joint, first, second);
    Standing after = on("2018-01-23", joint, first, second);

    assertThat(between.steps().get(0).isTaken()).isFalse();
    assertThat(after.steps().get(0).isTaken()).isTrue();
    assertThat(after.gaps()).isEmpty();
  }

  @Test
  void isToldAreaByAreaWhereSeveralCouncilsAdopt() {
    Standing standing = on("2018-04-30", adoptedInTheNorthOnly());

    assertThat(standing.areas())
        .extracting(Standing::area, Standing::stage)
        .containsExactly(tuple(NORTH, Stage.IN_FORCE), tuple(SOUTH, Stage.DEFERRED));
    assertThat(standing.inForceFrom()).isNull();
  }

  @Test
  void findsNoGapBetweenCouncilsThatAdoptSideBySide() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting southFirst = meeting(SOUTH_COUNCIL, "2018-04-01", "adopt-south", CARRIED);

    Standing standing = on("2018-04-30", record[0], record[1], record[2], southFirst, record[3]);

    assertThat(standing.gaps()).extracting(Gap::rule).doesNotContain("order", "step");
  }

  @Test
  void isNotHeldUpInOneAreaByWhatTheOtherCouncilNames() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting south =
        meeting(
            SOUTH_COUNCIL,
            "2018-04-10",
            decision(
                decision("d1", matter(REFRESH, "adopt-south", CARRIED)),
                LocalDate.parse("2018-09-01"),
                window("2018-08-01", true)));

    Standing standing = on("2018-05-01", record[0], record[1], record[2], record[3], south);

    assertThat(standing.areas())
        .extracting(Standing::area, Standing::inForceFrom)
        .containsExactly(
            tuple(NORTH, LocalDate.parse("2018-04-11")),
            tuple(SOUTH, LocalDate.parse("2018-09-01")));
    assertThat(standing.areas().get(0).openWindows()).isEmpty();
    assertThat(standing.areas().get(1).openWindows()).hasSize(1);
  }

  @Test
  void isNotHeldUpByComments() {
    Document[] record = adoptedInTheNorthOnly();
    Meeting against = meeting(CABINET, "2018-02-01", "comment", REFUSED);

    Standing silent = Standing.of(register(record), REFRESH, LocalDate.parse("2018-04-30"), NORTH);
    Standing told =
        Standing.of(
            register(record[0], record[1], record[2], record[3], against),
            REFRESH,
            LocalDate.parse("2018-04-30"),
            NORTH);

    assertThat(silent.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(told.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(told.gaps()).isEqualTo(silent.gaps());
  }
}
