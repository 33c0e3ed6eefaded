package org.saferplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.saferplan.ledger.Actions.action;
import static org.saferplan.ledger.Actions.by;
import static org.saferplan.ledger.Actions.date;
import static org.saferplan.ledger.Actions.done;
import static org.saferplan.ledger.Actions.every;
import static org.saferplan.ledger.Actions.span;
import static org.saferplan.ledger.Actions.standing;
import static org.saferplan.ledger.Actions.update;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats.Unit;
import org.saferplan.register.Register;

/** The oracle is the calendar, and what plans print (real plans: a month, a quarter, an event). */
final class ActionStandingTest {

  @TestFactory
  Stream<DynamicTest> followsTheCalendar() {
    Due july = by("2018-07");
    Due quarter = span("2018-04-01", "2018-06-30");
    Due annual = every("2018-04", 1, Unit.YEAR, null);
    return Stream.of(
        told(
            by("2018-07-03"), "2018-06-21", State.UPCOMING, 12, "due on 3 July 2018: 12 days left"),
        told(by("2018-07-03"), "2018-07-02", State.UPCOMING, 1, "due on 3 July 2018: 1 day left"),
        told(by("2018-07-03"), "2018-07-03", State.DUE, 0, "due today"),
        told(
            by("2018-07-03"),
            "2018-07-04",
            State.OVERDUE,
            1,
            "overdue by 1 day: it was due on 3 July 2018"),
        told(
            by("2018-07-03"),
            "2018-07-15",
            State.OVERDUE,
            12,
            "overdue by 12 days: it was due on 3 July 2018"),
        told(
            by("2018-07-03"),
            "2019-07-03",
            State.OVERDUE,
            365,
            "overdue by 365 days: it was due on 3 July 2018"),
        told(july, "2018-06-30", State.UPCOMING, 31, "due in July 2018: 31 days left"),
        told(july, "2018-07-01", State.DUE, 30, "due now, in July 2018: 30 days left"),
        told(july, "2018-07-31", State.DUE, 0, "due now, in July 2018: the last day"),
        told(july, "2018-08-01", State.OVERDUE, 1, "overdue by 1 day: it was due in July 2018"),
        told(by("2018"), "2018-12-31", State.DUE, 0, "due now, in 2018: the last day"),
        told(
            quarter,
            "2018-03-31",
            State.UPCOMING,
            91,
            "due from 1 April 2018 to 30 June 2018: 91 days left"),
        told(
            quarter,
            "2018-04-01",
            State.DUE,
            90,
            "due now, from 1 April 2018 to 30 June 2018: 90 days left"),
        told(
            quarter,
            "2018-07-01",
            State.OVERDUE,
            1,
            "overdue by 1 day: it was due from 1 April 2018 to 30 June 2018"),
        told(annual, "2018-03-31", State.UPCOMING, 30, "due in April 2018: 30 days left"),
        told(annual, "2018-05-01", State.OVERDUE, 1, "overdue by 1 day: it was due in April 2018"),
        told(
            annual,
            "2020-05-01",
            State.OVERDUE,
            732,
            "overdue by 732 days: it was due in April 2018; missed 3 times"));
  }

  private static DynamicTest told(Due due, String on, State state, int days, String words) {
    return dynamicTest(
        due.words() + " on " + on,
        () -> {
          ActionStanding standing = standing(action(due), on);

          assertThat(standing.state()).isEqualTo(state);
          assertThat(standing.days()).isEqualTo(days);
          assertThat(standing.words()).isEqualTo(words);
        });
  }

  @TestFactory
  Stream<DynamicTest> saysWhyItCannotBeTold() {
    return Stream.of(
        untold(null, "cannot be told: when it is due is not on record"),
        untold(
            Made.of(Due.class, "event", "when the plan is written"),
            "cannot be told: it waits for ‘when the plan is written’"),
        untold(
            Made.of(Due.class, "printed", "Q2"),
            "cannot be told: the record says “Q2” and no date"),
        untold(
            Made.of(
                Due.class,
                "by",
                date("2018-07"),
                "condition",
                Made.of(Due.Condition.class, "words", "the grant")),
            "cannot be told: it waits for ‘the grant’"),
        untold(
            Made.of(
                Due.class,
                "by",
                date("2018-07"),
                "condition",
                Made.of(Due.Condition.class, "words", "the grant", "met", date("2018-09-02"))),
            "cannot be told: it waits for ‘the grant’"));
  }

  private static DynamicTest untold(Due due, String words) {
    return dynamicTest(
        words,
        () -> {
          ActionStanding standing = standing(action(due), "2018-09-01");

          assertThat(standing.state()).isEqualTo(State.UNDETERMINABLE);
          assertThat(standing.words()).isEqualTo(words);
        });
  }

