package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;

final class PartialDateTest {

  @Test
  void spansTheDaysItCanBe() {
    assertThat(new PartialDate("2018-04-11"))
        .extracting(PartialDate::earliest, PartialDate::latest)
        .containsExactly(LocalDate.of(2018, 4, 11), LocalDate.of(2018, 4, 11));
    assertThat(new PartialDate("2016-02"))
        .extracting(PartialDate::earliest, PartialDate::latest)
        .containsExactly(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 2, 29));
    assertThat(new PartialDate("2018"))
        .extracting(PartialDate::earliest, PartialDate::latest)
        .containsExactly(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
  }

  @Test
  void isWrittenAsPeopleWriteIt() {
    assertThat(new PartialDate("2018-04-01").words()).isEqualTo("1 April 2018");
    assertThat(new PartialDate("2018-09").words()).isEqualTo("September 2018");
    assertThat(new PartialDate("2018").words()).isEqualTo("2018");
  }

  @Test
  void refusesWhatIsNoDate() {
    for (String bad :
        List.of(
            "",
            "18",
            "2018-4",
            "2018-13",
            "2018-00",
            "2018-02-29",
            "2018-04-31",
            "0000",
            "2018-4-11",
            "11/04/2018",
            " 2018",
            "2018\n",
            "+2018",
            "-2018",
            "20180411",
            "２０１８")) {
      assertThatExceptionOfType(InvalidValueException.class)
          .as(bad)
          .isThrownBy(() -> new PartialDate(bad));
    }
  }

  @Test
  void isComparedAsItsDaysAre() {
    Properties.hold(
        2000,
        random -> List.of(date(random), date(random)),
        dates -> {
          PartialDate one = dates.get(0);
          PartialDate other = dates.get(1);
          LocalDate day = other.latest();

          assertThat(Integer.signum(PartialDate.BY_EARLIEST.compare(one, other)))
              .isEqualTo(Integer.signum(one.earliest().compareTo(other.earliest())));
          assertThat(Integer.signum(PartialDate.BY_LATEST.compare(one, other)))
              .isEqualTo(Integer.signum(one.latest().compareTo(other.latest())));
          assertThat(one.isAfter(day)).isEqualTo(one.earliest().isAfter(day));
          assertThat(one.isBefore(day)).isEqualTo(one.latest().isBefore(day));
          assertThat(PartialDate.of(day).words()).isEqualTo(PartialDate.words(day));
        });
    assertThat(new PartialDate("9999").isBefore(LocalDate.MAX)).isTrue();
    assertThat(new PartialDate("0001").isAfter(LocalDate.MIN)).isTrue();
  }

  /** Of three years, so that many of them meet. */
  private static PartialDate date(SplittableRandom random) {
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3 * 365));
    return new PartialDate(day.toString().substring(0, Properties.oneOf(random, 10, 10, 7, 4)));
  }

  @Test
  void holdsEveryDayOfTheCalendar() {
    Properties.hold(
        1000,
        random -> LocalDate.of(1, 1, 1).plusDays(random.nextInt(365 * 3000)),
        day -> {
          PartialDate date = PartialDate.of(day);

          assertThat(date.earliest()).isEqualTo(day).isEqualTo(date.latest());
        });
  }
}
