package org.saferplan.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saferplan.Properties.oneOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Properties;
import org.saferplan.Records;
import org.saferplan.document.Document;
import org.saferplan.document.Kind;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Stated;
import org.saferplan.obligation.Obligation;
import org.saferplan.plan.Aim;
import org.saferplan.plan.Change;
import org.saferplan.plan.Commitment;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.plan.Theme;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * Whatever mix of fates is settled, and in whatever order, nothing of the old edition and nothing
 * of the new one is ever lost or told twice, and the walk comes to an end.
 */
final class RefreshPropertyTest {
  private static final Edition.Id NEXT = new Edition.Id("next");
  private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

  /** A year, and the seed of what is settled. */
  private record Case(List<Document> record, long seed) {}

  private static Case made(SplittableRandom random) {
    List<Priority> priorities =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(at -> priority(random, at)).toList();
    List<Theme> themes =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                at -> Made.of(Theme.class, "id", new Theme.Id("t" + at), "name", "Theme " + at))
            .toList();
    Edition bare =
        Copy.with(
            Year.edition().withPriorities(priorities).withAims(List.of()),
            "themes",
            themes.isEmpty() ? Stated.none() : Stated.of(themes));
    List<Aim> aims = new ArrayList<>();
    for (int at = random.nextInt(5); at > 0; at--) {
      List<Commitment> all = Texts.commitments(bare.withAims(aims)).toList();
      Set<Aim.Parent> under = new HashSet<>();
      for (int parents = random.nextInt(3); parents > 0; parents--) {
        Commitment of = all.get(random.nextInt(all.size()));
        under.add(new Aim.Parent(of.priority(), of.part(), of.theme(), of.aim()));
      }
      aims.add(Year.aim("a" + at, "Aim " + at, under.toArray(Aim.Parent[]::new)));
    }
    Edition edition = bare.withAims(aims);
    List<Commitment> all = Texts.commitments(edition).toList();
    List<Document> record = new ArrayList<>(List.of(edition, Year.plan()));
    for (int at = random.nextInt(6); at > 0; at--) {
      Commitment[] serves =
          IntStream.range(0, random.nextInt(3))
              .mapToObj(each -> all.get(random.nextInt(all.size())))
              .distinct()
              .toArray(Commitment[]::new);
      record.add(Year.action("o" + at, serves));
    }
    return new Case(record, random.nextLong());
  }

  private static Priority priority(SplittableRandom random, int at) {
    return Made.of(
        Priority.class,
        "id",
        new Priority.Id("p" + at),
        "name",
        "Priority " + at,
        "parts",
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                part ->
                    new Priority.Part(
                        new Priority.Part.Id("x" + part), "Part " + at + part, List.of()))
            .toList());
  }

  @Test
  void accountsForEveryItemOnceAndComesToAnEnd() {
    Properties.hold(80, RefreshPropertyTest::made, RefreshPropertyTest::holds);
  }

  private static void holds(Case given) {
    SplittableRandom random = new SplittableRandom(given.seed());
    try (Doorway doorway = Doorway.holding(given.record().toArray(Document[]::new))) {
      doorway.does(new OpenRefresh(Year.THIS, NEXT, "Next", null));
      int decided = accounts(doorway.register());
      for (int at = 0; at < 15; at++) {
        settle(doorway, random, false);
        int now = accounts(doorway.register());
        assertThat(now).isGreaterThanOrEqualTo(decided);
        decided = now;
      }
      for (int at = 0; at < 60 && !walk(doorway.register()).isFinished(); at++) {
        settle(doorway, random, true);
        accounts(doorway.register());
      }
      assertThat(walk(doorway.register()).undecided()).isEmpty();
    }
  }

  private static Refresh walk(Register register) {
    return Refresh.of(register, NEXT, DAY).orElseThrow();
  }

  /** Every old item stands in one step; every new one came from some, or stands once as added. */
  private static int accounts(Register register) {
    Refresh walk = walk(register);
    Edition older = register.find(Edition.class, Year.THIS.key()).orElseThrow();
    Edition newer = register.find(Edition.class, NEXT.key()).orElseThrow();

    assertThat(walk.steps())
        .extracting(Step::item)
        .containsExactlyInAnyOrderElementsOf(items(register, older));
    Map<Item, Integer> told = new HashMap<>();
    walk.steps().stream()
        .flatMap(step -> step.became().stream())
        .distinct()
        .forEach(item -> told.merge(item, 1, Integer::sum));
    walk.added().forEach(step -> told.merge(step.item(), 1, Integer::sum));
    assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(items(register, newer));
    assertThat(told.values()).allMatch(times -> times == 1);
    Refresh.Counts counts = walk.counts();
    assertThat(counts.decided() + counts.undecided()).isEqualTo(counts.items());
    return counts.decided();
  }

  private static List<Item> items(Register register, Edition edition) {
    Under under = Under.of(register, edition.id());
    return Stream.concat(
            Texts.commitments(edition).map(each -> Item.of(edition, each)),
            register.list(Obligation.class, Kind.OBLIGATION).stream()
                .filter(under::holds)
                .map(Item::of))
        .toList();
  }

  /** Settles an item that is not; where it must be, in a way that nothing refuses. */
  private static void settle(Doorway doorway, SplittableRandom random, boolean must) {
    List<Step> left = walk(doorway.register()).undecided();
    if (left.isEmpty()) {
      return;
    }
    Step step = left.get(random.nextInt(left.size()));
    SettleRefresh command =
        step.item().of() == null
            ? action(random, step, must)
            : commitment(doorway.register(), random, step, must);
    try {
      doorway.does(command);
    } catch (RefusedException e) {
      assertThat(must).as("%s: %s", command, e.faults()).isFalse();
    }
  }

  private static SettleRefresh action(SplittableRandom random, Step step, boolean must) {
    Change.Kind kind =
        must
            ? Change.Kind.REMOVED
            : oneOf(
                random,
                Change.Kind.KEPT,
                Change.Kind.REWORDED,
                Change.Kind.SPLIT,
                Change.Kind.REPLACED,
                Change.Kind.COMPLETED,
                Change.Kind.REMOVED);
    List<String> reads =
        switch (kind) {
          case REWORDED -> List.of("Otherwise");
          case SPLIT -> List.of("First", "Then");
          case REPLACED -> random.nextBoolean() ? List.of("Instead") : List.<String>of();
          default -> List.<String>of();
        };
    return Year.settle(
        NEXT,
        Year.fate(
            kind,
            step.item().id(),
            "reads",
            reads,
            "reasons",
            Stated.none(),
            "achieved",
            kind == Change.Kind.COMPLETED ? "Done" : null));
  }

  private static SettleRefresh commitment(
      Register register, SplittableRandom random, Step step, boolean must) {
    Commitment was = step.item().of();
    Edition newer = register.find(Edition.class, NEXT.key()).orElseThrow();
    Commitment same = Change.Before.of(was).in(NEXT);
    if (must) {
      return same.isIn(newer)
          ? Year.settle(NEXT, Year.kept(same))
          : Year.settle(NEXT, Year.change(Change.Kind.REMOVED, List.of(was), List.of()));
    }
    List<Commitment> there = Texts.commitments(newer).toList();
    Commitment other = there.isEmpty() ? same : there.get(random.nextInt(there.size()));
    Change.Kind kind =
        oneOf(
            random,
            Change.Kind.KEPT,
            Change.Kind.REWORDED,
            Change.Kind.REPLACED,
            Change.Kind.REMOVED,
            Change.Kind.COMPLETED,
            Change.Kind.SPLIT,
            Change.Kind.BECAME_THEME);
    List<Commitment> to =
        switch (kind) {
          case KEPT, REWORDED -> List.of(same);
          case REPLACED -> List.of(other);
          case SPLIT -> List.of(other, fresh(random));
          case BECAME_THEME -> List.of(Commitment.to(NEXT, new Theme.Id(step.item().id())));
          default -> List.<Commitment>of();
        };
    List<Naming> names =
        to.stream()
            .filter(each -> random.nextBoolean())
            .map(each -> new Naming(Change.After.of(each), "Named " + random.nextInt(9)))
            .toList();
    return new SettleRefresh(NEXT, List.of(Year.change(kind, List.of(was), to)), names, List.of());
  }

  private static Commitment fresh(SplittableRandom random) {
    return Commitment.to(Records.refresh().id(), new Priority.Id("n" + random.nextInt(5)));
  }
}
