package org.saferplan.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.ActionPlan;
import org.saferplan.obligation.Basis;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Restriction;
import org.saferplan.partnership.Source;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;

final class SettleRefreshTest {
  private static final Edition.Id NEXT = new Edition.Id("next");
  private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

  private Doorway doorway;

  private void open(Obligation... actions) {
    doorway = Doorway.holding(Year.holding(actions));
    doorway.does(new OpenRefresh(Year.THIS, NEXT, "2019-20 refresh", null));
  }

  @AfterEach
  void close() {
    doorway.close();
  }

  private Edition next() {
    return doorway.register().find(Edition.class, NEXT.key()).orElseThrow();
  }

  private Refresh walk() {
    return Refresh.of(doorway.register(), NEXT, DAY).orElseThrow();
  }

  private Step step(String id) {
    return walk().steps().stream()
        .filter(each -> each.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Obligation action(String id) {
    return doorway.register().find(Obligation.class, new Obligation.Id(id).key()).orElseThrow();
  }

  private static Commitment in(Edition.Id edition, String sort, String id) {
    return switch (sort) {
      case "priority" -> Commitment.to(edition, new Priority.Id(id));
      case "theme" -> Commitment.to(edition, new Theme.Id(id));
      default -> Commitment.to(edition, new Aim.Id(id));
    };
  }

  private static Commitment part(String part) {
    return new Commitment(
        Year.THIS, new Priority.Id("violence"), new Priority.Part.Id(part), null, null);
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(each -> each.pointer() + " " + each.rule()).toList();
  }

  @Test
  void decidesNothingByCopying() {
    open(Year.action("light", Year.priority("night")));

    Refresh walk = walk();

    assertThat(walk.open()).isTrue();
    assertThat(walk.counts()).isEqualTo(new Refresh.Counts(9, 0, 8, 1, 0));
    assertThat(walk.undecided().get(8).words()).startsWith("\u201cDo light\u201d: ");
    assertThat(walk.words()).isEqualTo("0 of 9 items decided, 9 not decided yet");
  }

  @Test
  void leavesTheRestUndecided() {
    open();

    doorway.does(Year.settle(NEXT, Year.kept(Year.priority("night"))));

    assertThat(walk().decided()).extracting(each -> each.item().id()).containsExactly("night");
    assertThat(walk().isFinished()).isFalse();
  }

  @Test
  void keepsThePartsOfWhatIsKept() {
    open();

    doorway.does(Year.settle(NEXT, Year.kept(Year.priority("violence"))));

    assertThat(walk().decided())
        .extracting(each -> each.item().id())
        .containsExactly("violence", "home", "street");
  }

  @Test
  void takesOutWhatIsRemovedWithTheAimsThatBelongToNothingElse() {
    open();

    doorway.does(
        Year.settle(
            NEXT, Year.change(Change.Kind.REMOVED, List.of(Year.priority("night")), List.of())));

    assertThat(next().priorities())
        .extracting(each -> each.id().value())
        .containsExactly("violence");
    assertThat(next().aims()).extracting(each -> each.id().value()).containsExactly("early");
    assertThat(step("fewer").words())
        .isEqualTo("\u201cFewer assaults\u201d went with \u201cCalmer nights\u201d");
    assertThat(step("fewer").reasons().entries()).hasSize(1);
  }

  @Test
  void makesAThemeOfAPriorityAndPutsItsAimsUnderIt() {
    open();

    doorway.does(
        Year.settle(
            NEXT,
            Year.change(
                Change.Kind.BECAME_THEME,
                List.of(Year.priority("night")),
                List.of(in(NEXT, "theme", "night")))));

    Theme made = next().theme(new Theme.Id("night")).orElseThrow();
    assertThat(made.name()).isEqualTo("Night-time economy");
    assertThat(made.leads()).isEqualTo(Year.edition().priorities().get(0).leads());
    assertThat(next().priority(new Priority.Id("night"))).isEmpty();
    assertThat(next().aim(new Aim.Id("calm")).orElseThrow().under())
        .containsExactly(Year.parent("theme", new Theme.Id("night")));
  }

  @Test
  void mergesIntoOneOfThemUnderANewName() {
    open();

    doorway.does(
        new SettleRefresh(
            NEXT,
            List.of(
                Year.change(
                    Change.Kind.MERGED,
                    List.of(Year.priority("night"), Year.priority("violence")),
                    List.of(in(NEXT, "priority", "violence")))),
            List.of(
                new Naming(
                    Change.After.of(in(NEXT, "priority", "violence")), "Violence and nights out")),
            List.of()));

    assertThat(next().priorities())
        .extracting(Priority::name)
        .containsExactly("Violence and nights out");
    assertThat(step("night").words())
        .isEqualTo(
            "\u201cNight-time economy\u201d and \u201cViolence\u201d became \u201cViolence and"
                + " nights out\u201d");
    assertThat(next().aim(new Aim.Id("calm")).orElseThrow().under())
        .containsExactly(Year.parent("priority", new Priority.Id("violence")));
  }

  @Test
  void splitsIntoNewOnesThatAreLedAsTheOldOneWas() {
    open();

    doorway.does(
        new SettleRefresh(
            NEXT,
            List.of(
                Year.change(
                    Change.Kind.SPLIT,
                    List.of(Year.priority("night")),
                    List.of(in(NEXT, "priority", "pubs"), in(NEXT, "priority", "taxis")))),
            List.of(
                new Naming(Change.After.of(in(NEXT, "priority", "pubs")), "Pubs"),
                new Naming(Change.After.of(in(NEXT, "priority", "taxis")), "Taxis")),
            List.of()));

    assertThat(next().priorities())
        .extracting(Priority::name, Priority::leads)
        .containsExactly(
            tuple("Violence", List.of()),
            tuple("Pubs", Year.edition().priorities().get(0).leads()),
            tuple("Taxis", Year.edition().priorities().get(0).leads()));
    assertThat(walk().added()).isEmpty();
  }

  @Test
  void rewordsThemesAimsAndParts() {
    open();
    Commitment theme = in(Year.THIS, "theme", "prevent");
    Commitment aim = in(Year.THIS, "aim", "early");

    doorway.does(
        new SettleRefresh(
            NEXT,
            List.of(
                Year.change(Change.Kind.REWORDED, List.of(theme), List.of(theme)),
                Year.change(Change.Kind.REWORDED, List.of(aim), List.of(aim)),
                Year.change(Change.Kind.REWORDED, List.of(part("home")), List.of(part("home")))),
            List.of(
                new Naming(Change.After.of(theme), "Stopping it early"),
                new Naming(Change.After.of(aim), "Help comes earlier"),
                new Naming(Change.After.of(part("home")), "In the family")),
            List.of()));

    assertThat(walk().decided())
        .extracting(Step::words)
        .containsExactly(
            "\u201cAt home\u201d now reads \u201cIn the family\u201d",
            "\u201cPrevention\u201d now reads \u201cStopping it early\u201d",
            "\u201cHelp comes early\u201d now reads \u201cHelp comes earlier\u201d");
  }

  @Test
  void addsWhatIsNew() {
    open();
    Commitment made = in(NEXT, "priority", "fraud");

    doorway.does(
        new SettleRefresh(
            NEXT,
            List.of(Year.change(Change.Kind.ADDED, List.of(), List.of(made))),
            List.of(new Naming(Change.After.of(made), "Fraud")),
            List.of()));

    assertThat(walk().added())
        .extracting(Step::words, Step::told)
        .containsExactly(tuple("\u201cFraud\u201d is new", Step.Told.RECORDED));
  }

  @Test
  void tellsNoReasonGivenFromNoReasonOnRecord() {
    open();
    Change silent =
        new Change(
            Change.Kind.REMOVED,
            List.of(Change.Before.of(in(Year.THIS, "theme", "prevent"))),
            List.of(),
            Stated.notOnRecord(),
            List.of());
    Change none = new Change(silent.kind(), silent.from(), silent.to(), Stated.none(), List.of());

    assertThat(places(doorway.refuses(Year.settle(NEXT, silent))))
        .containsExactly("/changes/0/reasons reason-not-said");
    doorway.does(Year.settle(NEXT, none));

    assertThat(step("prevent").whyNoReason()).contains("no reason given");
    assertThat(walk().counts().withoutReason()).isZero();
  }

  @Test
  void carriesAnActionOverIntoTheNextYear() {
    open(Year.action("light", Year.priority("night")));

    doorway.does(
        Year.settle(
            NEXT, Year.fate(Change.Kind.KEPT, "light", "due", Due.by(new PartialDate("2019-09")))));

    ActionPlan plan =
        doorway.register().list(ActionPlan.class, Kind.ACTION_PLAN).stream()
            .filter(each -> each.edition().equals(NEXT))
            .findFirst()
            .orElseThrow();
    assertThat(plan.body()).isEqualTo(Records.SUBGROUP);
    assertThat(plan.period()).isEqualTo(Records.period("2019-04", "2020-03"));
    assertThat(action("light-2"))
        .isEqualTo(
            Made.of(
                Obligation.class,
                "id",
                new Obligation.Id("light-2"),
                "what",
                "Do light",
                "serves",
                Stated.of(List.of(in(NEXT, "priority", "night"))),
                "due",
                Due.by(new PartialDate("2019-09")),
                "basis",
                List.of(new Basis.InActionPlan(plan.id())),
                "carriedOverFrom",
                new Obligation.Id("light")));
    assertThat(action("light").ended())
        .extracting(Ending::on, Ending::how)
        .containsExactly(new PartialDate("2019-03-31"), Ending.How.CARRIED_OVER);
    assertThat(step("light").words()).isEqualTo("\u201cDo light\u201d was carried over");
    assertThat(walk().added()).isEmpty();
  }

  @Test
  void putsAllOfAGroupsActionsIntoOneNewActionPlan() {
    open(Year.action("light", Year.priority("night")), Year.action("patrol"));

    doorway.does(
        Year.settle(
            NEXT, Year.fate(Change.Kind.KEPT, "light"), Year.fate(Change.Kind.KEPT, "patrol")));

    assertThat(doorway.register().list(ActionPlan.class, Kind.ACTION_PLAN)).hasSize(2);
    assertThat(action("patrol-2").serves()).isEqualTo(Stated.none());
  }

  @Test
  void mergesSplitsReplacesCompletesAndDropsActions() {
    open(
        Year.action("a", Year.priority("night")),
        Year.action("b", Year.priority("night")),
        Year.action("c", Year.priority("night")),
        Year.action("d", Year.priority("night")),
        Year.action("e", Year.priority("night")),
        Year.action("f", Year.priority("night")));

    doorway.does(
        Year.settle(
            NEXT,
            Made.of(
                ActionFate.class,
                "kind",
                Change.Kind.MERGED,
                "from",
                List.of(new Obligation.Id("a"), new Obligation.Id("b")),
                "reads",
                List.of("Do both"),
                "reasons",
                Year.because("One visit does")),
            Year.fate(
                Change.Kind.SPLIT,
                "c",
                "reads",
                List.of("Do c first", "Do c then"),
                "reasons",
                Stated.none()),
            Year.fate(
                Change.Kind.REPLACED,
                "d",
                "reads",
                List.of("Do something else"),
                "reasons",
                Stated.none()),
            Year.fate(
                Change.Kind.COMPLETED, "e", "achieved", "Done", "on", new PartialDate("2018-04")),
            Year.fate(Change.Kind.REMOVED, "f", "reasons", Year.because("No money"))));

    assertThat(walk().decided())
        .extracting(Step::kind, Step::words)
        .containsExactly(
            tuple(Change.Kind.MERGED, "\u201cDo a\u201d was merged into \u201cDo both\u201d"),
            tuple(Change.Kind.MERGED, "\u201cDo b\u201d was merged into \u201cDo both\u201d"),
            tuple(
                Change.Kind.SPLIT,
                "\u201cDo c\u201d was split into \u201cDo c first\u201d and \u201cDo c then\u201d"),
            tuple(
                Change.Kind.REPLACED,
                "\u201cDo d\u201d was replaced by \u201cDo something else\u201d"),
            tuple(Change.Kind.COMPLETED, "\u201cDo e\u201d was completed (April 2018): Done"),
            tuple(Change.Kind.REMOVED, "\u201cDo f\u201d was withdrawn (1 May 2018)"));
    assertThat(walk().added()).isEmpty();
  }

  @Test
  void servesAfterAMergerWhatAllServed() {
    open(
        Year.action("a", Year.priority("night")),
        Year.action("b", Year.priority("violence"), Year.priority("night")));

    doorway.does(
        Year.settle(
            NEXT,
            Made.of(
                ActionFate.class,
                "kind",
                Change.Kind.MERGED,
                "from",
                List.of(new Obligation.Id("a"), new Obligation.Id("b")),
                "reasons",
                Stated.none())));

    assertThat(action("a-2").serves().entries())
        .containsExactly(in(NEXT, "priority", "night"), in(NEXT, "priority", "violence"));
  }

  @Test
  void servesWhatThatBecameInTheSameCommand() {
    open(Year.action("light", Year.priority("night")));

    doorway.does(
        new SettleRefresh(
            NEXT,
            List.of(
                Year.change(
                    Change.Kind.BECAME_THEME,
                    List.of(Year.priority("night")),
                    List.of(in(NEXT, "theme", "night")))),
            List.of(),
            List.of(Year.fate(Change.Kind.KEPT, "light"))));

    assertThat(action("light-2").serves().entries()).containsExactly(in(NEXT, "theme", "night"));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    Obligation done =
        Year.action("done", Year.priority("night"))
            .withCompletion(
                Made.of(
                    org.saferplan.obligation.Completion.class,
                    "on",
                    new PartialDate("2018-04"),
                    "achieved",
                    "Done"));
    Obligation elsewhere =
        Made.of(Obligation.class, "id", new Obligation.Id("elsewhere"), "what", "Do elsewhere");
    open(Year.action("light", Year.priority("night")), done, elsewhere);
    doorway.does(Year.settle(NEXT, Year.kept(Year.priority("violence"))));

    RefusedException refused =
        doorway.refuses(
            new SettleRefresh(
                NEXT,
                List.of(
                    Year.kept(Year.priority("violence")),
                    Year.change(Change.Kind.REMOVED, List.of(Year.priority("night")), List.of()),
                    Year.change(
                        Change.Kind.ADDED, List.of(), List.of(in(NEXT, "priority", "new")))),
                List.of(new Naming(Change.After.of(in(NEXT, "priority", "nothing")), "Nothing")),
                List.of(
                    Year.fate(Change.Kind.KEPT, "light"),
                    Year.fate(Change.Kind.REMOVED, "none"),
                    Year.fate(Change.Kind.COMPLETED, "done", "achieved", "Again"),
                    Year.fate(Change.Kind.KEPT, "elsewhere"))));

    assertThat(places(refused))
        .containsExactlyInAnyOrder(
            "/changes/0/from/0 settled-already",
            "/changes/2/to/0 name-not-said",
            "/names/0/of not-on-record",
            "/actions/0/from/0 serves-nothing",
            "/actions/1/reasons reason-not-said",
            "/actions/1/from/0 not-on-record",
            "/actions/2/from/0 completed-already",
            "/actions/3/from/0 not-of-the-edition");
    assertThat(refused.faults()).extracting(Fault::remedy).filteredOn(String::isEmpty).hasSize(1);
  }

  @Test
  void refusesToSettleAnActionTwiceAndAnEditionThatFollowsNone() {
    open(Year.action("light", Year.priority("night")));
    doorway.does(Year.settle(NEXT, Year.fate(Change.Kind.KEPT, "light")));

    assertThat(places(doorway.refuses(Year.settle(NEXT, Year.fate(Change.Kind.KEPT, "light")))))
        .containsExactly("/actions/0/from/0 settled-already");
    assertThat(
            places(
                doorway.refuses(
                    Year.settle(Records.before().id(), Year.kept(Year.priority("night"))))))
        .containsExactly("/edition follows-no-other");
    assertThat(places(doorway.refuses(Year.settle(NEXT, new Change[0]))))
        .containsExactly(" nothing-to-settle");
  }

  @Test
  void refusesAFateThatNoActionCanHave() {
    open();

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Year.fate(Change.Kind.BECAME_THEME, "light"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Year.fate(Change.Kind.SPLIT, "light", "reads", List.of("One")));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Year.fate(Change.Kind.COMPLETED, "light"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Year.fate(Change.Kind.REWORDED, "light"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Year.fate(Change.Kind.MERGED, "light"));
  }

  private Obligation carriedOn(String id) {
    return doorway.register().list(Obligation.class, Kind.OBLIGATION).stream()
        .filter(each -> new Obligation.Id(id).equals(each.carriedOverFrom()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void joinsPartsToTheirWholeWhicheverIsSettledFirst() {
    Obligation whole = Year.action("whole", Year.priority("night"));
    Obligation part =
        Copy.with(Year.action("a-part", Year.priority("night")), "partOf", whole.id());
    Obligation other =
        Copy.with(Year.action("b-part", Year.priority("night")), "partOf", whole.id());
    open(whole, part, other);

    doorway.does(Year.settle(NEXT, Year.fate(Change.Kind.KEPT, "a-part")));
    assertThat(carriedOn("a-part").partOf()).isNull();
    doorway.does(
        Year.settle(
            NEXT, Year.fate(Change.Kind.KEPT, "b-part"), Year.fate(Change.Kind.KEPT, "whole")));

    assertThat(carriedOn("a-part").partOf()).isEqualTo(carriedOn("whole").id());
    assertThat(carriedOn("b-part").partOf()).isEqualTo(carriedOn("whole").id());
  }

  @Test
  void keepsFromEverybodyWhatIsMergedWithWhatNotEverybodyMaySee() {
    Restriction restricted =
        Made.of(Restriction.class, "access", Source.Access.RESTRICTED, "because", "One family");
    open(
        Year.action("open", Year.priority("night")),
        Copy.with(Year.action("shut", Year.priority("night")), "restricted", restricted));

    doorway.does(
        Year.settle(
            NEXT,
            Made.of(
                ActionFate.class,
                "kind",
                Change.Kind.MERGED,
                "from",
                List.of(new Obligation.Id("open"), new Obligation.Id("shut")),
                "reasons",
                Year.because("They are one"))));

    assertThat(carriedOn("open").restricted()).isEqualTo(restricted);
  }

  @Test
  void takesWhatIsToBeCompletedLaterForSettled() {
    open(Year.action("lamp", Year.priority("night")));

    doorway.does(
        Year.settle(
            NEXT,
            Year.fate(
                Change.Kind.COMPLETED,
                "lamp",
                "on",
                new PartialDate("2019-03-31"),
                "achieved",
                "It is lit")));

    assertThat(
            Refresh.of(doorway.register(), NEXT, LocalDate.parse("2018-05-01"))
                .orElseThrow()
                .undecided())
        .noneMatch(each -> new Obligation.Id("lamp").equals(each.item().action()));
  }
}
