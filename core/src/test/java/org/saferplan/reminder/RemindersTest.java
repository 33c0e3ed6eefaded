package org.saferplan.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.due.DueRecords.action;
import static org.saferplan.due.DueRecords.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Records;
import org.saferplan.due.DueRecords;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Period;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Practice;
import org.saferplan.register.Register;

final class RemindersTest {
  private static final Party MANAGER = Party.of(Records.MANAGER);
  private static final Party INSPECTOR = Party.of(DueRecords.INSPECTOR);
  private static final Party HEAD = Party.of(DueRecords.HEAD);

  /** Said often enough that no update is asked for. */
  private static Obligation lamp(String due, Object... more) {
    List<Object> said =
        new ArrayList<>(
            List.of(
                "updates",
                List.of(
                    update("2018-05-01", null),
                    update("2018-08-01", null),
                    update("2018-11-01", null))));
    said.addAll(List.of(more));
    return action("lamp", due, said.toArray());
  }

  private static Practice practice(Practice.Reminding reminding) {
    return new Practice(List.of(), null, null, reminding);
  }

  private static List<Reminder> on(Register register, String day) {
    return Reminders.of(register, LocalDate.parse(day));
  }

  /** The days on which it is sent if it is run every day, each with the steps it takes. */
  private static List<String> sent(Register start, String from, String to, Party to1) {
    List<String> sent = new ArrayList<>();
    Register register = start;
    for (LocalDate day = LocalDate.parse(from);
        !day.isAfter(LocalDate.parse(to));
        day = day.plusDays(1)) {
      List<Reminder> reminders = Reminders.of(register, day);
      for (Reminder each : reminders) {
        if (each.to().equals(to1)) {
          sent.add(day + " " + each.steps().stream().map(Step::days).toList());
        }
      }
      register = register.with(register.revision() + 1, reminders);
    }
    return sent;
  }

  @Test
  void areOfTheUsualStepsAndOnWorkingDays() {
    Register register = DueRecords.register(practice(null), lamp("2018-06-20"));

    assertThat(sent(register, "2018-05-01", "2018-12-01", MANAGER))
        .containsExactly(
            "2018-05-21 [-30]",
            "2018-06-13 [-7]",
            "2018-06-19 [-1]",
            "2018-06-21 [1]",
            "2018-06-27 [7]",
            "2018-07-20 [30]");
  }

  @Test
  void goOutBeforeEasterForADayToComeAndAfterItForADayThatHasGone() {
    Obligation lamp =
        action(
            "lamp",
            "2018-04-06",
            "updates",
            List.of(update("2018-01-10", null), update("2018-03-01", null)),
            "basis",
            List.of(new Basis.Law("a duty")));
    Register binding = DueRecords.register(practice(null), lamp);

    // 30 March to 2 April 2018 are Good Friday to Easter Monday.
    assertThat(sent(binding, "2018-03-29", "2018-04-09", MANAGER))
        .containsExactly("2018-03-29 [-30, -7]", "2018-04-05 [-1]", "2018-04-09 [1]");
    assertThat(Reminders.of(binding, LocalDate.parse("2018-03-31"))).isEmpty();
    assertThat(Reminders.nextDay(LocalDate.parse("2018-03-31")))
        .isEqualTo(LocalDate.parse("2018-04-03"));
  }

  /** 16 June 2018 is a Saturday. */
  @Test
  void ofTheDayItselfGoOutBeforeAWeekend() {
    Practice.Reminding onTheDay =
        new Practice.Reminding(null, null, null, List.of(0), List.of(10), null, null);
    Register register = DueRecords.register(practice(onTheDay), lamp("2018-06-16"));

    assertThat(sent(register, "2018-06-11", "2018-06-22", MANAGER))
        .containsExactly("2018-06-15 [0]");
  }

  @Test
  void tellChairsAndInTheEndTheStrategyGroupOfWhatStaysOverdue() {
    Register register = DueRecords.register(practice(null), lamp("2018-06-20"));

    assertThat(sent(register, "2018-05-01", "2018-12-01", INSPECTOR))
        .containsExactly("2018-07-20 [30]");
    assertThat(sent(register, "2018-05-01", "2018-12-01", HEAD)).containsExactly("2018-08-20 [60]");
  }