  @Test
  void isDatedOnceItsConditionIsMet() {
    Due.Condition met =
        Made.of(Due.Condition.class, "words", "the grant", "met", date("2018-09-02"));
    Due due = Made.of(Due.class, "by", date("2018-07"), "condition", met);

    assertThat(standing(action(due), "2018-09-02").state()).isEqualTo(State.OVERDUE);
  }

  @Test
  void saysThatADateIsProvisional() {
    Due due = Made.of(Due.class, "by", date("2018-07"), "provisional", true);

    assertThat(standing(action(due), "2018-08-01").words())
        .isEqualTo("overdue by 1 day: it was due in July 2018 (provisional)");
  }

  @Test
  void saysOfWhatGoesOnWhenItWasLastHeardOf() {
    Due ongoing = Made.of(Due.class, "ongoing", true);

    assertThat(standing(action(ongoing), "2018-08-01"))
        .extracting(ActionStanding::state, ActionStanding::words)
        .containsExactly(State.ONGOING, "ongoing, no update on record");
    assertThat(
            standing(
                    action(ongoing, "updates", List.of(update("2018-07-03"), update("2018-09-01"))),
                    "2018-08-01")
                .words())
        .isEqualTo("ongoing, no update since 3 July 2018");
  }

  @TestFactory
  Stream<DynamicTest> comparesWhenItWasDoneWithWhenItWasDue() {
    return Stream.of(
        completed(
            "2018-07-03",
            "2018-07-03",
            State.COMPLETED_ON_TIME,
            "completed on 3 July 2018, on time: it was due on 3 July 2018"),
        completed(
            "2018-07-03",
            "2018-07-15",
            State.COMPLETED_LATE,
            "completed on 15 July 2018, 12 days late: it was due on 3 July 2018"),
        completed(
            "2018-07-03",
            "2018-06",
            State.COMPLETED_ON_TIME,
            "completed in June 2018, on time: it was due on 3 July 2018"),
        completed(
            "2018-07-03",
            "2018-07",
            State.COMPLETED,
            "completed in July 2018; whether in time cannot be told: it was due on 3 July 2018"),
        completed(
            "2018-07-03",
            "2018-08",
            State.COMPLETED_LATE,
            "completed in August 2018, late: it was due on 3 July 2018"),
        completed(
            "2018-07",
            "2018-07-31",
            State.COMPLETED_ON_TIME,
            "completed on 31 July 2018, on time: it was due in July 2018"),
        completed(
            "2018-07",
            "2018-07",
            State.COMPLETED_ON_TIME,
            "completed in July 2018, on time: it was due in July 2018"),
        completed(
            "2018-07",
            "2018",
            State.COMPLETED,
            "completed in 2018; whether in time cannot be told: it was due in July 2018"),
        completed(
            "2017", "2018", State.COMPLETED_LATE, "completed in 2018, late: it was due in 2017"));
  }

  private static DynamicTest completed(String due, String on, State state, String words) {
    return dynamicTest(
        words,
        () -> {
          ActionStanding standing =
              standing(action(by(due), "completions", List.of(done(on))), "2019-01-01");

          assertThat(standing.state()).isEqualTo(state);
          assertThat(standing.words()).isEqualTo(words);
        });
  }

  @Test
  void cannotTellWhetherWhatHadNoDateWasDoneInTime() {
    Obligation action =
        action(
            Made.of(Due.class, "event", "when the plan is written"),
            "completions",
            List.of(done("2018-07-03")));

    assertThat(standing(action, "2018-08-01").words())
        .isEqualTo(
            "completed on 3 July 2018; whether in time cannot be told: no date is on record");
  }

  @Test
  void theFirstTimeThatWasNotDoneDecides() {
    Due monthly = every("2018-04", 1, Unit.MONTH, null);
    Obligation action =
        action(monthly, "completions", List.of(done("2018-04-20"), done("2018-06-11", "2018-06")));

    ActionStanding standing = standing(action, "2018-08-10");

    assertThat(standing)
        .isEqualTo(
            new ActionStanding(
                State.OVERDUE,
                71,
                date("2018-05"),
                date("2018-05"),
                2,
                "overdue by 71 days: it was due in May 2018; missed 2 times"));
  }

  @Test
  void whatNamesNoTimeAtWhichItIsDueCountsForNone() {
    Due annual = every("2019-04", 1, Unit.YEAR, null);

    assertThat(
            standing(
                    action(annual, "completions", List.of(done("2018-04-20", "2018-04"))),
                    "2019-05-01")
                .state())
        .isEqualTo(State.OVERDUE);
  }

