package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PeriodTest {
  private static Period period(String from, String to) {
    return new Period(
        from == null ? null : new PartialDate(from), to == null ? null : new PartialDate(to));
  }

  @Test
  void includesBothEnds() {
    Period year = period("2018-04-01", "2019-03");

    assertThat(year.covers(LocalDate.of(2018, 3, 31))).isFalse();
    assertThat(year.covers(LocalDate.of(2018, 4, 1))).isTrue();
    assertThat(year.covers(LocalDate.of(2019, 3, 31))).isTrue();
    assertThat(year.covers(LocalDate.of(2019, 4, 1))).isFalse();
  }

  @Test
  void excludesNoDayByAnEndThatIsNotKnown() {
    assertThat(Period.UNKNOWN.covers(LocalDate.MIN)).isTrue();
    assertThat(period("2018", null).covers(LocalDate.MAX)).isTrue();
    assertThat(period(null, "2018").covers(LocalDate.MIN)).isTrue();
  }

  @Test
  void refusesToEndBeforeItStarts() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> period("2018-04-02", "2018-04-01"))
        .withMessageContaining("2018-04-01");
  }

  @Test
  void takesDatesThatMayBeInOrder() {
    assertThat(period("2018-04-11", "2018").words()).isEqualTo("11 April 2018 to 2018");
    assertThat(period("2018-04-11", "2018-04").to()).isEqualTo(new PartialDate("2018-04"));
  }

  @Test
  void overlapsAnotherWhereADayCanLieInBoth() {
    Period year = period("2018-04", "2019-03");

    assertThat(year.overlaps(period("2019-03-31", "2020"))).isTrue();
    assertThat(year.overlaps(period("2019-04", "2020"))).isFalse();
    assertThat(period("2019-04", "2020").overlaps(year)).isFalse();
    assertThat(year.overlaps(Period.UNKNOWN)).isTrue();
    assertThat(Period.UNKNOWN.overlaps(year)).isTrue();
  }

  @Test
  void isWrittenAsPeopleWriteIt() {
    assertThat(period("2018-04", "2019-03").words()).isEqualTo("April 2018 to March 2019");
    assertThat(period("2015", null).words()).isEqualTo("from 2015");
    assertThat(period(null, "2019-03").words()).isEqualTo("until March 2019");
    assertThat(Period.UNKNOWN.words()).isEqualTo("dates not on record");
  }
}
