package org.saferplan.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.due.DueRecords.action;
import static org.saferplan.due.DueRecords.update;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.due.DueRecords;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.obligation.Ending;
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
    assertThat(answers("2018-07-20", said("2018-07-16"))).isEqualTo("GIVEN_LATE NOT_ASKED_YET");
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
  void countsAnUpdateThatIsLateForTheRoundThatWaitsForItAndForNoOther() {
    assertThat(answers("2018-09-30", said("2018-07-16", "2018-08-10")))
        .isEqualTo("GIVEN_LATE GIVEN");
    assertThat(answers("2018-10-15", said("2018-07-16"))).isEqualTo("MISSING NOT_ASKED_YET");
    assertThat(answers("2018-11-01", said("2018-07-16", "2018-10-20")))
        .isEqualTo("GIVEN_LATE NOT_ASKED_YET");
    assertThat(answers("2018-11-01", said("2018-07-10", "2018-08-16")))
        .isEqualTo("GIVEN NOT_ASKED_YET");
  }

  @Test
  void countsWhatIsSaidOnceTheNextIsAskedForForThat() {
    assertThat(answers("2018-10-03", said("2018-10-02"))).isEqualTo("GIVEN_LATE GIVEN");
    assertThat(answers("2018-10-16", said("2018-10-02"))).isEqualTo("GIVEN NOT_ASKED_YET");
  }

  /** The quarter from July is owed by 14 October; half of its time has gone on 29 August. */
  @Test
  void countsWhatIsSaidInTheSecondHalfForTheRoundInWhichItIsSaid() {
    assertThat(answers("2018-10-15", said("2018-08-28"))).isEqualTo("MISSING NOT_ASKED_YET");
    assertThat(answers("2018-10-15", said("2018-09-28"))).isEqualTo("GIVEN NOT_ASKED_YET");
  }

  @Test
  void takesWhatNamesItsPeriodForTheAnswerToThat() {
    Obligation named =
        Copy.with(
            LAMP,
            "updates",
            List.of(
                Copy.with(
                    update("2018-07-20", null),
                    "period",
                    new Period(new PartialDate("2018-04"), new PartialDate("2018-06"))),
                update("2018-07-25", null)));

    assertThat(answers("2018-10-15", named)).isEqualTo("GIVEN NOT_ASKED_YET");
  }

  @Test
  void asksWhatCarriesOnAnotherForTheLastRoundOfThat() {
    Obligation before =
        said("2018-04-20")
            .ended(
                Made.of(
                    Ending.class,
                    "on",
                    new PartialDate("2018-06-30"),
                    "how",
                    Ending.How.CARRIED_OVER));
    Obligation next =
        Copy.with(action("lamp-2", null), "carriedOverFrom", new Obligation.Id("lamp"));
    Register register = DueRecords.register(Practice.USUAL, before, next);

    GroupRound round = GroupRound.of(register, Records.SUBGROUP, LocalDate.parse("2018-07-20"));

    assertThat(round.actions()).extracting(each -> each.action().value()).containsExactly("lamp-2");
    assertThat(round.actions().get(0).last()).isEqualTo(Answer.GIVEN);
    Register silent =
        DueRecords.register(Practice.USUAL, Copy.with(before, "updates", List.of()), next);
    assertThat(
            GroupRound.of(silent, Records.SUBGROUP, LocalDate.parse("2018-07-20"))
                .actions()
                .get(0)
                .last())
        .isEqualTo(Answer.MISSING);
  }
}
