package org.saferplan.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.due.DueRecords.action;
import static org.saferplan.due.DueRecords.register;
import static org.saferplan.due.DueRecords.update;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.measure.Measure;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Practice;
import org.saferplan.register.Register;

final class DueListTest {
  private static List<Item> asked(Register register, String on, String of) {
    return DueList.of(register, LocalDate.parse(on), 30, of).parts().get(0).items();
  }

  private static List<String> told(List<Item> items) {
    return items.stream().map(each -> each.about() + ": " + each.standing()).toList();
  }

  @Test
  void tellsTheLongestLateFirstAndThenWhatIsDueSoonest() {
    Register register =
        register(
            Practice.USUAL,
            action("bridge", "2018-06-20", "updates", List.of(update("2018-06-01", null))),
            action("lamp", "2018-04-20", "updates", List.of(update("2018-06-01", null))),
            action("clock", "2018-05-20", "updates", List.of(update("2018-06-01", null))),
            action("gate", "2018-09-20", "updates", List.of(update("2018-06-01", null))));

    assertThat(told(asked(register, "2018-06-10", "manager")))
        .containsExactly(
            "Mend the lamp: overdue by 51 days: it was due on 20 April 2018",
            "Mend the clock: overdue by 21 days: it was due on 20 May 2018",
            "Mend the bridge: due on 20 June 2018: 10 days left");
  }

  @Test
  void tellsTheUpdatesOfARoundInOneLine() {
    Register register =
        register(
            Practice.USUAL,
            action("bridge", null),
            action("lamp", null),
            action("clock", null, "updates", List.of(update("2018-06-01", null))));

    List<Item> before = asked(register, "2018-07-10", "manager");
    List<Item> after = asked(register, "2018-07-20", "manager");

    assertThat(told(before))
        .containsExactly(
            "Updates on 2 actions: for 1 April 2018 to 30 June 2018, owed by 14 July 2018: 4 days"
                + " left");
    assertThat(told(after))
        .containsExactly(
            "Updates on 2 actions: for 1 April 2018 to 30 June 2018, was owed by 14 July 2018: 6"
                + " days late");
    assertThat(after.get(0).actions())
        .extracting(each -> each.value())
        .containsExactly("bridge", "lamp");
    assertThat(asked(register, "2018-07-20", "subgroup")).isEqualTo(after);
  }

  @Test
  void asksForNoUpdateThatWasSaidLate() {
    Register register =
        register(
            Practice.USUAL, action("lamp", null, "updates", List.of(update("2018-07-16", null))));

    assertThat(asked(register, "2018-07-20", "manager")).isEmpty();
  }

  @Test
  void asksForOneUpdateAndNotForTwoOnceTheNextRoundIsAskedFor() {
    Register register = register(Practice.USUAL, action("lamp", null));

    assertThat(told(asked(register, "2018-09-30", "manager")))
        .extracting(each -> each.substring(0, 60))
        .containsExactly(
            "Update on “Mend the lamp”: for 1 April 2018 to 30 June 2018,",
            "Update on “Mend the lamp”: for 1 July 2018 to 30 September 2");
    assertThat(told(asked(register, "2018-10-01", "manager")))
        .containsExactly(
            "Update on “Mend the lamp”: for 1 July 2018 to 30 September 2018, owed by 14 October"
                + " 2018: 13 days left");
  }

  @Test
  void asksForWhatWasExpectedByNow() {
    Register register =
        register(
            Practice.USUAL,
            action("lamp", "2018-12", "updates", List.of(update("2018-05-01", "2018-05-20"))));

    assertThat(told(asked(register, "2018-06-01", "manager")))
        .containsExactly("Mend the lamp: it was expected by 20 May 2018, and that has gone");
  }

  @Test
  void asksWhoeverSuppliesAMeasureForItsResult() {
    Measure measure =
        Made.of(
            Measure.class,
            "id",
            new Measure.Id("assaults"),
            "name",
            "Assaults",
            "unit",
            "offences",
            "frequency",
            Measure.Frequency.QUARTERLY,
            "suppliedBy",
            Party.of(DueRecords.INSPECTOR),
            "period",
            new Period(new PartialDate("2018-04"), null));

    assertThat(told(asked(register(Practice.USUAL, measure), "2018-07-05", "inspector")))
        .containsExactly("Assaults: no result for the period to 30 June 2018");
  }

  @Test
  void asksWhoeverChairsToHandOverWhatAVacantPostLeads() {
    Register register =
        register(
            Practice.USUAL,
            action("lamp", "2018-12", "updates", List.of(update("2018-05-01", null))));
    Register vacant =
        register.with(
            4,
            List.<Document>of(
                DueRecords.vacant(
                    DueRecords.partnership(Practice.USUAL), Records.MANAGER, "2018-05-02")));

    assertThat(asked(register, "2018-06-01", "inspector")).isEmpty();
    assertThat(told(asked(vacant, "2018-06-01", "inspector")))
        .containsExactly(
            "Community Safety Manager: vacant since 2 May 2018: it leads 1 action that is open");
    assertThat(asked(vacant, "2018-06-01", "inspector").get(0).command())
        .isEqualTo("hand-over-actions");
  }

  @Test
  void asksAnOrganisationForWhatItsPostsOwe() {
    Register register = register(Practice.USUAL, action("lamp", "2018-04-20"));

    assertThat(asked(register, "2018-05-01", "borough"))
        .isEqualTo(asked(register, "2018-05-01", "manager"))
        .isNotEmpty();
  }

  @Test
  void asksAChairForWhatTheGroupLeads() {
    Register register =
        register(
            Practice.USUAL,
            action("lamp", "2018-04-20", "leads", List.of(Party.of(Records.SUBGROUP))));

    assertThat(told(asked(register, "2018-05-01", "inspector")))
        .containsExactly("Mend the lamp: overdue by 11 days: it was due on 20 April 2018");
    assertThat(DueList.of(register, LocalDate.parse("2018-05-01"), 30).parts())
        .extracting(DueList.Part::name)
        .containsExactly("Night-time Group");
  }

  @Test
  void tellsWhatNobodyOnRecordIsAskedForAtTheEnd() {
    Register register =
        register(
            Practice.USUAL,
            action("bridge", "2018-04-01", "leads", List.of()),
            action("lamp", "2018-04-20"));

    assertThat(DueList.of(register, LocalDate.parse("2018-05-01"), 30).parts())
        .extracting(DueList.Part::name)
        .containsExactly("Community Safety Manager", "Owner not on record");
  }

  @Test
  void saysWhoThereIsWhereNobodyIsMeant() {
    assertThat(DueList.faults(register(Practice.USUAL), "nobody"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.remedy()).contains("manager", "subgroup"));
    assertThat(DueList.faults(register(Practice.USUAL), "manager")).isEmpty();
  }
}
