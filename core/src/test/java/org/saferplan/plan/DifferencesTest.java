package org.saferplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.before;
import static org.saferplan.Records.priority;
import static org.saferplan.Records.refresh;
import static org.saferplan.Records.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.assessment.Finding;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.TextDifference;
import org.saferplan.document.Version;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.fund.Fund;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
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
          Stated.of(
              List.of(
                  new Reason("to look closer", List.of(new Citation(Records.PAPER, "page 3"))),
                  new Reason("counting changed", List.of(new Citation(Records.MINUTES, null))))),
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

    assertThat(between(register, before().key(), REFRESH).priorities().get(0).reasons().entries())
        .extracting(GivenReason::words)
        .containsExactly("to look closer", "counting changed");
    assertThat(between(register, before().key(), REFRESH).priorities().get(0).reasons().entries())
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
            new TextDifference(
                "/title",
                "title",
                "2017-18 edition",
                "2018-19 refresh",
                "the title was \u201c2017-18 edition\u201d; it now reads \u201c2018-19 refresh\u201d"),
            new TextDifference(
                "/period",
                "period",
                "April 2017 to March 2018",
                "April 2018 to March 2019",
                "the period was \u201cApril 2017 to March 2018\u201d;"
                    + " it now reads \u201cApril 2018 to March 2019\u201d"));
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
            new TextDifference(
                "/priorities/0/servedBy",
                "priority \u201cNight-time economy\u201d: groups",
                "none",
                "not applicable",
                "in priority \u201cNight-time economy\u201d, the groups were \u201cnone\u201d;"
                    + " they now read \u201cnot applicable\u201d"));
  }

  private static Priority noted(Priority priority, String note) {
    return Copy.with(priority, "note", note);
  }

  private static Edition noted(Edition edition, String note) {
    return edition.withPriorities(
        edition.priorities().stream().map(each -> noted(each, note)).toList());
  }

  @Test
  void namesGroupsAndFindingsAsPeopleDo() {
    Priority.Id night = new Priority.Id("night");
    Finding.Ref finding = new Finding.Ref(Records.assessment().id(), new Finding.Id("nights"));
    Edition later =
        refresh()
            .withPriorities(
                List.of(
                    Made.of(
                        Priority.class,
                        "id",
                        night,
                        "name",
                        "Night-time economy",
                        "findings",
                        List.of(finding),
                        "servedBy",
                        Stated.of(List.of(Records.SUBGROUP)))));
    Register register = register(served(before(), Stated.none()), later);

    assertThat(between(register, before().key(), REFRESH).texts())
        .extracting(TextDifference::words)
        .contains(
            "in priority \u201cNight-time economy\u201d, the findings it rests on are new:"
                + " \u201cMost assaults happen at night\u201d",
            "in priority \u201cNight-time economy\u201d, the groups were \u201cnone\u201d;"
                + " they now read \u201cNight-time Group\u201d");
  }

  @Test
  void doesNotTellTwiceWhatTheChangesOfPrioritiesTell() {
    Register register =
        register(noted(before(), "old"), noted(refresh(), "new").withChanges(List.of(NARROWED)));

    Differences found = between(register, before().key(), REFRESH);

    assertThat(found.texts())
        .extracting(TextDifference::pointer)
        .containsExactly(
            "/title",
            "/period",
            "/priorities/0/note",
            "/priorities/1/parts/1",
            "/priorities/1/note");
    assertThat(found.texts().get(4).words())
        .isEqualTo(
            "in priority \u201cDomestic abuse\u201d, the note was \u201cold\u201d;"
                + " it now reads \u201cnew\u201d");
  }

  @Test
  void tellsWhatBecameOfAThemeAndAnAimOnce() {
    Theme prevent = Made.of(Theme.class, "id", new Theme.Id("prevent"), "name", "Prevention");
    Theme fraud = Made.of(Theme.class, "id", new Theme.Id("fraud"), "name", "Fraud");
    Aim calm = Made.of(Aim.class, "id", new Aim.Id("calm"), "words", "Calmer nights");
    Edition older = before().withThemes(Stated.of(List.of(prevent, fraud))).withAims(List.of(calm));
    Edition newer =
        refresh()
            .withThemes(Stated.of(List.of(Copy.with(fraud, "name", "Fraud and scams"))))
            .withChanges(
                List.of(
                    change(Change.Kind.REMOVED, Commitment.to(older.id(), prevent.id()), null),
                    change(
                        Change.Kind.REWORDED,
                        Commitment.to(older.id(), fraud.id()),
                        Commitment.to(refresh().id(), fraud.id())),
                    change(Change.Kind.COMPLETED, Commitment.to(older.id(), calm.id()), null)));

    Differences found = between(register(older, newer), older.key(), REFRESH);

    assertThat(found.priorities())
        .filteredOn(PriorityChange::recorded)
        .extracting(PriorityChange::words)
        .containsExactly(
            "\u201cPrevention\u201d was removed",
            "\u201cFraud\u201d now reads \u201cFraud and scams\u201d",
            "\u201cCalmer nights\u201d was completed");
    assertThat(found.texts())
        .extracting(TextDifference::pointer)
        .containsExactly("/title", "/period");
    assertThat(between(register(older, newer.withChanges(List.of())), older.key(), REFRESH).texts())
        .extracting(TextDifference::pointer)
        .hasSize(5);
  }

  private static Change change(Change.Kind kind, Commitment from, @Nullable Commitment to) {
    return new Change(
        kind,
        List.of(Change.Before.of(from)),
        to == null ? List.of() : List.of(Change.After.of(to)),
        Stated.none(),
        List.of());
  }

  @Test
  void tellsTheOtherNameOfAPriorityThatIsRecordedAsKept() {
    Change kept =
        new Change(
            Change.Kind.KEPT,
            List.of(new Change.Before(new Priority.Id("night"), null, null, null)),
            List.of(new Change.After(new Priority.Id("night"), null, null, null)),
            Stated.notOnRecord(),
            List.of());
    Edition renamed =
        refresh()
            .withPriorities(List.of(priority("night", "Nights out")))
            .withChanges(List.of(kept));

    assertThat(between(register(renamed), before().key(), REFRESH).texts())
        .extracting(TextDifference::words)
        .contains("the priority \u201cNight-time economy\u201d now reads \u201cNights out\u201d");
    assertThat(between(register(renamed.withChanges(List.of())), before().key(), REFRESH).texts())
        .extracting(TextDifference::pointer)
        .containsExactly("/title", "/period");
  }

  @Test
  void tellsAnyOtherWordInAVersionButNotWhereItIsInUse() {
    Version first = Records.version(refresh(), 1);
    Edition used =
        refresh()
            .withUses(
                List.of(
                    new Edition.Use(
                        new PartialDate("2018-09"), List.of(new Citation(Records.PAPER, null)))));

    assertThat(between(register(first, used), first.key(), REFRESH).areNone()).isTrue();
    assertThat(between(register(first, noted(used, "odd")), first.key(), REFRESH).areNone())
        .isFalse();
  }

  @Test
  void comparesDocumentsOfAnyKind() {
    Version first = Records.version(Records.assessment(), 1);
    Register register = register(first, Records.assessment().withFindings(List.of()));

    Differences found = between(register, first.key(), Records.ASSESSMENT);

    assertThat(found.priorities()).isEmpty();
    assertThat(found.texts())
        .extracting(TextDifference::words)
        .containsExactly("the finding \u201cMost assaults happen at night\u201d was taken out");
    assertThat(found.areNone()).isFalse();
  }

  @Test
  void namesOnlyComponentsThatThereAreAsNoText() {
    assertThat(TextOnly.ADDED_LATER)
        .isSubsetOf(
            Stream.of(Edition.class, Obligation.class, Measure.class, Fund.class)
                .flatMap(
                    type ->
                        Arrays.stream(type.getRecordComponents())
                            .map(each -> type.getSimpleName() + "." + each.getName()))
                .toList());
  }

  private static Edition narrowed(String... reasons) {
    return refresh()
        .withChanges(
            List.of(
                Copy.with(
                    NARROWED,
                    "reasons",
                    reasons.length == 0
                        ? Stated.notOnRecord()
                        : Stated.of(
                            Stream.of(reasons)
                                .map(each -> new Reason(each, List.of()))
                                .toList()))));
  }

  private static List<String> reasonsFrom(Edition first, Edition then) {
    Version version = Records.version(first, 1);
    return between(register(version, then), version.key(), REFRESH).texts().stream()
        .map(TextDifference::words)
        .toList();
  }

  @Test
  void tellsTheChangedReasonOfAChangeBetweenTwoVersions() {
    String why =
        "why \u201cDomestic abuse and other violence\u201d was narrowed to \u201cDomestic abuse\u201d";

    assertThat(reasonsFrom(narrowed("to look closer"), narrowed("it was asked for")))
        .containsExactly(
            "the reason %s was \u201cto look closer\u201d; it now reads \u201cit was asked for\u201d"
                .formatted(why));
    assertThat(reasonsFrom(narrowed("a"), narrowed("a", "b")))
        .containsExactly(
            "the reasons %s were \u201ca\u201d; they now read \u201ca\u201d and \u201cb\u201d"
                .formatted(why));
    assertThat(reasonsFrom(narrowed(), narrowed("a")))
        .containsExactly("the reason %s is new: \u201ca\u201d".formatted(why));
    assertThat(reasonsFrom(narrowed("a"), narrowed()))
        .containsExactly("the reason %s was taken out: \u201ca\u201d".formatted(why));
    assertThat(reasonsFrom(narrowed("a", "b"), narrowed("b", "a"))).isEmpty();
  }

  @Test
  void tellsAChangeThatOneVersionAloneRecords() {
    String what =
        "\u201cDomestic abuse and other violence\u201d was narrowed to \u201cDomestic abuse\u201d";

    assertThat(reasonsFrom(refresh().withChanges(List.of()), narrowed("a")))
        .containsExactly("it is newly on record that " + what + ", with the reason \u201ca\u201d");
    assertThat(reasonsFrom(narrowed("a"), refresh().withChanges(List.of())))
        .containsExactly("it is no longer on record that " + what);
  }

  @Test
  void doesNotTakeAnotherReasonForAnotherCommitment() {
    Version version = Records.version(narrowed("a"), 1);

    assertThat(between(register(version, narrowed("b")), version.key(), REFRESH).areNone())
        .isTrue();
  }
}