  @Test
  void areSentToThoseOnlyForWhomTheyAreSwitchedOn() {
    Practice.Reminding noOwners =
        new Practice.Reminding(false, null, null, List.of(), List.of(), 10, null);
    Practice.Reminding noChairs =
        new Practice.Reminding(null, false, null, List.of(2), List.of(3), null, 20);
    Practice.Reminding noStrategyGroup =
        new Practice.Reminding(null, null, false, List.of(), List.of(), null, null);

    assertThat(all(noOwners)).containsExactlyInAnyOrder("inspector 10", "head 60");
    assertThat(all(noChairs)).containsExactlyInAnyOrder("manager -2", "manager 3", "head 20");
    assertThat(all(noStrategyGroup))
        .contains("inspector 30")
        .noneMatch(each -> each.contains("head"));
  }

  private static List<String> all(Practice.Reminding reminding) {
    List<String> all = new ArrayList<>();
    Register register = DueRecords.register(practice(reminding), lamp("2018-06-20"));
    for (LocalDate day = LocalDate.parse("2018-05-01");
        day.isBefore(LocalDate.parse("2018-10-01"));
        day = day.plusDays(1)) {
      List<Reminder> reminders = Reminders.of(register, day);
      reminders.forEach(
          each ->
              each.steps().forEach(step -> all.add(each.to().post().value() + " " + step.days())));
      register = register.with(register.revision() + 1, reminders);
    }
    return all;
  }

  @Test
  void gatherWhatPassedMeanwhileAndSayItOnce() {
    Register register = DueRecords.register(practice(null), lamp("2018-06-20"));

    List<Reminder> late = on(register, "2018-07-02");

    assertThat(late).hasSize(1);
    assertThat(late.get(0).steps()).extracting(Step::days).containsExactly(-30, -7, -1, 1, 7);
    assertThat(late.get(0).text()).containsOnlyOnce("Mend the lamp");
    assertThat(on(register.with(9, late), "2018-07-02")).isEmpty();
    assertThat(on(register.with(9, late), "2018-07-19")).isEmpty();
    assertThat(on(register.with(9, late), "2018-07-20")).isNotEmpty();
  }

  @Test
  void beginAnewForAnotherDay() {
    Register register = DueRecords.register(practice(null), lamp("2018-06-20"));
    Register reminded = register.with(9, on(register, "2018-06-19"));
    Register moved = reminded.with(10, List.of(lamp("2018-07-02")));

    assertThat(on(moved, "2018-06-19"))
        .singleElement()
        .satisfies(each -> assertThat(each.steps()).extracting(Step::days).containsExactly(-30));
  }

  @Test
  void areOneMessageForEachWithAllOfIt() {
    Register register =
        DueRecords.register(
            practice(null),
            action("lamp", "2018-07-19", "updates", List.of()),
            action("gate", "2018-07-19"),
            action("path", "2018-06-18", "leads", List.of(INSPECTOR, MANAGER)));

    assertThat(on(register, "2018-07-18"))
        .extracting(each -> each.to().post().value(), Reminder::subject, each -> each.id().value())
        .containsExactly(
            tuple("inspector", "ECSP: 3 things overdue", "2018-07-18-post-inspector"),
            tuple("manager", "ECSP: 4 things to do, 2 overdue", "2018-07-18-post-manager"));
  }

  @Test
  void doNotTellWhatIsRestrictedToWhomeverDoesNotOweIt() {
    Register register =
        DueRecords.register(
            practice(null), lamp("2018-06-20", "restricted", DueRecords.restricted()));

    Reminder owner = on(register, "2018-08-20").get(0);
    List<Reminder> others = on(register, "2018-08-20").subList(1, 3);

    assertThat(owner.to()).isEqualTo(MANAGER);
    assertThat(owner.text()).contains("Mend the lamp");
    assertThat(others)
        .allSatisfy(
            each ->
                assertThat(each.text() + each.subject())
                    .doesNotContain("lamp")
                    .contains("An action that not everybody may see"));
  }

  @Test
  void ofARoundNameNoRestrictedActionToTheChair() {
    Register register =
        DueRecords.register(
            practice(null), action("lamp", null, "restricted", DueRecords.restricted()));

    List<Reminder> all = on(register, "2018-08-14");

    assertThat(all).extracting(Reminder::to).containsExactly(MANAGER, INSPECTOR);
    assertThat(all.get(0).text()).contains("lamp");
    assertThat(all.get(1).text()).doesNotContain("lamp");
  }

