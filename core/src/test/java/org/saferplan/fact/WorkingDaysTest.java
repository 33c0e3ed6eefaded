package org.saferplan.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.jaxb.JaxbConfigurationService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;

final class WorkingDaysTest {
  private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

  /**
   * From 2012 as published at gov.uk/bank-holidays; the earlier years each have something out of
   * the ordinary, and are what is generally known of them.
   */
  private static final String PUBLISHED =
      """
      1981 01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28
      1995 01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26
      1999 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31
      2002 01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26
      2011 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27
      2012 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26
      2013 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
      2014 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
      2015 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
      2016 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
      2017 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
      2018 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
      2019 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
      2020 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
      2021 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
      2022 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
      2023 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
      2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
      2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
      2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
      2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
      """;

  /** Jollyday does not have what was proclaimed for these. */
  private static final Set<Integer> NOT_IN_THE_PEER = Set.of(1981, 1999, 2002);

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static boolean isAtWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static HolidayManager jollyday() {
    ManagerParameter kingdom = ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM);
    kingdom.setProperty(
        ManagerParameter.CONFIGURATION_SERVICE_IMPL, JaxbConfigurationService.class.getName());
    return HolidayManager.getInstance(kingdom);
  }

  private static List<LocalDate> weekdaysOff(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> !isAtWeekend(day) && !DAYS.isWorkingDay(day))
        .toList();
  }

  @Test
  void isClosedOnTheBankHolidaysThatWerePublished() {
    assertThat(PUBLISHED.lines())
        .allSatisfy(
            line -> {
              List<String> words = Arrays.asList(line.split(" "));
              List<LocalDate> published =
                  words.stream().skip(1).map(each -> day(words.get(0) + "-" + each)).toList();

              assertThat(weekdaysOff(Integer.parseInt(words.get(0)))).isEqualTo(published);
            });
  }

  @Test
  void agreesWithAPeerForCenturies() {
    HolidayManager peer = jollyday();

    assertThat(IntStream.rangeClosed(1978, 2250).boxed())
        .filteredOn(year -> !NOT_IN_THE_PEER.contains(year))
        .allSatisfy(
            year ->
                assertThat(Set.copyOf(weekdaysOff(year)))
                    .isEqualTo(
                        peer.getHolidays(Year.of(year), "eng").stream()
                            .map(Holiday::getDate)
                            .filter(day -> !isAtWeekend(day))
                            .collect(Collectors.toSet())));
  }

  @Test
  void findsTheEarliestAndTheLatestEaster() {
    assertThat(weekdaysOff(2285)).contains(day("2285-03-20"), day("2285-03-23"));
    assertThat(weekdaysOff(2038)).contains(day("2038-04-23"), day("2038-04-26"));
  }

  @Test
  void hasNoWorkingDayAtAWeekend() {
    assertThat(day("1950-01-01").datesUntil(day("2100-01-01")).filter(WorkingDaysTest::isAtWeekend))
        .noneMatch(DAYS::isWorkingDay);
  }

  @Test
  void takesOnlyWeekendsOutBefore1978() {
    assertThat(weekdaysOff(1977)).isEmpty();
    assertThat(weekdaysOff(1978)).hasSize(8);
    assertThat(DAYS.clearDaysBetween(day("1977-12-22"), day("1978-01-03"))).isEqualTo(6);
  }

  @Test
  void countsNeitherTheDayOfPublicationNorTheDayOfTheMeeting() {
    assertThat(DAYS.clearDaysBetween(day("2018-04-10"), day("2018-04-18"))).isEqualTo(5);
    assertThat(DAYS.clearDaysBetween(day("2018-04-11"), day("2018-04-18"))).isEqualTo(4);
    assertThat(DAYS.clearDaysBetween(day("2018-04-17"), day("2018-04-18"))).isZero();
  }

  @Test
  void countsNoDayOfEaster() {
    assertThat(DAYS.clearDaysBetween(day("2018-03-27"), day("2018-04-05"))).isEqualTo(4);
  }

  @Test
  void hasNoClearDaysWhereTheMeetingIsNotLater() {
    assertThat(DAYS.clearDaysBetween(day("2018-04-18"), day("2018-04-18"))).isZero();
    assertThat(DAYS.clearDaysBetween(day("2018-04-18"), day("2018-04-10"))).isZero();
    assertThat(DAYS.clearDaysBetween(LocalDate.MAX, LocalDate.MIN)).isZero();
  }

  @Test
  void countsNoDayOnWhichTheCouncilIsClosedBesides() {
    WorkingDays closedAtTheYearsEnd =
        new WorkingDays(
            Set.of(day("2018-12-24"), day("2018-12-25"), day("2018-12-29"), day("2018-12-31")));

    assertThat(closedAtTheYearsEnd.isWorkingDay(day("2018-12-24"))).isFalse();
    assertThat(closedAtTheYearsEnd.isWorkingDay(day("2018-12-27"))).isTrue();
    assertThat(closedAtTheYearsEnd.clearDaysBetween(day("2018-12-21"), day("2019-01-03")))
        .isEqualTo(3);
    assertThat(DAYS.clearDaysBetween(day("2018-12-21"), day("2019-01-03"))).isEqualTo(5);
  }

  @Test
  void goesForwardAndBackOverDaysOff() {
    assertThat(DAYS.plus(day("2018-03-29"), 1)).isEqualTo(day("2018-04-03"));
    assertThat(DAYS.plus(day("2018-04-03"), -1)).isEqualTo(day("2018-03-29"));
    assertThat(DAYS.plus(day("2018-03-31"), 1)).isEqualTo(day("2018-04-03"));
    assertThat(DAYS.plus(day("2018-03-31"), 0)).isEqualTo(day("2018-03-31"));
  }

  @Test
  void findsTheLastDayOnWhichNoticeCanBeGiven() {
    assertThat(DAYS.plus(day("2018-04-18"), -6)).isEqualTo(day("2018-04-10"));
  }

  @Test
  void reachesAnyDayWithoutCountingItsWayThere() {
    LocalDate reached = DAYS.plus(day("2018-04-11"), Integer.MAX_VALUE);

    assertThat(DAYS.clearDaysBetween(day("2018-04-11"), reached)).isEqualTo(Integer.MAX_VALUE - 1L);
    assertThat(DAYS.plus(reached, -Integer.MAX_VALUE)).isEqualTo(day("2018-04-11"));
    assertThat(DAYS.clearDaysBetween(LocalDate.MIN, LocalDate.MAX)).isPositive();
  }

  @Test
  void countsWhatLiesBetweenOneByOne() {
    Properties.hold(
        300,
        Notice::any,
        notice ->
            assertThat(notice.days.clearDaysBetween(notice.published, notice.meeting))
                .isEqualTo(
                    notice
                        .published
                        .plusDays(1)
                        .datesUntil(notice.meeting)
                        .filter(notice.days::isWorkingDay)
                        .count()));
  }

  @Test
  void lieAsManyWorkingDaysApartAsWereAdded() {
    Properties.hold(
        1_000,
        Notice::any,
        notice -> {
          int number = 1 + notice.meeting.getDayOfYear();

          LocalDate later = notice.days.plus(notice.published, number);
          LocalDate earlier = notice.days.plus(notice.published, -number);

          assertThat(Stream.of(earlier, later)).allMatch(notice.days::isWorkingDay);
          assertThat(notice.days.clearDaysBetween(notice.published, later)).isEqualTo(number - 1);
          assertThat(notice.days.clearDaysBetween(earlier, notice.published)).isEqualTo(number - 1);
        });
  }

  private record Notice(WorkingDays days, LocalDate published, LocalDate meeting) {
    private static Notice any(SplittableRandom random) {
      LocalDate published = LocalDate.of(1975, 1, 1).plusDays(random.nextInt(150_000));
      Set<LocalDate> closed =
          random
              .ints(random.nextInt(20), -60, 400)
              .mapToObj(published::plusDays)
              .collect(Collectors.toSet());
      return new Notice(
          new WorkingDays(closed), published, published.plusDays(1 + random.nextInt(3_000)));
    }
  }
}
