package org.saferplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.ledger.Actions.NIGHT;
import static org.saferplan.ledger.Actions.by;
import static org.saferplan.ledger.Actions.date;
import static org.saferplan.ledger.Actions.done;
import static org.saferplan.ledger.Actions.named;
import static org.saferplan.ledger.Actions.serving;
import static org.saferplan.ledger.Actions.update;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.RatingScheme;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

final class LedgerTest {
  private static final LocalDate ON = LocalDate.parse("2018-08-01");
  private static final Edition.Id REFRESH = Records.refresh().id();
  private static final Heading SUBGROUP =
      new Heading(Records.SUBGROUP.value(), "Night-time Group", null);
  private static final Heading MANAGER =
      new Heading(Records.MANAGER.value(), "Community Safety Manager", null);

  /** A priority that the manager leads and the night-time group serves, with two levels of aims. */
  private static Edition led() {
    return Records.refresh()
        .withPriorities(
            List.of(
                Made.of(
                    Priority.class,
                    "id",
                    new Priority.Id("night"),
                    "name",
                    "Night-time economy",
                    "leads",
                    List.of(Party.of(Records.MANAGER)),
                    "servedBy",
                    Stated.of(List.of(Records.SUBGROUP))),
                Records.priority("abuse", "Domestic abuse")))
        .withThemes(
            Stated.of(
                List.of(Made.of(Theme.class, "id", new Theme.Id("young"), "name", "Young people"))))
        .withAims(
            List.of(
                aim("fewer", new Aim.Parent(new Priority.Id("night"), null, null, null)),
                aim("fewest", new Aim.Parent(null, null, null, new Aim.Id("fewer")))));
  }

  private static Aim aim(String id, Aim.Parent under) {
    return Made.of(Aim.class, "id", new Aim.Id(id), "words", id, "under", List.of(under));
  }

