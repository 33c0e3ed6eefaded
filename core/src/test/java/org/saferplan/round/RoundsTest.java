package org.saferplan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Practice;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

final class RoundsTest {
  private static final int[] MONTHS = {1, 2, 3, 4, 6, 12};

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Rounds byMonths(SplittableRandom random) {
    LocalDate first =
        random.nextInt(4) == 0
            ? LocalDate.of(2000 + random.nextInt(40), 1, 31)
            : day("1999-12-01").plusDays(random.nextInt(20_000));
    return new Rounds.ByMonths(first, MONTHS[random.nextInt(MONTHS.length)], random.nextInt(70));
  }

  private static Rounds beforeMeetings(SplittableRandom random) {
    return new Rounds.BeforeMeetings(
        Stream.generate(() -> day("2017-01-01").plusDays(random.nextInt(900)))
            .limit(1 + random.nextInt(8))
            .distinct()
            .sorted()
            .toList());
  }

  /** A round and the one after it. */
  private static void assertMeet(Round one, Round next) {
    assertThat(next.opens()).isEqualTo(one.owed().plusDays(1));
    assertThat(next.first()).isEqualTo(one.last().plusDays(1));
    assertThat(next.owed()).isAfter(one.owed());
  }

  @Test
  void haveEachDayInOneRoundWhateverTheMonthsAndTheFirstDay() {
    Properties.hold(
        400,
        RoundsTest::byMonths,
        rounds -> {
          Round round = rounds.at(day("2019-12-15")).orElseThrow();
          for (int number = 0; number < 30; number++) {
            Round next = rounds.at(round.owed().plusDays(1)).orElseThrow();
            assertMeet(round, next);
            assertThat(rounds.before(next.opens())).contains(round);
            round = next;
          }
        });
  }

  @Test
  void answerForEveryDayARoundThatTakesIt() {
    Properties.hold(
        60,
        RoundsTest::byMonths,
        rounds -> {
          for (LocalDate day = day("2023-11-01");
              day.isBefore(day("2024-05-01"));
              day = day.plusDays(1)) {
            Round round = rounds.at(day).orElseThrow();
            assertThat(round.takes(PartialDate.of(day))).as("%s in %s", day, round).isTrue();
            assertThat(round.asked()).isBeforeOrEqualTo(round.owed());
            assertThat(rounds.at(round.opens())).contains(round);
            assertThat(rounds.at(round.owed())).contains(round);
          }
        });
  }

  @Test
  void haveEachDayUpToTheLastMeetingInOneRound() {
    Properties.hold(
        200,
        RoundsTest::beforeMeetings,
        rounds -> {
          Round last = rounds.last().orElseThrow();
          List<Round> all = rounds.owedIn(day("2016-01-01"), last.owed());
          assertThat(all.get(0).opens()).isNull();
          for (int index = 1; index < all.size(); index++) {
            assertMeet(all.get(index - 1), all.get(index));
          }
          assertThat(all).last().isEqualTo(last);
          assertThat(rounds.at(last.owed().plusDays(1))).isEmpty();
          assertThat(rounds.before(last.owed().plusDays(1))).contains(last);
        });
  }

  @Test
  void shortenNoMonthForAnotherThatIsShort() {
    Rounds rounds = new Rounds.ByMonths(day("2024-01-31"), 1, 0);

    assertThat(rounds.owedIn(day("2024-02-01"), day("2024-05-30")))
        .extracting(Round::first)
        .containsExactly(
            day("2024-01-31"), day("2024-02-29"), day("2024-03-31"), day("2024-04-30"));
  }

  @Test
  void takeAnUpdateByThePeriodThatItNamesElseByItsDay() {
    Round round = new Rounds.ByMonths(day("2018-04-01"), 3, 14).at(day("2018-07-14")).orElseThrow();

    assertThat(round.words()).isEqualTo("1 April 2018 to 30 June 2018");
    assertThat(round.takes(said("2018-04-14", null, null))).isFalse();
    assertThat(round.takes(said("2018-04-15", null, null))).isTrue();
    assertThat(round.takes(said("2018-07-14", null, null))).isTrue();
    assertThat(round.takes(said("2018-07-15", null, null))).isFalse();
    assertThat(round.takes(said("2018-11-01", "2018-04", "2018-06"))).isTrue();
    assertThat(round.takes(said("2018-07-01", "2018-01", "2018-03"))).isFalse();
  }

  private static Progress said(String on, String from, String to) {
    return Made.of(
        Progress.class,
        "on",
        new PartialDate(on),
        "happened",
        "Something",
        "period",
        from == null ? null : Records.period(from, to));
  }

  @Test
  void areCountedBackFromTheMeetingsOfTheGroup() {
    Rounds rounds =
        of(
            new Practice.Reporting(Records.SUBGROUP, null, null, null, 7),
            "2018-05-10",
            "2018-09-10");

    Round running = rounds.at(day("2018-05-04")).orElseThrow();
    assertThat(running.opens()).isEqualTo(day("2018-05-04"));
    assertThat(running.owed()).isEqualTo(day("2018-09-03"));
    assertThat(running.asked()).isEqualTo(day("2018-08-20"));
    assertThat(rounds.before(day("2018-05-04")).orElseThrow().owed()).isEqualTo(day("2018-05-03"));
    assertThat(rounds.at(day("2018-09-04"))).isEmpty();
  }

  @Test
  void beginWithTheDayThatIsGivenElseWithTheYearOfThePlan() {
    Practice.Reporting half = new Practice.Reporting(null, 6, new PartialDate("2018-01"), 10, null);

    assertThat(of(half).at(day("2018-05-01")).orElseThrow().words())
        .isEqualTo("1 January 2018 to 30 June 2018");
    assertThat(of(half).at(day("2018-05-01")).orElseThrow().owed()).isEqualTo(day("2018-07-10"));
    assertThat(
            Rounds.of(Records.register(), Records.SUBGROUP, day("2018-05-01"))
                .at(day("2018-05-01"))
                .orElseThrow()
                .words())
        .isEqualTo("1 April 2018 to 30 June 2018");
  }

  private static Rounds of(Practice.Reporting reporting, String... meetings) {
    Partnership partnership =
        Records.partnership().withPractice(new Practice(List.of(reporting), null, null, null));
    Register register =
        Records.register(
                Stream.of(meetings)
                    .map(date -> Records.meeting(Records.SUBGROUP, date))
                    .toArray(org.saferplan.document.Document[]::new))
            .with(3, List.of(partnership));
    return Rounds.of(register, Records.SUBGROUP, day("2018-05-01"));
  }
}
