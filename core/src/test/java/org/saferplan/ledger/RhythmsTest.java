package org.saferplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Properties.oneOf;
import static org.saferplan.ledger.Actions.action;
import static org.saferplan.ledger.Actions.date;
import static org.saferplan.ledger.Actions.done;
import static org.saferplan.ledger.Actions.every;
import static org.saferplan.ledger.Actions.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.obligation.Repeats.Unit;

/** The oracle is the calendar, and each rhythm told alone. */
final class RhythmsTest {
  private static final Due.Rhythm YEAR_END = rhythm("2019-03-31", Unit.YEAR, null);

  private static Due.Rhythm rhythm(String first, Unit unit, String until) {
    return new Due.Rhythm(
        first == null ? null : date(first),
        new Repeats(1, unit, until == null ? null : date(until)));
  }

  private static Due both(Due due, Due.Rhythm... also) {
    return Made.of(
        Due.class, "by", due.by(), "repeats", due.repeats(), "also", Arrays.asList(also));
  }

  private static Due unknown(Unit unit, Due.Rhythm... also) {
    return Made.of(Due.class, "repeats", new Repeats(1, unit, null), "also", Arrays.asList(also));
  }

  private static Due monthlyAndAtYearEnd() {
    return both(every("2018-04", 1, Unit.MONTH, null), YEAR_END);
  }

  private static Obligation withDone(Due due, Completion... completions) {
    return action(due, "completions", Arrays.asList(completions));
  }

  @Test
  void cannotTellWhenWhatRepeatsFromNoKnownDayIsDue() {
    Obligation quarterly = withDone(unknown(Unit.QUARTER), done("2018-05"), done("2018-07"));

    assertThat(standing(quarterly, "2018-08-01"))
        .isEqualTo(
            new ActionStanding(
                State.UNDETERMINABLE,
                null,
                null,
                null,
                null,
                "cannot be told: no first day on record"));
  }

  @Test
  void doesNotSayThatNothingWasMissedWhereThatCannotBeTold() {
    Ending given = Made.of(Ending.class, "on", date("2018-06"), "how", Ending.How.WITHDRAWN);

    assertThat(standing(action(unknown(Unit.QUARTER), "ended", given), "2018-08-01"))
        .isEqualTo(
            new ActionStanding(State.ENDED, null, null, null, null, "withdrawn in June 2018"));
  }

  @Test
  void isNextDueInTheRhythmThatComesFirst() {
    Due due = monthlyAndAtYearEnd();
    Completion[] untilFebruary =
        Stream.iterate(0, month -> month < 11, month -> month + 1)
            .map(month -> LocalDate.parse("2018-04-10").plusMonths(month).toString())
            .map(day -> done(day, day.substring(0, 7)))
            .toArray(Completion[]::new);
    Completion[] untilMarch = Arrays.copyOf(untilFebruary, 12);
    untilMarch[11] = done("2019-03-10", "2019-03");

    assertThat(standing(withDone(due), "2018-04-20").words())
        .isEqualTo("due now, in April 2018: 10 days left");
    assertThat(standing(withDone(due, untilMarch), "2019-03-20"))
        .extracting(ActionStanding::state, ActionStanding::due)
        .containsExactly(State.UPCOMING, date("2019-03-31"));
    assertThat(standing(withDone(due, untilMarch), "2019-05-01"))
        .extracting(ActionStanding::state, ActionStanding::due, ActionStanding::missed)
        .containsExactly(State.OVERDUE, date("2019-03-31"), 2);
  }

  @Test
  void whatNamesTheVeryTimeOfARhythmCountsInThatOne() {
    Obligation atYearEnd = withDone(monthlyAndAtYearEnd(), done("2019-03-31", "2019-03-31"));
    Obligation inMarch = withDone(monthlyAndAtYearEnd(), done("2019-03-10", "2019-03"));

    assertThat(standing(atYearEnd, "2019-05-01"))
        .extracting(ActionStanding::due, ActionStanding::missed)
        .containsExactly(date("2018-04"), 13);
    assertThat(standing(inMarch, "2019-04-30").missed()).isEqualTo(12);
  }

  @Test
  void oneCompletionCountsInTwoRhythmsThatMeetInOneMonth() {
    Due due = both(every("2018-04", 1, Unit.MONTH, null), rhythm("2018-04", Unit.YEAR, null));

    assertThat(standing(withDone(due, done("2018-04-10", "2018-04")), "2018-05-10").due())
        .isEqualTo(date("2018-05"));
  }

  @Test
  void isCompletedWhenTheLastTimeOfEveryRhythmIsDone() {
    Due due =
        both(every("2018-04", 1, Unit.QUARTER, "2018-07"), rhythm("2018-08-31", Unit.YEAR, "2018"));
    Completion[] all = {done("2018-04-20"), done("2018-07-20"), done("2018-09-02")};

    assertThat(standing(withDone(due, all), "2018-09-01").state()).isEqualTo(State.OVERDUE);
    assertThat(standing(withDone(due, all), "2018-09-02"))
        .isEqualTo(
            new ActionStanding(
                State.COMPLETED_LATE,
                null,
                date("2018-08-31"),
                date("2018-08-31"),
                0,
                "completed every time, 3 in all; 1 of them late"));
  }

  @Test
  void saysOfTwoRhythmsWhatIsKnownOfTheOne() {
    Obligation action = action(unknown(Unit.MONTH, YEAR_END));

    assertThat(standing(action, "2018-08-01"))
        .isEqualTo(
            new ActionStanding(
                State.UNDETERMINABLE,
                null,
                date("2019-03-31"),
                date("2019-03-31"),
                null,
                "cannot be told: no first day on record for one of its rhythms; the next time that"
                    + " is known is on 31 March 2019"));
    assertThat(standing(action, "2019-04-02"))
        .isEqualTo(
            new ActionStanding(
                State.OVERDUE,
                2,
                date("2019-03-31"),
                date("2019-03-31"),
                null,
                "overdue by 2 days: it was due on 31 March 2019"));
  }

  /** Two rhythms of which nothing was done yet, and a day. */
  private record Two(Due first, Due second, LocalDate on) {}

  @Test
  void twoRhythmsAreDueWhenTheSoonerOfThemIsAndMissWhatEachOfThemMisses() {
    Properties.hold(
        200,
        random ->
            new Two(
                every(
                    LocalDate.parse("2018-01-01").plusDays(random.nextInt(400)).toString(),
                    1 + random.nextInt(3),
                    oneOf(random, Unit.values()),
                    null),
                every(
                    LocalDate.parse("2018-01-01").plusDays(random.nextInt(400)).toString(),
                    1 + random.nextInt(3),
                    oneOf(random, Unit.values()),
                    null),
                LocalDate.parse("2018-01-01").plusDays(random.nextInt(900))),
        two -> {
          Due joined =
              both(
                  two.first(),
                  new Due.Rhythm(
                      two.second().by(), Objects.requireNonNull(two.second().repeats())));
          String on = two.on().toString();

          ActionStanding told = standing(action(joined), on);

          List<ActionStanding> alone =
              Stream.of(two.first(), two.second()).map(due -> standing(action(due), on)).toList();
          assertThat(told.due())
              .isEqualTo(
                  alone.stream()
                      .map(ActionStanding::due)
                      .map(Objects::requireNonNull)
                      .map(PartialDate::value)
                      .min(String::compareTo)
                      .map(PartialDate::new)
                      .orElseThrow());
          assertThat(told.missed())
              .isEqualTo(
                  alone.stream()
                      .map(ActionStanding::missed)
                      .mapToInt(Objects::requireNonNull)
                      .sum());
        });
  }
}
