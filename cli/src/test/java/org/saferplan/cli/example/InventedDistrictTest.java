package org.saferplan.cli.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saferplan.adoption.Stage;
import org.saferplan.adoption.Standing;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Edition;

/** It is always in the middle of its year, whatever the day. */
final class InventedDistrictTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
  private static final LocalDate AFTER = LocalDate.of(2030, 4, 1);
  private static final Edition.Id THIS_YEAR = new Edition.Id("this-year");

  /** What is planned, promised or lasts, and may lie after the day. */
  private static final String TO_COME =
      "/due/.*|/moves/was/.*|.*/period/to|/term/to|/horizon|/targets/by|/updates/forecast"
          + "|/sources/keptUntil";

  /** A step that meets every weekday and every day of the month; each day costs a whole file. */
  private static final Period STEP = Period.ofDays(13);

  /** Every day around a leap day and a year's end, and days of every sort between. */
  private static Stream<LocalDate> days() {
    return Stream.of(
            LocalDate.of(2027, 12, 20).datesUntil(LocalDate.of(2028, 1, 10)),
            LocalDate.of(2028, 2, 20).datesUntil(LocalDate.of(2028, 3, 10)),
            FIRST.datesUntil(AFTER, STEP))
        .flatMap(each -> each);
  }

  /** Ends and beginnings of months and years, leap days, and every weekday. */
  static Stream<LocalDate> someDays() {
    return Stream.concat(
        Stream.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2028, 2, 29)),
        FIRST.datesUntil(AFTER, Period.ofDays(199)));
  }

  @Test
  void isAFunctionOfTheDayAlone() {
    LocalDate day = LocalDate.of(2026, 10, 14);

    assertThat(InventedDistrict.on(day)).isEqualTo(InventedDistrict.on(day));
    assertThat(InventedDistrict.on(day)).isNotEqualTo(InventedDistrict.on(day.plusDays(1)));
  }

  @Test
  void hasADateForEveryPlaceholderOnEveryDay() {
    String template = new String(ExampleFile.read("nowhere-on-sea.json"), UTF_8);
    String asked =
        Pattern.compile("\\$\\{[^\"]*?}")
            .matcher(template)
            .results()
            .map(MatchResult::group)
            .distinct()
            .collect(Collectors.joining("\n"));

    assertThat(asked.lines()).hasSizeGreaterThan(100);
    assertThat(FIRST.datesUntil(AFTER).map(day -> new Calendar(day).fill(asked)))
        .allMatch(filled -> filled.lines().allMatch(date -> date.matches("[\\w -]+")));
    assertThat(new String(InventedDistrict.on(FIRST), UTF_8)).doesNotContain("$");
  }

  @Test
  void canBeReadOnDaysOfEverySort() {
    assertThat(days().filter(day -> !Example.faultsOf(InventedDistrict.on(day)).isEmpty()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("someDays")
  void isTakenInWithoutAFaultAndComesOutAgain(LocalDate day) {
    ImportPartnership file = Example.read(InventedDistrict.on(day));

    try (Example example = Example.invented(day)) {
      assertThat(example.export()).isEqualTo(Example.write(file));
    }
  }

  @ParameterizedTest
  @MethodSource("someDays")
  void isInForceInTheMiddleOfItsYear(LocalDate day) {
    try (Example example = Example.invented(day)) {
      Edition edition = example.get(Edition.class, THIS_YEAR.key());
      LocalDate last = edition.period().to().latest();

      assertThat(Standing.of(example.register(), THIS_YEAR.key(), day).stage())
          .isEqualTo(Stage.IN_FORCE);
      assertThat(ChronoUnit.MONTHS.between(edition.begins(), day)).isEqualTo(6);
      assertThat(ChronoUnit.MONTHS.between(edition.begins(), last.plusDays(1))).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @MethodSource("someDays")
  void hasNothingOnRecordFromAfterTheDayButWhatIsPlanned(LocalDate day) {
    ImportPartnership file = Example.read(InventedDistrict.on(day));
    Stream<Document> all =
        Stream.concat(Stream.of(file.partnership()), file.documents().stream())
            .filter(each -> !isNextWeek(each, day));

    assertThat(all.flatMap(Dates::of).filter(found -> found.date().earliest().isAfter(day)))
        .filteredOn(found -> !found.place().matches("(/text)?(" + TO_COME + ")"))
        .filteredOn(found -> !isThePaperForNextWeek(found, day))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("someDays")
  void hasAMeetingOnAWorkingDayNextWeek(LocalDate day) {
    ImportPartnership file = Example.read(InventedDistrict.on(day));

    assertThat(file.documents().stream().filter(each -> isNextWeek(each, day)))
        .singleElement()
        .satisfies(
            each -> {
              Meeting meeting = (Meeting) each;
              assertThat(meeting.date().earliest().getDayOfWeek().getValue()).isLessThan(6);
              assertThat(meeting.reports()).hasSize(1);
              assertThat(meeting.reports().get(0).notice().on()).isBefore(day);
              assertThat(meeting.decisions()).isEmpty();
            });
  }

  private static boolean isNextWeek(Document document, LocalDate day) {
    return document instanceof Meeting meeting && meeting.date().earliest().isAfter(day);
  }

  private static boolean isThePaperForNextWeek(Dates.Found found, LocalDate day) {
    return found.document() instanceof Partnership
        && found.place().equals("/sources/date")
        && !found.date().latest().isAfter(day.plusDays(14));
  }
}
