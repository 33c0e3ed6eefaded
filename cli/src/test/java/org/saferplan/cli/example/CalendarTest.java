package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates are read off a printed calendar. */
final class CalendarTest {
  private static final Calendar WEDNESDAY = new Calendar(LocalDate.of(2026, 10, 14));

  @ParameterizedTest
  @CsvSource({
    "day, 2026-10-14",
    "day-14, 2026-09-30",
    "day+18, 2026-11-01",
    "week+1.wed, 2026-10-21",
    "week-1.thu, 2026-10-08",
    "week+0.mon, 2026-10-12",
    "week+0.sun, 2026-10-18",
    "month, 2026-04",
    "month+0, 2026-04",
    "month+11, 2027-03",
    "month-2.tue3, 2026-02-17",
    "month+1.thu2, 2026-05-14",
    "month-12.wed1, 2025-04-02",
    "years, 2026-27",
    "years-1, 2025-26",
    "words day, 14 October 2026",
    "words month-2.tue3, 17 February 2026",
    "words month-8, August 2025",
  })
  void countsFromTheDayItsWeekAndItsPlanYear(String placeholder, String date) {
    assertThat(WEDNESDAY.fill("on ${" + placeholder + "}.")).isEqualTo("on " + date + ".");
  }

  @Test
  void fillsEveryPlaceholderAndLeavesTheRest() {
    assertThat(
            WEDNESDAY.fill("{\"from\": \"${month}\", \"to\": \"${month+11}\", \"is\": \"$1 {}\"}"))
        .isEqualTo("{\"from\": \"2026-04\", \"to\": \"2027-03\", \"is\": \"$1 {}\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-03, 2026-27",
    "2027-01-31, 2026-07, 2026-27",
    "2027-07-01, 2027-01, 2027",
    "2028-02-29, 2027-08, 2027-28",
    "2099-12-31, 2099-06, 2099-00",
  })
  void beginsThePlanYearSixMonthsBefore(LocalDate day, YearMonth begins, String label) {
    Calendar calendar = new Calendar(day);

    assertThat(calendar.begins()).isEqualTo(begins);
    assertThat(calendar.fill("${years}")).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "days",
        "day-",
        "week+1",
        "month.tue",
        "month+1.xyz2",
        "month+1.tue5",
        "year",
        "Day"
      })
  void knowsNoOtherDate(String placeholder) {
    assertThatThrownBy(() -> WEDNESDAY.fill("${" + placeholder + "}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unknown date: " + placeholder);
  }
}