  @Test
  void isCompletedWhenTheLastTimeIsDone() {
    Due twice = every("2018-04", 1, Unit.QUARTER, "2018-09");
    Obligation inTime =
        action(
            twice,
            "completions",
            List.of(done("2018-04-20", "2018-04"), done("2018-07-01", "2018-07")));
    Obligation late = action(twice, "completions", List.of(done("2018-04-20"), done("2018-08-01")));

    assertThat(standing(inTime, "2018-08-01"))
        .extracting(ActionStanding::state, ActionStanding::words)
        .containsExactly(State.COMPLETED_ON_TIME, "completed every time, 2 in all, on time");
    assertThat(standing(late, "2018-08-01"))
        .extracting(ActionStanding::state, ActionStanding::words)
        .containsExactly(State.COMPLETED_LATE, "completed every time, 2 in all; 1 of them late");
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void neverCountsThroughWhatRepeatsWithoutEnd() {
    Obligation weekly = action(every("0001-01-01", 1, Unit.WEEK, null));
    Obligation rarely = action(every("2018-01-31", Integer.MAX_VALUE, Unit.YEAR, null));
    Obligation over = action(every("0001-01-01", 1, Unit.WEEK, "0001-01-20"));

    Register register = Records.register();
    LocalDate last = LocalDate.parse("9999-12-31");

    for (int times = 0; times < 20_000; times++) {
      assertThat(ActionStanding.of(register, weekly, last).missed()).isEqualTo(521_723);
    }
    assertThat(ActionStanding.of(register, weekly, LocalDate.MAX.minusYears(1)).state())
        .isEqualTo(State.OVERDUE);
    assertThat(standing(rarely, "2019-01-01").missed()).isEqualTo(1);
    assertThat(standing(over, "2019-01-01").missed()).isEqualTo(3);
  }

  @Test
  void usesTheDateThatStoodOnTheDay() {
    Move first = new Move(date("2018-07-01"), by("2018-06-30"), null, null, List.of());
    Move second = new Move(date("2018-10-01"), by("2018-09-30"), null, null, List.of());
    Obligation moved = action(by("2018-12-31"), "moves", List.of(first, second));

    assertThat(standing(moved, "2018-06-30").due()).isEqualTo(date("2018-06-30"));
    assertThat(standing(moved, "2018-07-01").due()).isEqualTo(date("2018-09-30"));
    assertThat(standing(moved, "2018-10-01").due()).isEqualTo(date("2018-12-31"));
  }

  @Test
  void knowsNothingThatIsDatedLater() {
    Obligation action =
        action(
            by("2018-07-03"),
            "completions",
            List.of(done("2018-09-01")),
            "ended",
            Made.of(Ending.class, "on", date("2018-08-20"), "how", Ending.How.WITHDRAWN));

    assertThat(standing(action, "2018-08-01").state()).isEqualTo(State.OVERDUE);
    assertThat(standing(action, "2018-08-20"))
        .extracting(ActionStanding::state, ActionStanding::words)
        .containsExactly(State.ENDED, "withdrawn on 20 August 2018");
    assertThat(standing(action, "2018-09-01").state()).isEqualTo(State.COMPLETED_LATE);
  }

  @Test
  void bindsFromTheFirstOfItsBases() {
    ActionPlan plan =
        Made.of(
            ActionPlan.class,
            "id",
            new ActionPlan.Id("night-actions"),
            "title",
            "Night actions",
            "edition",
            Records.refresh().id(),
            "extent",
            ActionPlan.Extent.ACTIONS_ON_RECORD);
    Basis inPlan = new Basis.InActionPlan(plan.id());
    Obligation planned = action(by("2018-03-15"), "basis", List.of(inPlan));
    Obligation owedByLaw =
        action(by("2018-03-15"), "basis", List.of(inPlan, new Basis.Law("section 17")));

    assertThat(standing(planned, "2018-03-31", plan))
        .extracting(ActionStanding::state, ActionStanding::words)
        .containsExactly(
            State.NOT_YET_BINDING,
            "not yet binding: it is owed from 1 April 2018, and due on 15 March 2018");
    assertThat(standing(planned, "2018-04-01", plan).state()).isEqualTo(State.OVERDUE);
    assertThat(standing(owedByLaw, "2018-03-31", plan).state()).isEqualTo(State.OVERDUE);
  }

  @Test
  void aGrantOfWhichNothingIsKnownLeavesTheEditionToSay() {
    Obligation granted =
        action(
            by("2018-07-03"),
            "serves",
            Actions.serving(Actions.NIGHT),
            "basis",
            List.of(new Basis.Grant(null)));

    assertThat(standing(granted, "2018-03-31").state()).isEqualTo(State.NOT_YET_BINDING);
    assertThat(standing(granted, "2018-04-01").state()).isEqualTo(State.UPCOMING);
  }

  @Test
  void mayBeDoneBeforeItBinds() {
    Obligation action =
        action(
            by("2018-07-03"),
            "serves",
            Actions.serving(Actions.NIGHT),
            "completions",
            List.of(done("2018-02-01")));

    assertThat(standing(action, "2018-01-01").state()).isEqualTo(State.NOT_YET_BINDING);
    assertThat(standing(action, "2018-03-01").state()).isEqualTo(State.COMPLETED_ON_TIME);
  }
}
