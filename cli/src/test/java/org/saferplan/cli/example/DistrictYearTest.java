package org.saferplan.cli.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.exception.Concern.DECISION_CONDITION;
import static org.saferplan.exception.Concern.FUND_CONDITION;
import static org.saferplan.exception.Concern.FUND_OVERDRAWN;
import static org.saferplan.exception.Concern.MEASURE_DROPPED;
import static org.saferplan.exception.Concern.NO_BASELINE;
import static org.saferplan.exception.Concern.NO_MONEY;
import static org.saferplan.exception.Concern.NO_OWNER;
import static org.saferplan.exception.Concern.NO_UPDATE;
import static org.saferplan.exception.Concern.OVERDUE;
import static org.saferplan.exception.Concern.OWNER_GONE;
import static org.saferplan.exception.Concern.RESULT_OWED;
import static org.saferplan.exception.Concern.SERVES_NOTHING;
import static org.saferplan.exception.Concern.SLIPPED_TWICE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Saferplan;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.decision.Decision;
import org.saferplan.decision.MeetCondition;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.exception.Concern;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.exception.Exceptional;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fact.Stated;
import org.saferplan.fund.Fund;
import org.saferplan.fund.Movement;
import org.saferplan.fund.RecordMovement;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.measure.ChangeMeasure;
import org.saferplan.measure.Measure;
import org.saferplan.measure.MeasureReading;
import org.saferplan.measure.RecordResult;
import org.saferplan.measure.Result;
import org.saferplan.obligation.CompleteAction;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.HandOverActions;
import org.saferplan.obligation.MoveAction;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.ReportRound;
import org.saferplan.obligation.Resource;
import org.saferplan.obligation.ReviseAction;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Post;
import org.saferplan.partnership.RecordVacancy;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.progress.Progress;
import org.saferplan.refresh.ActionFate;
import org.saferplan.refresh.OpenRefresh;
import org.saferplan.refresh.Refresh;
import org.saferplan.refresh.SettleRefresh;
import org.saferplan.refresh.Step;
import org.saferplan.register.Register;
import org.saferplan.report.IssuePaper;
import org.saferplan.report.Paper;
import org.saferplan.report.PaperKind;
import org.saferplan.report.Papers;
import org.saferplan.round.GroupRound;
import org.saferplan.store.InMemoryStore;

/**
 * The invented district works its plan for a year through the commands that everybody has: four
 * rounds for its groups, with exceptions planted and mended on the way, and the refresh at its end.
 * After each round every exception that was planted is reported, and none other.
 */
final class DistrictYearTest {
  private static final LocalDate MIDDLE = LocalDate.of(2026, 10, 14);
  private static final LocalDate BEGINS = LocalDate.of(2026, 4, 1);
  private static final Edition.Id THIS_YEAR = new Edition.Id("this-year");
  private static final Body.Id TOWN = new Body.Id("town-centre-group");
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final SetClock clock = new SetClock();
  private final ImportPartnership start = start();
  private final Partnership.Id id = start.partnership().id();
  private final Saferplan saferplan =
      Saferplan.over(new InMemoryStore(clock), Example.VALIDATOR, clock);
  private final Map<Concern, Set<String>> planted = new TreeMap<>();
  private final Set<Obligation.Id> leftUndone = new HashSet<>();
  private final Set<Body.Id> silent = new HashSet<>();
  private final Set<Measure.Id> unmeasured = new HashSet<>();

  /** A clock that is set. */
  private static final class SetClock extends Clock {
    private LocalDate day = BEGINS;

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
  }

  /** The district on the first day of its year: nothing of it has happened yet. */
  private static ImportPartnership start() {
    ImportPartnership whole = Example.read(InventedDistrict.on(MIDDLE));
    return new ImportPartnership(
        whole.format(),
        whole.partnership(),
        whole.documents().stream().map(DistrictYearTest::fresh).toList(),
        whole.files());
  }

  private static Document fresh(Document document) {
    if (document instanceof Obligation action) {
      return fresh(action);
    } else if (document instanceof Measure measure) {
      return Copy.with(
          Copy.with(
              measure,
              "results",
              measure.results().stream().filter(each -> isBefore(each.period())).toList()),
          "states",
          List.of());
    }
    return document;
  }

