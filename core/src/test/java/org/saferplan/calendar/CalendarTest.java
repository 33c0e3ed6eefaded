package org.saferplan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.due.DueRecords;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.partnership.Practice;
import org.saferplan.refusal.Fault;
import org.saferplan.register.Register;

final class CalendarTest {
  private static final Obligation CLOCK =
      Made.of(
          Obligation.class,
          "id",
          new Obligation.Id("clock"),
          "what",
          "Wind the clock",
          "serves",
          DueRecords.action("x", null).serves(),
          "due",
          Made.of(
              Due.class,
              "by",
              new PartialDate("2018-04"),
              "repeats",
              new Repeats(1, Repeats.Unit.MONTH, null)),
          "completions",
          List.of(
              Made.of(
                  Completion.class,
                  "on",
                  new PartialDate("2018-05-02"),
                  "achieved",
                  "Wound",
                  "occurrence",
                  new PartialDate("2018-06"))));

  private static final Register REGISTER =
      DueRecords.register(
          Practice.USUAL,
          DueRecords.action("lamp", "2018-06-20"),
          CLOCK,
          Records.meeting(Records.SUBGROUP, "2018-06-05"),
          Records.meeting(Records.COMMITTEE, "2018-02-13"),
          Records.meeting(Records.COUNCIL, "2018-06-27"));

  private static List<String> told(
      String from, String to, org.saferplan.partnership.Body.Id group) {
    return Calendar.of(
            REGISTER, LocalDate.of(2018, 5, 20), LocalDate.parse(from), LocalDate.parse(to), group)
        .entries()
        .stream()
        .map(each -> each.on() + " " + each.what() + " " + each.words())
        .toList();
  }

  @Test
  void tellsActionsUpdatesMeetingsAndDaysFixedByLawByDay() {
    assertThat(told("2018-05-20", "2018-07-31", null))
        .containsExactly(
            "2018-05-31 ACTION Wind the clock",
            "2018-06-05 MEETING Night-time Group meets",
            "2018-06-19 STATUTORY last day to open agenda and reports for Council, 27 June 2018",
            "2018-06-20 ACTION Mend the lamp",
            "2018-06-27 MEETING Council meets",
            "2018-07-14 UPDATES updates for 1 April 2018 to 30 June 2018 are owed by Night-time"
                + " Group",
            "2018-07-31 ACTION Wind the clock");
  }

  @Test
  void tellsByWhenTheCommitteeThatScrutinisesMeetsAgain() {
    assertThat(told("2019-02-01", "2019-02-20", null))
        .containsExactly(
            "2019-02-13 STATUTORY last day for the next meeting of the Committee as Crime and"
                + " Disorder Committee");
  }

  @Test
  void tellsOfOneGroupWhatConcernsIt() {
    assertThat(told("2018-06-01", "2018-07-14", Records.SUBGROUP))
        .extracting(each -> each.substring(0, 18))
        .containsExactly("2018-06-05 MEETING", "2018-06-20 ACTION ", "2018-07-14 UPDATES");
  }

  @Test
  void saysWhereARuleComesFromAndHowFarItIsKnown() {
    assertThat(
            Calendar.of(
                    REGISTER,
                    LocalDate.of(2018, 5, 20),
                    LocalDate.of(2018, 6, 19),
                    LocalDate.of(2018, 6, 19),
                    null)
                .entries())
        .singleElement()
        .extracting(Entry::source)
        .isEqualTo(
            "Local Government Act 1972, sections 100B and 100BA; SI 2002/715 (statutory text"
                + " read)");
  }

  @Test
  void coversNoTimeThatEndsBeforeItBeginsOrIsTooLong() {
    LocalDate day = LocalDate.of(2018, 5, 20);

    assertThat(Calendar.faults(day, day)).isEmpty();
    assertThat(Calendar.faults(day, day.minusDays(1)))
        .extracting(Fault::rule)
        .containsExactly("upside-down");
    assertThat(Calendar.faults(day, day.plusYears(10).plusDays(1)))
        .extracting(Fault::rule)
        .containsExactly("too-long");
  }
}
