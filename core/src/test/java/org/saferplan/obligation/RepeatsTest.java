package org.saferplan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;

final class RepeatsTest {

  private static List<String> times(int every, Repeats.Unit unit, String first, String until) {
    PartialDate end = until == null ? null : new PartialDate(until);
    return new Repeats(every, unit, end)
        .from(new PartialDate(first))
        .limit(4)
        .map(PartialDate::value)
        .toList();
  }

  @Test
  void comesAnnuallyInAprilAsExactlyAsTheFirstTime() {
    assertThat(times(1, Repeats.Unit.YEAR, "2018-04", "2020-12"))
        .containsExactly("2018-04", "2019-04", "2020-04");
  }

  @Test
  void fallsOnTheLastDayOfAShorterMonthAndBackOnTheSameDayAfterwards() {
    assertThat(times(1, Repeats.Unit.MONTH, "2019-12-31", null))
        .containsExactly("2019-12-31", "2020-01-31", "2020-02-29", "2020-03-31");
    assertThat(times(1, Repeats.Unit.YEAR, "2020-02-29", null))
        .containsExactly("2020-02-29", "2021-02-28", "2022-02-28", "2023-02-28");
  }

  @Test
  void countsWeeksAndQuarters() {
    assertThat(times(2, Repeats.Unit.WEEK, "2018-12-24", null))
        .containsExactly("2018-12-24", "2019-01-07", "2019-01-21", "2019-02-04");
    assertThat(times(1, Repeats.Unit.QUARTER, "2018-06", "2018-12"))
        .containsExactly("2018-06", "2018-09", "2018-12");
  }

  @Test
  void saysHowOften() {
    assertThat(new Repeats(1, Repeats.Unit.YEAR, null).words()).isEqualTo("every year");
    assertThat(new Repeats(2, Repeats.Unit.WEEK, new PartialDate("2019-03")).words())
        .isEqualTo("every 2 weeks until March 2019");
  }

  @Test
  void refusesWhatNeverComesAgain() {
    assertThatThrownBy(() -> new Repeats(0, Repeats.Unit.YEAR, null))
        .isInstanceOf(InvalidValueException.class);
  }
}