  private static Obligation fresh(Obligation action) {
    boolean isOfThisYear =
        action.serves().entries().stream().anyMatch(each -> each.edition().equals(THIS_YEAR))
            || action.actionPlans().findAny().isPresent();
    Obligation fresh = action;
    for (String each : List.of("updates", "completions", "moves")) {
      fresh = Copy.with(fresh, each, List.of());
    }
    return isOfThisYear || action.ended() == null ? Copy.with(fresh, "ended", null) : action;
  }

  private static boolean isBefore(Period period) {
    return period.to() != null && period.to().latest().isBefore(BEGINS);
  }

  private Register register() {
    return saferplan.register(id);
  }

  private void does(Command command) {
    saferplan.as(Actor.officer("Community Safety Manager")).execute(id, command);
  }

  private LocalDate today() {
    return clock.day;
  }

  private void plant(Concern concern, String... ids) {
    planted.computeIfAbsent(concern, absent -> new TreeSet<>()).addAll(List.of(ids));
  }

  private void mend(Concern concern) {
    planted.remove(concern);
  }

  private void isReported() {
    servesNothing();
    Map<Concern, Set<String>> found = new TreeMap<>();
    for (Exceptional each : ExceptionReport.of(register(), today()).all()) {
      each.about()
          .forEach(
              item ->
                  found.computeIfAbsent(each.concern(), absent -> new TreeSet<>()).add(item.id()));
    }
    assertThat(found).as("exceptions on %s", today()).isEqualTo(planted);
  }

  /** All groups, and who leads what stands in none, say what happened; a silent group does not. */
  private void report() {
    List<ReportRound.Line> lines = new ArrayList<>();
    Set<Obligation.Id> unsaid = new HashSet<>();
    silent.forEach(
        group ->
            GroupRound.of(register(), group, today())
                .actions()
                .forEach(each -> unsaid.add(each.action())));
    for (Row row : Ledger.of(register(), today()).rows()) {
      if (row.standing().state().isOpen() && !unsaid.contains(row.action())) {
        lines.add(
            new ReportRound.Line(
                row.action(),
                new Progress(
                    PartialDate.of(today()),
                    null,
                    null,
                    "It goes on",
                    true,
                    null,
                    null,
                    "Go on",
                    null,
                    null,
                    List.of()),
                null));
      }
    }
    does(new ReportRound(lines));
  }

  /** What is due is done, each time that it is due; results are supplied. */
  private void deliver() {
    for (Obligation each : register().list(Obligation.class, Kind.OBLIGATION)) {
      if (!leftUndone.contains(each.id())) {
        complete(each.id());
      }
    }
    for (Measure each : register().list(Measure.class, Kind.MEASURE)) {
      if (!unmeasured.contains(each.id())) {
        measure(each.id());
      }
    }
  }

  private void complete(Obligation.Id action) {
    ActionStanding standing = standing(action);
    while (standing.state() == State.OVERDUE) {
      does(
          new CompleteAction(
              action,
              new Completion(
                  PartialDate.of(today()), "It is done", standing.occurrence(), List.of())));
      standing = standing(action);
    }
  }

  private ActionStanding standing(Obligation.Id action) {
    return ActionStanding.of(
        register(), register().find(Obligation.class, action.key()).orElseThrow(), today());
  }

  private void measure(Measure.Id measure) {
    Measure found = register().find(Measure.class, measure.key()).orElseThrow();
    while (MeasureReading.wanted(register(), found, today()).filter(today()::isAfter).isPresent()) {
      LocalDate last = MeasureReading.wanted(register(), found, today()).orElseThrow();
      does(
          new RecordResult(
              measure,
              new Result(
                  new Period(PartialDate.of(last), PartialDate.of(last)),
                  new BigDecimal("11"),
                  null,
                  null,
                  null,
                  List.of(),
                  null)));
      found = register().find(Measure.class, measure.key()).orElseThrow();
    }
  }

  private void roundUntil(LocalDate reports, LocalDate looks) {
    clock.day = reports;
    report();
    clock.day = looks;
    deliver();
  }

  @Test
  void reportsEveryExceptionThatIsPlantedAndNoneOther() {
    does(start);
    inherent();

    // Round 1: one group says nothing, one measure has no result.
    silent.add(TOWN);
    Measure.Id hate = measure("Hate crimes reported");
    unmeasured.add(hate);
    clock.day = LocalDate.of(2026, 7, 10);
    List<Obligation.Id> unsaid =
        GroupRound.of(register(), TOWN, today()).actions().stream()
            .map(GroupRound.Update::action)
            .toList();
    roundUntil(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 15));
    unsaid.stream()
        .filter(each -> standing(each).state().isOpen())
        .forEach(each -> plant(NO_UPDATE, each.value()));
    plant(RESULT_OWED, hate.value());
    isReported();

