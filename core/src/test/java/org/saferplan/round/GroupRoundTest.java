package org.saferplan.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.due.DueRecords.action;
import static org.saferplan.due.DueRecords.update;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.due.DueRecords;
import org.saferplan.fact.Copy;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Practice;
import org.saferplan.register.Register;

final class GroupRoundTest {
  private static final Obligation LAMP = action("lamp", null);

  private static String answers(String on, Obligation action) {
    Register register = DueRecords.register(Practice.USUAL, action);
    GroupRound.Update update =
        GroupRound.of(register, Records.SUBGROUP, LocalDate.parse(on)).actions().get(0);
    return update.last() + " " + update.running();
  }

  private static Obligation said(String... days) {
    return Copy.with(
        LAMP, "updates", List.of(days).stream().map(day -> update(day, null)).toList());
  }

  @Test
  void tellsOfEachActionWhetherItsUpdateIsGiven() {
    assertThat(answers("2018-05-01", LAMP)).isEqualTo("null NOT_ASKED_YET");
    assertThat(answers("2018-06-30", LAMP)).isEqualTo("null NOT_ASKED_YET");
    assertThat(answers("2018-07-01", LAMP)).isEqualTo("null ASKED");
    assertThat(answers("2018-07-14", LAMP)).isEqualTo("null ASKED");
    assertThat(answers("2018-07-15", LAMP)).isEqualTo("MISSING NOT_ASKED_YET");
    assertThat(answers("2018-07-10", said("2018-07-10"))).isEqualTo("null GIVEN");
    assertThat(answers("2018-07-15", said("2018-07-10"))).isEqualTo("GIVEN NOT_ASKED_YET");
    assertThat(answers("2018-07-20", said("2018-07-16"))).isEqualTo("GIVEN_LATE GIVEN");
  }

  @Test
  void usesOnlyWhatIsSaidByTheDay() {
    assertThat(answers("2018-07-15", said("2018-07-16"))).isEqualTo("MISSING NOT_ASKED_YET");
  }

  @Test
  void asksForNothingThatWasNotOwedWhenTheRoundEnded() {
    assertThat(answers("2018-04-20", LAMP)).isEqualTo("null NOT_ASKED_YET");
  }

  @Test
  void countsAnUpdateThatIsLateForTheRoundThatWaitsForIt() {
    Register register = DueRecords.register(Practice.USUAL, LAMP);

    assertThat(GroupRound.late(register, LAMP, LocalDate.parse("2018-08-01")))
        .contains(Records.period("2018-04-01", "2018-06-30"));
    assertThat(GroupRound.late(register, LAMP, LocalDate.parse("2018-07-10"))).isEmpty();
    assertThat(GroupRound.late(register, LAMP, LocalDate.parse("2018-10-01"))).isEmpty();
    Obligation said = said("2018-07-16");
    assertThat(
            GroupRound.late(
                DueRecords.register(Practice.USUAL, said), said, LocalDate.parse("2018-08-01")))
        .isEmpty();
  }
}
