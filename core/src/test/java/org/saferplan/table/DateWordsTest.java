package org.saferplan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Properties.oneOf;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saferplan.Properties;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Repeats;

/** Dates and times as people write them in tables. */
final class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/03/2027            | 2027-03-31
          31.3.27               | 2027-03-31
          31-03-2027 00:00:00   | 2027-03-31
          1st March 2027        | 2027-03-01
          Wednesday 31 March 2027 | 2027-03-31
          31-Mar-27             | 2027-03-31
          by the end of March 2027 | 2027-03
          Mar-27                | 2027-03
          MARCH 2027            | 2027-03
          Sept 2027             | 2027-09
          31 Mawrth 2027        | 2027-03-31
          erbyn Rhagfyr 2027    | 2027-12
          03/2027               | 2027-03
          2027                  | 2027
          2027-03-31            | 2027-03-31
          2027-03               | 2027-03
          Q2 2026-27            | 2026-09
          Quarter 4 of 2026/27  | 2027-03
          2026/27 Q1            | 2026-06
          2026-27               | 2027-03
          2026/2027             | 2027-03
          April to June 2026    | 2026-06
          October - March 2027  | 2027-03
          1 April 2026 to 30 June 2026 | 2026-06-30
          """)
  void readsTheLastDayThatItCanMean(String written, String date) {
    assertThat(DateWords.date(written)).contains(new PartialDate(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2027",
        "03/31/2027",
        "31 Marchember 2027",
        "Q5 2026-27",
        "Q2",
        "Q2 2026",
        "2026-28",
        "2011-12",
        "June 2026 to April 2026",
        "32 March 2027",
        "soon",
        "0000",
        ""
      })
  void readsNoDateThatDoesNotExistOrCouldBeAnother(String written) {
    assertThat(DateWords.date(written)).isEmpty();
  }

  @Test
  void readsTheFirstDayOfASpan() {
    assertThat(DateWords.period("Q2 2026-27").orElseThrow().from())
        .isEqualTo(new PartialDate("2026-07"));
    assertThat(DateWords.period("October - March 2027").orElseThrow().from())
        .isEqualTo(new PartialDate("2026-10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spring", "TBC", "Q2", "before the summer, or not", "every full moon", "31/02/27"})
  void keepsAsPrintedWhatItCannotRead(String written) {
    Due due = DueWords.read(written).orElseThrow();

    assertThat(due.printed()).isEqualTo(written);
    assertThat(DueWords.isOnlyPrinted(due)).isTrue();
  }

  @Test
  void readsWhatGoesOnComesAgainOrWaits() {
    assertThat(DueWords.read("On-going").orElseThrow().ongoing()).isTrue();
    assertThat(DueWords.read("annually in April").orElseThrow().repeats())
        .isEqualTo(new Repeats(1, Repeats.Unit.YEAR, null));
    assertThat(DueWords.read("annually in April").orElseThrow().printed())
        .isEqualTo("annually in April");
    assertThat(DueWords.read("Quarterly").orElseThrow().repeats())
        .isEqualTo(new Repeats(1, Repeats.Unit.QUARTER, null));
    assertThat(DueWords.read("when the plan is written").orElseThrow().event())
        .isEqualTo("when the plan is written");
    assertThat(DueWords.read("March 2027, if the grant comes").orElseThrow().condition().words())
        .isEqualTo("the grant comes");
    assertThat(DueWords.read(" ")).isEmpty();
  }

  @Test
  void writesEveryTimeSoThatItIsReadAgain() {
    Properties.hold(
        2_000,
        DateWordsTest::due,
        due -> {
          Due again = DueWords.read(DueWords.written(due)).orElseThrow();
          assertThat(again.words()).isEqualTo(due.words());
          assertThat(again).isEqualTo(due);
        });
  }

  private static Due due(SplittableRandom random) {
    PartialDate by = oneOf(random, date("2027-03-31"), date("2027-03"), date("2027"));
    PartialDate from = oneOf(random, null, date("2026-04"), date("2026-04-01"));
    Repeats every =
        new Repeats(
            random.nextInt(1, 4),
            oneOf(random, Repeats.Unit.values()),
            oneOf(random, null, date("2029-03")));
    Boolean provisional = oneOf(random, null, true);
    Due.Condition condition =
        oneOf(random, null, new Due.Condition("the grant comes", null, List.of()));
    String printed = oneOf(random, null, "Q2", "end of year");
    return switch (random.nextInt(6)) {
      case 0 -> new Due(by, from, null, null, null, provisional, condition, null, List.of());
      case 1 -> new Due(by, from, null, null, null, null, null, printed, List.of());
      case 2 -> new Due(by, null, null, null, every, null, null, null, List.of());
      case 3 -> new Due(null, null, null, null, every, provisional, null, null, List.of());
      case 4 -> new Due(null, from, null, true, null, null, condition, null, List.of());
      default -> new Due(null, null, "when it is lit", null, null, null, null, null, List.of());
    };
  }

  private static PartialDate date(String value) {
    return new PartialDate(value);
  }

  @Test
  void isNotSlowedByLongTexts() {
    String long1 = "1 ".repeat(50_000);

    assertThat(Stream.of(long1, "to ".repeat(30_000)).map(DateWords::date))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(DueWords.read(long1).orElseThrow().printed()).isEqualTo(long1.strip());
  }
}