    // Round 2: they speak; something is late, something is put off twice, a post falls vacant.
    silent.clear();
    unmeasured.clear();
    mend(NO_UPDATE);
    mend(RESULT_OWED);
    List<Row> coming =
        Ledger.of(register(), today()).rows().stream()
            .filter(row -> row.standing().state() == State.UPCOMING)
            .filter(row -> row.standing().occurrence() == null)
            .filter(row -> row.standing().due().latest().isBefore(LocalDate.of(2026, 10, 1)))
            .toList();
    Obligation.Id late = coming.get(0).action();
    Obligation.Id put = coming.get(1).action();
    leftUndone.add(late);
    for (int time = 0; time < 2; time++) {
      does(
          new MoveAction(
              put,
              Due.by(new PartialDate("2027-01")),
              PartialDate.of(today()),
              "Nobody had the time",
              null,
              List.of()));
    }
    roundUntil(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 15));
    plant(OVERDUE, late.value());
    plant(SLIPPED_TWICE, put.value());
    isReported();

    // Round 3: it is done at last; a post falls vacant, and there is no money for something.
    leftUndone.clear();
    complete(late);
    mend(OVERDUE);
    Post.Id post = ledBy(put);
    does(new RecordVacancy(post, new Period(new PartialDate("2026-12"), null)));
    Obligation poor = open().get(0);
    does(
        new ReviseAction(
            Copy.with(
                poor,
                "takes",
                List.of(new Resource("a van", new BigDecimal("2222.00"), "GBP", null)))));
    does(
        new ChangeMeasure(
            hate,
            new org.saferplan.measure.State(
                org.saferplan.measure.State.What.WITHDRAWN,
                new PartialDate("2026-12"),
                "It is counted no more",
                null,
                List.of())));
    roundUntil(LocalDate.of(2027, 1, 10), LocalDate.of(2027, 1, 15));
    mend(SLIPPED_TWICE);
    slipped(put);
    open().stream()
        .filter(each -> each.leads().contains(Party.of(post)))
        .forEach(each -> plant(OWNER_GONE, each.id().value()));
    if (standing(poor.id()).state().isOpen()) {
      plant(NO_MONEY, poor.id().value());
    }
    plant(MEASURE_DROPPED, hate.value());
    isReported();

    // Round 4: what can be mended is mended; a fund is overspent.
    does(
        new HandOverActions(
            Party.of(post),
            List.of(Party.of(TOWN)),
            PartialDate.of(today()),
            "The post is vacant; nothing else has changed",
            List.of(),
            List.of()));
    mend(OWNER_GONE);
    condition(PartialDate.of(today()));
    mend(DECISION_CONDITION);
    Fund.Id pooled = new Fund.Id("pooled-fund");
    does(
        new RecordMovement(
            pooled,
            new Movement(
                Movement.What.SPENT,
                new BigDecimal("99999.99"),
                PartialDate.of(today()),
                null,
                "a party",
                null,
                null,
                null,
                null,
                List.of(),
                null)));
    plant(FUND_OVERDRAWN, pooled.value());
    does(new IssuePaper(PaperKind.GROUP_PACK, TOWN.value(), null));
    roundUntil(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 20));
    mend(SLIPPED_TWICE);
    slipped(put);
    mend(NO_MONEY);
    if (standing(poor.id()).state().isOpen()) {
      plant(NO_MONEY, poor.id().value());
    }
    isReported();

    refresh();
    everyPaperCarriesAll();
  }

  private void slipped(Obligation.Id put) {
    if (standing(put).state().isOpen()) {
      plant(SLIPPED_TWICE, put.value());
    }
  }

  /** What the district has of itself: it was planted when it was invented. */
  private void inherent() {
    plant(NO_BASELINE, "young-people-in-treatment");
    plant(FUND_CONDITION, "commissioner-grant");
    ExceptionReport report = ExceptionReport.of(register(), LocalDate.of(2026, 7, 15));
    report.all().stream()
        .filter(each -> each.concern() == DECISION_CONDITION || each.concern() == NO_OWNER)
        .forEach(each -> each.about().forEach(item -> plant(each.concern(), item.id())));
  }

  private void servesNothing() {
    mend(SERVES_NOTHING);
    for (Obligation each : open()) {
      if (each.partOf() == null && each.serves().said() != Stated.Said.ENTRIES) {
        plant(SERVES_NOTHING, each.id().value());
      }
    }
  }

  private void condition(PartialDate on) {
    for (Meeting meeting : Meeting.heldBy(register(), today())) {
      for (Decision decision : meeting.standing()) {
        decision.matters().stream()
            .flatMap(matter -> matter.conditionsOpen(today()).stream())
            .distinct()
            .forEach(
                each ->
                    does(
                        new MeetCondition(
                            new Decision.Ref(meeting.id(), decision.id()), each, on, List.of())));
      }
    }
  }

  private List<Obligation> open() {
    return Ledger.of(register(), today()).rows().stream()
        .filter(row -> row.standing().state().isOpen())
        .flatMap(row -> register().find(Obligation.class, row.action().key()).stream())
        .toList();
  }

  private Post.Id ledBy(Obligation.Id action) {
    return Stream.concat(register().find(Obligation.class, action.key()).stream(), open().stream())
        .flatMap(each -> each.leads().stream())
        .flatMap(each -> Stream.ofNullable(each.post()))
        .findFirst()
        .orElseThrow();
  }

  private Measure.Id measure(String name) {
    return register().list(Measure.class, Kind.MEASURE).stream()
        .filter(each -> each.name().equals(name))
        .map(Measure::id)
        .findFirst()
        .orElseThrow();
  }

  /** Next year is opened, left half done, and settled to the last item. */
  private void refresh() {
    does(new OpenRefresh(THIS_YEAR, new Edition.Id("next-year"), null, null));
    Edition.Id next = new Edition.Id("next-year");
    Refresh walk = Refresh.of(register(), next, today()).orElseThrow();
    List<Step> actions =
        walk.undecided().stream().filter(each -> each.item().action() != null).toList();
    int half = actions.size() / 2;
    settle(next, List.of(), actions.subList(0, half));
    assertThat(Refresh.of(register(), next, today()).orElseThrow().isFinished()).isFalse();
    walk = Refresh.of(register(), next, today()).orElseThrow();
    settle(
        next,
        walk.undecided().stream().filter(each -> each.item().of() != null).toList(),
        walk.undecided().stream().filter(each -> each.item().action() != null).toList());

    Refresh settled = Refresh.of(register(), next, today()).orElseThrow();
    assertThat(settled.undecided()).isEmpty();
    servesNothing();
    isReported();
    assertThat(settled.counts().items()).isEqualTo(settled.steps().size());
  }

  private void settle(Edition.Id next, List<Step> commitments, List<Step> actions) {
    List<Change> changes =
        commitments.stream()
            .map(
                each ->
                    new Change(
                        Change.Kind.KEPT,
                        List.of(before(each.item().of())),
                        List.of(after(each.item().of())),
                        Stated.none(),
                        List.of()))
            .toList();
    List<ActionFate> fates =
        actions.stream()
            .map(
                each ->
                    ActionFate.of(
                        Change.Kind.KEPT,
                        each.item().action(),
                        List.of(),
                        null,
                        null,
                        null,
                        Stated.none()))
            .toList();
    does(new SettleRefresh(next, changes, List.of(), fates));
  }

  private static Change.Before before(Commitment of) {
    return new Change.Before(of.priority(), of.part(), of.theme(), of.aim());
  }

  private static Change.After after(Commitment of) {
    return new Change.After(of.priority(), of.part(), of.theme(), of.aim());
  }

  private void everyPaperCarriesAll() {
    Register register = register();
    List<Exceptional> all = ExceptionReport.of(register, today()).all();
    for (Paper paper :
        List.of(
            Papers.of(register, PaperKind.GROUP_PACK, TOWN.value(), today()).orElseThrow(),
            Papers.of(register, PaperKind.ANNUAL_REPORT, THIS_YEAR.value(), today())
                .orElseThrow())) {
      String text = paper.toString().toLowerCase(Locale.UK);
      assertThat(all)
          .allMatch(
              each -> text.contains(each.words().toLowerCase(Locale.UK)),
              "told in " + paper.title());
    }
  }
}