  private static Ledger ledger(Document... record) {
    return Ledger.of(Records.register(record), ON);
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.action().value()).toList();
  }

  @Test
  void tellsTheLongestOverdueFirstAndThenWhatIsDueSoonest() {
    Ledger ledger =
        ledger(
            named("done", "due", by("2018-07-01"), "completions", List.of(done("2018-07-01"))),
            named("later", "due", by("2018-12-01")),
            named("soon", "due", by("2018-08-02")),
            named("late", "due", by("2018-07-31")),
            named("latest", "due", by("2018-05-01")),
            named("blank"));

    assertThat(ids(ledger.rows()))
        .containsExactly("latest", "late", "blank", "soon", "later", "done");
    assertThat(ledger.counts())
        .containsExactly(
            new Ledger.Count(State.OVERDUE, 2),
            new Ledger.Count(State.UNDETERMINABLE, 1),
            new Ledger.Count(State.UPCOMING, 2),
            new Ledger.Count(State.COMPLETED_ON_TIME, 1));
  }

  @Test
  void findsWhoOwesItThroughAnAimsPriority() {
    Row row =
        ledger(
                led(),
                named("lights", "serves", serving(Commitment.to(REFRESH, new Aim.Id("fewest")))))
            .rows()
            .get(0);

    assertThat(row.priorities())
        .containsExactly(new Heading("night", "Night-time economy", REFRESH));
    assertThat(row.owners()).containsExactly(MANAGER);
    assertThat(row.throughPriority()).isTrue();
    assertThat(row.ownerWords()).isEqualTo("Community Safety Manager (through the priority)");
    assertThat(row.groups()).containsExactly(SUBGROUP);
  }

  @Test
  void itsOwnLeadsComeBeforeThoseOfThePriority() {
    Row row =
        ledger(
                led(),
                named(
                    "lights",
                    "serves",
                    serving(NIGHT),
                    "leads",
                    List.of(Party.of(Records.GROUP), new Party(null, null, null, "All"))))
            .rows()
            .get(0);

    assertThat(row.ownerWords()).isEqualTo("Strategy Group, All");
    assertThat(row.groups()).extracting(Heading::name).containsExactly("Strategy Group");
  }

  @Test
  void groupsActionsAndKeepsThoseWithoutInALineOfTheirOwn() {
    Ledger ledger =
        ledger(
            led(),
            named("website", "serves", Stated.none()),
            named(
                "both", "serves", serving(NIGHT, Commitment.to(REFRESH, new Priority.Id("abuse")))),
            named("night", "serves", serving(NIGHT), "places", List.of(Records.NORTH)));

    assertThat(ledger.by(Grouping.PRIORITY))
        .extracting(Ledger.Part::name, part -> ids(part.rows()))
        .containsExactly(
            tuple("Night-time economy", List.of("both", "night")),
            tuple("Domestic abuse", List.of("both")),
            tuple("no priority", List.of("website")));
    assertThat(ledger.by(Grouping.PLACE))
        .extracting(Ledger.Part::name, part -> part.rows().size())
        .containsExactly(tuple("North", 1), tuple("no place given", 2));
  }

  @Test
  void tellsWhatServesNoPriorityUnderTheHeadingPrintedOverIt() {
    Ledger ledger =
        ledger(
            led(),
            named("minutes", "serves", Stated.none(), "heading", "Partnership business"),
            named("night", "serves", serving(NIGHT), "heading", "Evenings"),
            named("terms", "heading", "Partnership business"),
            named("website", "serves", Stated.none()));

    assertThat(ledger.by(Grouping.PRIORITY))
        .extracting(Ledger.Part::heading, Ledger.Part::name, part -> ids(part.rows()))
        .containsExactly(
            tuple(
                new Heading("Partnership business", "Partnership business", null),
                "Partnership business",
                List.of("minutes", "terms")),
            tuple(
                new Heading("night", "Night-time economy", REFRESH),
                "Night-time economy",
                List.of("night")),
            tuple(null, "no priority", List.of("website")));
  }

  @Test
  void showsWhatIsCarriedOverThoughItIsNotOnRecordFromWhich() {
    Ledger ledger =
        ledger(
            named("from-known", "carriedOverFrom", new Obligation.Id("lamps")),
            named("from-unknown", "carriedOver", true),
            named("new", "carriedOver", false));

    assertThat(ledger.rows())
        .filteredOn(row -> row.is(Flag.CARRIED_OVER))
        .extracting(row -> row.action().value())
        .containsExactly("from-known", "from-unknown");
  }

  @Test
  void takesWhatAllOfAFilterAsksFor() {
    Document[] record = {
      led(),
      named("night-late", "serves", serving(NIGHT), "due", by("2018-07-01")),
      named("night-soon", "serves", serving(NIGHT), "due", by("2018-09-01")),
      named("other-late", "due", by("2018-07-01"))
    };
    Filter lateAtNight =
        Made.of(
            Filter.class,
            "state",
            State.OVERDUE,
            "priority",
            new Priority.Id("night"),
            "text",
            "LATE");

    assertThat(ids(where(lateAtNight, record))).containsExactly("night-late");
    assertThat(where(Filter.NONE, record)).isEqualTo(ledger(record).rows());
    assertThat(ids(where(Made.of(Filter.class, "owner", "manager"), record)))
        .containsExactly("night-late", "night-soon");
  }

  private static List<Row> where(Filter filter, Document... record) {
    return Ledger.of(Records.register(record), ON, filter).rows();
  }

  @Test
  void takesPlacesThatLieInThePlaceThatIsAskedFor() {
    Area town = Made.of(Area.class, "name", "Town", "within", Records.NORTH);
    Area ward = Made.of(Area.class, "name", "Ward", "within", town.id());
    Partnership partnership =
        Records.partnership()
            .withAreas(
                Stream.concat(Records.partnership().areas().stream(), Stream.of(town, ward))
                    .toList());
    Document[] record = {
      partnership,
      named("in-the-ward", "places", List.of(ward.id())),
      named("in-the-north", "places", List.of(Records.NORTH)),
      named("anywhere")
    };

    assertThat(ids(where(Made.of(Filter.class, "place", Records.NORTH), record)))
        .containsExactly("in-the-north", "in-the-ward");
    assertThat(ids(where(Made.of(Filter.class, "place", town.id()), record)))
        .containsExactly("in-the-ward");
  }

  @Test
  void takesWhatServesAnAimThatStandsUnderNothing() {
    Document[] record = {
      led().withAims(List.of(Made.of(Aim.class, "id", new Aim.Id("calm"), "words", "calm"))),
      named("lights", "serves", serving(Commitment.to(REFRESH, new Aim.Id("calm")))),
      named("other")
    };

    assertThat(ids(where(Made.of(Filter.class, "edition", REFRESH), record)))
        .containsExactly("lights");
  }

  @Test
  void knowsAnOwnerInWordsWhoLeadsThePriority() {
    Edition all =
        led()
            .withPriorities(
                List.of(
                    Copy.with(
                        led().priorities().get(0),
                        "leads",
                        List.of(new Party(null, null, null, "All partners")))));
    Document[] record = {all, named("lights", "serves", serving(NIGHT))};
    Filter filter = Made.of(Filter.class, "owner", "All partners");

    assertThat(filter.faults(Records.register(record))).isEmpty();
    assertThat(ids(where(filter, record))).containsExactly("lights");
  }

  @Test
  void showsWhatIsSilentSlippedProvisionalConditionalCarriedOverAndServesNothing() {
    Due due =
        Made.of(
            Due.class,
            "by",
            date("2018-07-01"),
            "provisional",
            true,
            "condition",
            Made.of(Due.Condition.class, "words", "the grant"));
    Move slip = new Move(date("2018-05"), null, null, null, List.of());
    Move later = new Move(date("2018-09"), due, null, null, List.of());
    Row row =
        ledger(
                named(
                    "lights",
                    "due",
                    by("2018-12"),
                    "moves",
                    List.of(slip, later),
                    "serves",
                    Stated.none(),
                    "carriedOverFrom",
                    new Obligation.Id("lamps")))
            .rows()
            .get(0);

    assertThat(row.flags())
        .containsExactly(
            Flag.SILENT,
            Flag.CONDITIONAL,
            Flag.PROVISIONAL,
            Flag.CARRIED_OVER,
            Flag.SERVES_NOTHING);
    assertThat(row.slipped()).isEqualTo(1);
    assertThat(row.remarks()).startsWith("no update on record", "slipped once");
  }

  @Test
  void callsWhatFellDueSilentUntilSomethingIsSaidOfIt() {
    assertThat(silence(update("2018-06-30"))).isEqualTo("no update since 30 June 2018");
    assertThat(silence(update("2018-07-20"))).isNull();
    assertThat(silence(update("2018-08-20"))).isEqualTo("no update on record");
  }

  private static String silence(Progress update) {
    return ledger(named("lights", "due", by("2018-07-03"), "updates", List.of(update)))
        .rows()
        .get(0)
        .silence();
  }

  @Test
  void keepsWhatEachRaterSaidLast() {
    RatingScheme scheme =
        Made.of(
            RatingScheme.class,
            "id",
            new RatingScheme.Id("year-end"),
            "name",
            "Year end",
            "ratings",
            List.of(
                Made.of(
                    RatingScheme.Rating.class,
                    "word",
                    "Blue",
                    "says",
                    RatingScheme.Says.COMPLETE)));
    Vocabulary words = Made.of(Vocabulary.class, "ratingSchemes", List.of(scheme));
    Progress officer =
        Made.of(
            Progress.class,
            "on",
            date("2018-06"),
            "by",
            Party.of(Records.MANAGER),
            "happened",
            "Lamps bought",
            "rating",
            new RatingScheme.Ref(scheme.id(), new RatingScheme.Rating.Id("blue")));
    Progress committee =
        Made.of(
            Progress.class,
            "on",
            date("2018-07"),
            "by",
            Party.of(Records.COMMITTEE),
            "happened",
            "Too slow",
            "onTrack",
            false);

    Row row =
        ledger(
                Records.partnership().withVocabulary(words),
                named("lights", "updates", List.of(update("2018-05"), officer, committee)))
            .rows()
            .get(0);

    assertThat(row.updates())
        .containsExactly(
            new Row.Said(date("2018-07"), "the Committee", false, null, "Too slow"),
            new Row.Said(date("2018-06"), "Community Safety Manager", null, "Blue", "Lamps bought"),
            new Row.Said(date("2018-05"), null, null, null, "Something"));
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tellsAHundredThousandActions() {
    Obligation one = named("action", "serves", serving(NIGHT), "due", by("2018-07-03"));
    Document[] actions =
        IntStream.range(0, 100_000)
            .mapToObj(number -> Copy.with(one, "id", new Obligation.Id("action-" + number)))
            .toArray(Document[]::new);
    Register register = Records.register(actions);

    Ledger ledger = Ledger.of(register, ON);

    assertThat(ledger.by(Grouping.PRIORITY).get(0).counts())
        .containsExactly(new Ledger.Count(State.OVERDUE, 100_000));
  }
}
