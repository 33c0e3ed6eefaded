package org.saferplan.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Properties.oneOf;
import static org.saferplan.Records.CABINET;
import static org.saferplan.Records.COMMITTEE;
import static org.saferplan.Records.COUNCIL;
import static org.saferplan.Records.GROUP;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.meeting;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;
import static org.saferplan.Records.taking;
import static org.saferplan.Records.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.decision.Decision;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/** What is true of a document's standing whatever the meetings did. */
final class StandingPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
  private static final int DAYS = 300;

  /** Any body doing anything with the refresh or the assessment, on the route or off it. */
  private static Meeting anyMeeting(SplittableRandom random) {
    String date = anyDay(random).toString();
    Meeting put = Records.put(oneOf(random, GROUP, COMMITTEE, COUNCIL), date);
    if (random.nextInt(5) == 0) {
      return put;
    }
    Effect effect = oneOf(random, Effect.values());
    String step = oneOf(random, "agree", "approve", "adopt", null);
    Decision plain =
        decision(
            "d1",
            effect.isCarried() && random.nextBoolean()
                ? matter(REFRESH, step, effect, Records.askedFor("a"))
                : matter(oneOf(random, REFRESH, Records.ASSESSMENT), step, effect));
    Decision decision =
        random.nextInt(3) == 0
            ? decision(
                plain,
                random.nextBoolean() ? anyDay(random) : null,
                window(anyDay(random).toString(), random.nextBoolean()))
            : plain;
    return meeting(oneOf(random, GROUP, COMMITTEE, COUNCIL, CABINET), date, decision);
  }

  private static LocalDate anyDay(SplittableRandom random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static List<Document> named(List<Meeting> meetings) {
    return IntStream.range(0, meetings.size())
        .<Document>mapToObj(index -> meetings.get(index).withId("m" + index))
        .toList();
  }

  private static Register holding(List<Document> meetings) {
    return register(meetings.toArray(Document[]::new));
  }

  private static Stream<Standing> standings(Register register, LocalDate day) {
    return Stream.of(REFRESH, Records.ASSESSMENT).map(key -> Standing.of(register, key, day));
  }

  @Test
  void isNeverChangedByALaterMeeting() {
    Properties.holdForSequences(
        150,
        12,
        StandingPropertyTest::anyMeeting,
        meetings -> {
          List<Document> all = named(meetings);
          for (int days = 0; days < DAYS; days += 25) {
            LocalDate day = FIRST.plusDays(days);
            List<Document> until =
                all.stream()
                    .filter(each -> !((Meeting) each).date().latest().isAfter(day))
                    .toList();

            assertThat(standings(holding(all), day))
                .containsExactlyElementsOf(standings(holding(until), day).toList());
          }
        });
  }

  @Test
  void doesNotDependOnTheOrderInWhichMeetingsWereEntered() {
    Properties.holdForSequences(
        150,
        12,
        StandingPropertyTest::anyMeeting,
        meetings -> {
          List<Document> all = named(meetings);
          List<Document> shuffled = new ArrayList<>(all);
          Collections.shuffle(shuffled, new Random(all.size()));
          Register oneByOne = register();
          for (Document each : shuffled) {
            oneByOne = oneByOne.with(oneByOne.revision() + 1, List.of(each));
          }

          LocalDate day = FIRST.plusDays(DAYS);
          assertThat(standings(oneByOne, day))
              .containsExactlyElementsOf(standings(holding(all), day).toList());
        });
  }

  @Test
  void isInForceOnlyOnceEveryStepWasCarried() {
    Properties.holdForSequences(
        150,
        12,
        StandingPropertyTest::anyMeeting,
        meetings ->
            standings(holding(named(meetings)), FIRST.plusDays(DAYS))
                .filter(standing -> standing.stage() == Stage.IN_FORCE)
                .forEach(
                    standing -> {
                      assertThat(standing.steps()).allMatch(StepStanding::isTaken);
                      assertThat(standing.inForceFrom()).isBeforeOrEqualTo(standing.on());
                    }));
  }

  /** The four dates on which the beginning of force rests; a blank window or day is null. */
  private record Beginnings(
      LocalDate agreed,
      LocalDate approved,
      LocalDate adopted,
      LocalDate windowCloses,
      LocalDate periodBegins,
      LocalDate named) {}

  private static Beginnings anyBeginnings(SplittableRandom random) {
    return new Beginnings(
        anyDay(random),
        anyDay(random),
        anyDay(random),
        random.nextBoolean() ? anyDay(random) : null,
        random.nextBoolean() ? anyDay(random) : null,
        random.nextBoolean() ? anyDay(random) : null);
  }

  @Test
  void isInForceFromTheLatestOfRouteWindowPeriodAndNamedDay() {
    Properties.hold(
        500,
        StandingPropertyTest::anyBeginnings,
        dates -> {
          Decision adopting = decision("d1", matter(REFRESH, "adopt", Effect.CARRIED));
          Decision adopted =
              dates.windowCloses() == null
                  ? decision(adopting, dates.named())
                  : decision(
                      adopting, dates.named(), window(dates.windowCloses().toString(), true));
          Period period =
              dates.periodBegins() == null
                  ? Period.UNKNOWN
                  : new Period(PartialDate.of(dates.periodBegins()), null);
          Register register =
              register(
                  taking(refresh(), "committee-route", period),
                  meeting(GROUP, dates.agreed().toString(), "agree", Effect.CARRIED),
                  meeting(COMMITTEE, dates.approved().toString(), "approve", Effect.CARRIED),
                  meeting(COUNCIL, dates.adopted().toString(), adopted));

          LocalDate expected = dates.agreed();
          for (LocalDate each :
              new LocalDate[] {
                dates.approved(),
                dates.adopted(),
                dates.windowCloses() == null ? null : dates.windowCloses().plusDays(1),
                dates.periodBegins(),
                dates.named()
              }) {
            expected = each != null && each.isAfter(expected) ? each : expected;
          }
          assertThat(Standing.of(register, REFRESH, FIRST.plusDays(2 * DAYS)).inForceFrom())
              .isEqualTo(expected);
          assertThat(Standing.of(register, REFRESH, expected.minusDays(1)).stage())
              .isNotEqualTo(Stage.IN_FORCE);
          assertThat(Standing.of(register, REFRESH, expected).stage()).isEqualTo(Stage.IN_FORCE);
        });
  }
}
