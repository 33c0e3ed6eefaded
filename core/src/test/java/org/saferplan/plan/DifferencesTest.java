package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.before;
import static org.saferplan.Records.priority;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Stated;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Reason;
import org.saferplan.plan.Differences.PriorityChange;
import org.saferplan.register.Register;

final class DifferencesTest {
  private static final Change NARROWED =
      new Change(
          Change.Kind.NARROWED,
          List.of(Made.of(Change.Before.class, "priority", new Priority.Id("violence"))),
          List.of(Made.of(Change.After.class, "priority", new Priority.Id("abuse"))),
          List.of(
              new Reason("to look closer", List.of(new Citation(Records.PAPER, "page 3"))),
              new Reason("counting changed", List.of(new Citation(Records.MINUTES, null)))),
          List.of());

  private static Differences between(Register register, Key from, Key to) {
    return Differences.between(register, from, to).orElseThrow();
  }

  @Test
  void tellsWhatIsRecordedAndInfersTheRest() {
    Register register = register(refresh().withChanges(List.of(NARROWED)));

    Differences found = between(register, before().key(), REFRESH);

    assertThat(found.priorities())
        .extracting(PriorityChange::kind, PriorityChange::recorded)
        .containsExactly(
            tuple(Change.Kind.NARROWED, true),
            tuple(Change.Kind.KEPT, false),
            tuple(Change.Kind.REMOVED, false));
    assertThat(found.priorities().get(2).words()).isEqualTo("\u201cSafer roads\u201d is gone");
  }

  @Test
  void keepsEveryReasonWithItsSource() {
    Register register = register(refresh().withChanges(List.of(NARROWED)));

    assertThat(between(register, before().key(), REFRESH).priorities().get(0).reasons())
        .extracting(Differences.GivenReason::words)
        .containsExactly("to look closer", "counting changed");
    assertThat(between(register, before().key(), REFRESH).priorities().get(0).reasons())
        .allSatisfy(reason -> assertThat(reason.sources()).hasSize(1));
  }

  @Test
  void infersEverythingWhereNothingIsRecorded() {
    assertThat(between(register(), before().key(), REFRESH).priorities())
        .extracting(PriorityChange::kind)
        .containsExactly(
            Change.Kind.KEPT, Change.Kind.REMOVED, Change.Kind.REMOVED, Change.Kind.ADDED);
  }

  @Test
  void readsTwoVersionsSideBySide() {
    Version first = Records.version(refresh(), 1);
    Edition reworded =
        refresh()
            .withPriorities(
                List.of(priority("night", "Nights out"), priority("knives", "Knife crime")));
    Register register = register(first, reworded);

    Differences found = between(register, first.key(), REFRESH);

    assertThat(found.from()).isEqualTo("2018-19 refresh, version 1");
    assertThat(found.priorities())
        .extracting(PriorityChange::kind, PriorityChange::words)
        .containsExactly(
            tuple(
                Change.Kind.REWORDED,
                "\u201cNight-time economy\u201d now reads \u201cNights out\u201d"),
            tuple(Change.Kind.REMOVED, "\u201cDomestic abuse\u201d is gone"),
            tuple(Change.Kind.ADDED, "\u201cKnife crime\u201d is new"));
  }

  @Test
  void tellsTitleAndPeriodThatReadDifferently() {
    assertThat(between(register(), before().key(), REFRESH).texts())
        .containsExactly(
            new Differences.TextChange("title", "2017-18 edition", "2018-19 refresh"),
            new Differences.TextChange(
                "period", "April 2017 to March 2018", "April 2018 to March 2019"));
  }

  @Test
  void findsNoDifferenceBetweenATextAndItself() {
    Differences found = between(register(), REFRESH, REFRESH);

    assertThat(found.texts()).isEmpty();
    assertThat(found.priorities()).allMatch(change -> change.kind() == Change.Kind.KEPT);
  }

  @Test
  void answersNothingForWhatIsNoTextOfAPlan() {
    assertThat(Differences.between(register(), Records.ASSESSMENT, REFRESH)).isEmpty();
    assertThat(Differences.between(register(), REFRESH, new Key(Kind.EDITION, "none"))).isEmpty();
  }

  private static Edition served(Edition edition, Stated<Body.Id> groups) {
    Priority night = edition.priorities().get(0);
    return edition.withPriorities(
        List.of(
            Made.of(Priority.class, "id", night.id(), "name", night.name(), "servedBy", groups)));
  }

  @Test
  void keepsNoGroupApartFromOneThatIsNotApplicable() {
    Register register =
        Records.register(
            served(Records.before(), Stated.none()),
            served(Records.refresh(), Stated.notApplicable()));

    assertThat(between(register, Records.before().key(), Records.refresh().key()).texts())
        .contains(
            new Differences.TextChange(
                "groups for \u201cNight-time economy\u201d", "none", "not applicable"));
  }
}
