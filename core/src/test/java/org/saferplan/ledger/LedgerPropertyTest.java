package org.saferplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Properties.oneOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.fact.Copy;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.obligation.Repeats;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Party;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Priority;
import org.saferplan.progress.Progress;
import org.saferplan.register.Register;

/** What holds of any ledger of generated actions. */
final class LedgerPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
  private static final int DAYS = 500;
  private static final Register RECORD = Records.register();

  private static LocalDate day(SplittableRandom random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static PartialDate date(SplittableRandom random) {
    return new PartialDate(day(random).toString().substring(0, oneOf(random, 10, 10, 10, 7, 4)));
  }

  private static Due due(SplittableRandom random) {
    boolean isRepeated = random.nextInt(3) == 0;
    PartialDate by = date(random);
    Object repeats =
        isRepeated
            ? new Repeats(
                1 + random.nextInt(3),
                oneOf(random, Repeats.Unit.values()),
                random.nextBoolean() ? null : date(random))
            : null;
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> Made.of(Due.class, "event", "the plan is written");
      case 2 -> Made.of(Due.class, "ongoing", true);
      case 3 ->
          Made.of(
              Due.class,
              "by",
              by,
              "condition",
              Made.of(
                  Due.Condition.class,
                  "words",
                  "a grant",
                  "met",
                  random.nextBoolean() ? null : date(random)));
      default -> Made.of(Due.class, "by", by, "repeats", repeats);
    };
  }

  private static Obligation action(SplittableRandom random, String id) {
    Due due = due(random);
    List<Completion> completions =
        IntStream.range(
                0, due != null && due.repeats() != null ? random.nextInt(5) : random.nextInt(2))
            .mapToObj(
                each -> Made.of(Completion.class, "on", date(random), "achieved", "it was done"))
            .toList();
    boolean isEnded = random.nextInt(6) == 0;
    return Made.of(
        Obligation.class,
        "id",
        new Obligation.Id(id),
        "what",
        id,
        "due",
        due,
        "serves",
        oneOf(
            random,
            Stated.<Commitment>none(),
            Stated.<Commitment>notOnRecord(),
            Actions.serving(Actions.NIGHT),
            Actions.serving(
                Actions.NIGHT, Commitment.to(Records.refresh().id(), new Priority.Id("abuse")))),
        "leads",
        oneOf(
            random,
            List.<Party>of(),
            List.of(Party.of(Records.MANAGER)),
            List.of(Party.of(Records.SUBGROUP), Party.of(Records.GROUP))),
        "places",
        oneOf(random, List.<Area.Id>of(), List.of(Records.NORTH, Records.SOUTH)),
        "completions",
        completions,
        "moves",
        random.nextInt(4) > 0
            ? List.of()
            : List.of(new Move(date(random), due(random), null, null, List.of())),
        "updates",
        IntStream.range(0, random.nextInt(3))
            .mapToObj(each -> Made.of(Progress.class, "on", date(random), "happened", "some"))
            .toList(),
        "ended",
        isEnded ? Made.of(Ending.class, "on", date(random), "how", Ending.How.LAPSED) : null);
  }

  private static List<Obligation> actions(SplittableRandom random) {
    return IntStream.range(0, 20).mapToObj(each -> action(random, "action-" + each)).toList();
  }

  private static Ledger ledger(List<Obligation> actions, LocalDate on) {
    return Ledger.of(Records.register(actions.toArray(Document[]::new)), on);
  }

  @Test
  void everyActionIsInOneStateAndNoGroupingLosesOrDoublesOne() {
    Properties.hold(
        40,
        LedgerPropertyTest::actions,
        actions -> {
          Ledger ledger = ledger(actions, FIRST.plusDays(DAYS / 2));

          assertThat(ledger.counts().stream().mapToInt(Ledger.Count::actions).sum())
              .isEqualTo(actions.size());
          for (Grouping grouping : Grouping.values()) {
            List<Row> told =
                ledger.by(grouping).stream().flatMap(part -> part.rows().stream()).toList();
            assertThat(told)
                .containsOnlyOnceElementsOf(
                    ledger.rows().stream().filter(row -> grouping.of(row).size() < 2).toList());
            assertThat(told)
                .hasSize(
                    ledger.rows().stream()
                        .mapToInt(row -> Math.max(1, grouping.of(row).size()))
                        .sum());
          }
        });
  }

  /** Whatever is looked for first: the record is asked, changed, and asked again. */
  @Test
  void whatIsAskedForIsWhatTheWholeLedgerTells() {
    Properties.hold(
        60,
        random -> List.of(actions(random), actions(random), day(random)),
        generated -> {
          @SuppressWarnings("unchecked")
          List<Obligation> first = (List<Obligation>) generated.get(0);
          @SuppressWarnings("unchecked")
          List<Obligation> then = (List<Obligation>) generated.get(1);
          LocalDate on = (LocalDate) generated.get(2);
          Register before = Records.register(first.toArray(Document[]::new));
          for (State state : State.values()) {
            requireSame(before, on, Made.of(Filter.class, "state", state));
          }

          Register after = before.with(before.revision() + 1, then.subList(0, then.size() / 2));

          for (State state : State.values()) {
            requireSame(after, on, Made.of(Filter.class, "state", state));
            requireSame(before, on, Made.of(Filter.class, "state", state));
          }
        });
  }

  private static void requireSame(Register register, LocalDate on, Filter filter) {
    assertThat(Ledger.of(register, on, filter).rows())
        .isEqualTo(
            Ledger.of(register, on).rows().stream()
                .filter(row -> row.standing().state() == filter.state())
                .toList());
  }

  @Test
  void nothingThatIsOverdueIsUpcomingLaterWithoutANewFact() {
    Properties.hold(
        80,
        random -> action(random, "action"),
        action -> {
          State before = null;
          List<LocalDate> facts = facts(action);
          for (LocalDate on = FIRST; on.isBefore(FIRST.plusDays(2 * DAYS)); on = on.plusDays(1)) {
            State now = ActionStanding.of(RECORD, action, on).state();
            boolean isNew = facts.contains(on);
            if (before == State.OVERDUE && !isNew) {
              assertThat(now).as("on %s", on).isEqualTo(State.OVERDUE);
            } else if (before == State.DUE && !isNew) {
              assertThat(now).as("on %s", on).isIn(State.DUE, State.OVERDUE);
            }
            before = now;
          }
        });
  }

  private static List<LocalDate> facts(Obligation action) {
    return Stream.of(
            action.completions().stream().map(Completion::on),
            action.moves().stream().map(Move::on),
            Stream.ofNullable(action.ended()).map(Ending::on),
            Stream.concat(
                    Stream.ofNullable(action.due()),
                    action.moves().stream().flatMap(move -> Stream.ofNullable(move.was())))
                .flatMap(due -> Stream.ofNullable(due.condition()))
                .flatMap(condition -> Stream.ofNullable(condition.met())))
        .flatMap(each -> each)
        .map(PartialDate::earliest)
        .toList();
  }

  @Test
  void whatIsDatedLaterChangesNothing() {
    Properties.hold(
        60,
        random -> List.of(actions(random), day(random)),
        generated -> {
          @SuppressWarnings("unchecked")
          List<Obligation> actions = (List<Obligation>) generated.get(0);
          LocalDate on = (LocalDate) generated.get(1);

          List<Obligation> as = actions.stream().map(action -> asOf(action, on)).toList();

          assertThat(ledger(actions, on)).isEqualTo(ledger(as, on));
        });
  }

  /** The action as it would have been on record on the day. */
  private static Obligation asOf(Obligation action, LocalDate on) {
    List<Completion> completions = new ArrayList<>(action.completions());
    completions.removeIf(each -> each.on().earliest().isAfter(on));
    List<Progress> updates = new ArrayList<>(action.updates());
    updates.removeIf(each -> each.on().earliest().isAfter(on));
    Obligation then = Copy.with(Copy.with(action, "completions", completions), "updates", updates);
    if (then.ended() != null && then.ended().on().earliest().isAfter(on)) {
      then = Copy.with(then, "ended", null);
    }
    for (Move move : action.moves()) {
      if (move.on().earliest().isAfter(on)) {
        then =
            Copy.with(
                Copy.with(Copy.with(then, "completions", List.of()), "due", move.was()),
                "moves",
                List.of());
        boolean canHold = then.isRepeated() || completions.size() < 2;
        then = canHold ? Copy.with(then, "completions", completions) : action;
      }
    }
    return then;
  }
}