  @Test
  void goToNobodyAtAnEmptyDeskAndToNobodyInParticular() {
    Register register =
        DueRecords.register(
            practice(null),
            lamp("2018-06-20"),
            action("gate", "2018-06-20", "leads", List.of(new Party(null, null, null, "All"))));
    Register vacant =
        register.with(
            9,
            List.of(
                DueRecords.vacant(
                    DueRecords.partnership(practice(null)), Records.MANAGER, "2018-06-01")));

    assertThat(on(vacant, "2018-06-20")).extracting(Reminder::to).containsExactly(INSPECTOR);
    assertThat(on(vacant, "2018-06-20").get(0).text()).contains("Vacant since 1 June 2018");
  }

  @Test
  void tellOnceOfAVacancyOfWhichItIsNotOnRecordSinceWhen() {
    Partnership partnership = DueRecords.partnership(practice(null));
    Register register =
        DueRecords.register(practice(null), lamp("2018-12-20"))
            .with(
                9,
                List.of(
                    partnership.withPosts(
                        partnership.posts().stream()
                            .map(
                                each ->
                                    each.id().equals(Records.MANAGER)
                                        ? Copy.with(each, "vacant", List.of(Period.UNKNOWN))
                                        : each)
                            .toList())));

    List<Reminder> first = on(register, "2018-06-20");
    assertThat(first).extracting(Reminder::to).containsExactly(INSPECTOR);
    assertThat(on(register.with(10, List.copyOf(first)), "2018-06-21")).isEmpty();
  }

  @Test
  void askForNoUpdateBeforeThePeriodIsOver() {
    Register register = DueRecords.register(practice(null), action("lamp", null));

    assertThat(on(register, "2018-06-29")).isEmpty();
    assertThat(on(register, "2018-07-02"))
        .singleElement()
        .satisfies(each -> assertThat(each.steps()).extracting(Step::days).containsExactly(-30));
  }

  @Test
  void tellTheChairOfAMissingUpdateBeforeTheNextOneIsOwed() {
    Practice monthly =
        new Practice(List.of(new Practice.Reporting(null, 1, null, 14, null)), null, null, null);
    Register register = DueRecords.register(monthly, action("lamp", null));

    // Owed by 14 May, 14 June and 14 July; June's is asked for from 1 July on.
    assertThat(sent(register, "2018-05-20", "2018-07-13", INSPECTOR))
        .containsExactly("2018-06-01 [30]", "2018-07-02 [30]");
    assertThat(sent(register, "2018-06-15", "2018-07-13", MANAGER))
        .containsExactly(
            "2018-06-15 [-30, -7, -1, 1]",
            "2018-06-21 [7]",
            "2018-07-02 [-30]",
            "2018-07-06 [-7]",
            "2018-07-13 [-1]");
  }

  @Test
  void tellTheStrategyGroupOfASilenceOfManyShortRounds() {
    Practice monthly =
        new Practice(List.of(new Practice.Reporting(null, 1, null, 14, null)), null, null, null);
    Register silent = DueRecords.register(monthly, action("lamp", null));
    Register heard =
        DueRecords.register(
            monthly, action("lamp", null, "updates", List.of(update("2018-06-10", null))));

    // Nothing was said in the rounds owed by 14 May, 14 June and 14 July.
    assertThat(sent(silent, "2018-05-01", "2018-08-20", HEAD))
        .containsExactly("2018-07-16 [60]", "2018-08-15 [60]");
    assertThat(on(silent, "2018-07-16").stream().filter(each -> each.to().equals(HEAD)))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.text().replaceAll("\\s+", " "))
                    .contains(
                        "For 1 June 2018 to 30 June 2018, was owed by 14 July 2018: 2 days late; the"
                            + " first that is missing was owed by 14 May 2018."));
    // The round owed by 14 June was answered: 60 days after 14 July are over on 12 September.
    assertThat(sent(heard, "2018-05-01", "2018-09-12", HEAD)).isEmpty();
    assertThat(sent(heard, "2018-05-01", "2018-09-20", HEAD)).containsExactly("2018-09-17 [60]");
  }

  private static final Party ALL = new Party(null, null, null, "All");

  @Test
  void ofWhatIsAskedOfNobodyInParticularGoToWhoeverChairsTheGroup() {
    Register register =
        DueRecords.register(practice(null), lamp("2018-06-20", "leads", List.of(ALL)));

    assertThat(sent(register, "2018-05-01", "2018-12-01", INSPECTOR))
        .containsExactly(
            "2018-05-21 [-30]",
            "2018-06-13 [-7]",
            "2018-06-19 [-1]",
            "2018-06-21 [1]",
            "2018-06-27 [7]",
            "2018-07-20 [30]");
    assertThat(sent(register, "2018-05-01", "2018-12-01", HEAD)).containsExactly("2018-08-20 [60]");
    assertThat(on(register, "2018-06-19").get(0).text())
        .contains(
            """
            What is asked of nobody who can be reminded, in what you chair
            (Night-time Group):

            1. Mend the lamp
               Due on 20 June 2018: 1 day left.
               Please say what was achieved, or what happened.
               Asked of: All.
            """);
  }

  @Test
  void goToNoGroupThatHasEndedAndToNobodyWhoHasLeft() {
    Partnership partnership = DueRecords.partnership(practice(null));
    Party group = Party.of(Records.SUBGROUP);
    Party borough = Party.of(DueRecords.BOROUGH);
    Register register =
        DueRecords.register(
            practice(null),
            lamp("2018-06-20", "leads", List.of(group)),
            action(
                "gate",
                "2018-06-20",
                "leads",
                List.of(borough),
                "updates",
                List.of(update("2018-05-01", null))));

    assertThat(on(register, "2018-06-19"))
        .extracting(Reminder::to)
        .containsExactlyInAnyOrder(group, borough);

    Register left = register.with(9, List.of(DueRecords.left(partnership, "2018-06")));
    assertThat(on(left, "2018-07-02"))
        .extracting(Reminder::to)
        .containsExactlyInAnyOrder(group, INSPECTOR);

    Register ended = register.with(9, List.of(DueRecords.ended(partnership, "2018-06")));
    assertThat(on(ended, "2018-07-02"))
        .filteredOn(each -> each.to().equals(HEAD))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.text())
                    .contains("What is asked of nobody who can be reminded, in no group that is")
                    .contains("Mend the lamp"));
    assertThat(on(ended, "2018-07-02"))
        .extracting(Reminder::to)
        .containsExactlyInAnyOrder(borough, HEAD);
  }

  @Test
  void nameNothingRestrictedToWhoeverStandsIn() {
    Register register =
        DueRecords.register(
            practice(null),
            action(
                "lamp", "2018-07-19", "leads", List.of(ALL), "restricted", DueRecords.restricted()),
            action("gate", "2018-12-19", "leads", List.of(ALL)));

    assertThat(on(register, "2018-07-18"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.text())
                    .contains(
                        "An action that not everybody may see", "It is to be done.", "the gate")
                    .doesNotContain("lamp"));
  }

  @Test
  void areWordedSo() {
    Register register =
        DueRecords.register(
            practice(null),
            action("lamp", "2018-06-20"),
            action("gate", "2018-09-20", "updates", List.of(update("2018-06-01", "2018-07-01"))),
            action("path", "2018-06-10", "leads", List.of(INSPECTOR)),
            action("bench", null));

    assertThat(on(register, "2018-07-20").stream().map(Reminder::text))
        .containsExactly(
            """
            To: Inspector

            This is what the record of Exampleshire Community Safety Partnership
            asks for, as it stands on 20 July 2018.

            What you are asked for:

            1. Mend the path
               Overdue by 40 days: it was due on 10 June 2018.
               Please say what was achieved; or what happened, and when it will be
               done now.

            2. Update on “Mend the path”
               For 1 April 2018 to 30 June 2018, was owed by 14 July 2018: 6 days
               late.
               Please say what happened, whether it is on track, and what is next.

            What stays overdue in what you chair (Night-time Group):

            3. Mend the lamp
               Overdue by 30 days: it was due on 20 June 2018.
               Asked of: Community Safety Manager.

            To answer, tell whoever keeps the record; or enter it there. What is
            said on record is not asked for again.""",
            """
            To: Community Safety Manager

            This is what the record of Exampleshire Community Safety Partnership
            asks for, as it stands on 20 July 2018.

            What you are asked for:

            1. Mend the lamp
               Overdue by 30 days: it was due on 20 June 2018.
               Please say what was achieved; or what happened, and when it will be
               done now.

            2. Mend the gate
               It was expected by 1 July 2018, and that has gone.
               Please say when it will be done now, or what was achieved.

            3. Updates on 2 actions
               For 1 April 2018 to 30 June 2018, was owed by 14 July 2018: 6 days
               late.
               Please say what happened, whether it is on track, and what is next.
               - Mend the bench
               - Mend the lamp

            To answer, tell whoever keeps the record; or enter it there. What is
            said on record is not asked for again.""");
  }
}
