package org.saferplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saferplan.Made;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.document.Version;
import org.saferplan.fact.Content;
import org.saferplan.partnership.Partnership;
import org.saferplan.plan.Plan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;

/**
 * What every store promises. A store's test implements this, and adds what only that store can get
 * wrong.
 */
public interface StoreContract {

  /** A store in which nothing is on record. */
  Store emptyStore(Clock clock);

  /**
   * The same record as a program finds it that starts after this one has ended. A store that keeps
   * nothing for longer than its program runs answers the store it was given.
   */
  Store reopened(Store store, Clock clock);

  /** A partnership. */
  Partnership.Id MAIDSTONE = new Partnership.Id("safer-maidstone");

  /** Another. */
  Partnership.Id SWALE = new Partnership.Id("safer-swale");

  /** Who asks. */
  Actor OFFICER = Actor.officer("community safety manager");

  /** What is asked; what comes of it is up to the attempt's rule. */
  record Note(String words) implements Command {}

  /** A plan with a title. */
  static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", new Plan.Id(id), "title", title);
  }

  /** The first version of a plan. */
  static Version version(Plan plan) {
    return new Version(plan.key(), 1, "draft 1", null, plan);
  }

  /** An attempt that writes these documents, whatever is on record. */
  static Attempt writing(String words, Document... documents) {
    return new Attempt(
        OFFICER,
        new Note(words),
        (register, moment) -> new Ruling.Accepted(List.of(documents), List.of(), ""));
  }

  /** An attempt that attaches a file to a plan. */
  static Attempt attaching(Plan plan, Content file) {
    return new Attempt(
        OFFICER,
        new Note("attach"),
        (register, moment) -> new Ruling.Accepted(List.of(plan), List.of(file), ""));
  }

  /** An attempt that is refused. */
  static Attempt refused() {
    return new Attempt(
        OFFICER,
        new Note("no"),
        (register, moment) ->
            Ruling.refuse(
                org.saferplan.refusal.Kind.IMPOSSIBLE,
                Fault.at("/words", "never", "never allowed")));
  }

  /** An attempt that adds one to the number in a plan's title. */
  static Attempt counting(Plan.Id id) {
    return new Attempt(
        OFFICER,
        new Note("count"),
        (register, moment) -> {
          int before =
              register.find(Plan.class, id.key()).map(Plan::title).map(Integer::valueOf).orElse(0);
          return Ruling.write(plan(id.value(), Integer.toString(before + 1)));
        });
  }

  /** A file's content. */
  static Content file(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SettableClock clock() {
    return SettableClock.at("2018-03-20T18:30:00Z");
  }

  private static Key key(String plan) {
    return new Plan.Id(plan).key();
  }

  @Test
  default void isEmptyAtFirst() {
    try (Store store = emptyStore(clock())) {
      assertThat(store.partnerships()).isEmpty();
      assertThat(store.register(MAIDSTONE).isEmpty()).isTrue();
      assertThat(store.register(MAIDSTONE).revision()).isZero();
      assertThat(store.history(MAIDSTONE)).isEmpty();
      assertThat(store.file(MAIDSTONE, file("agenda").hash())).isEmpty();
    }
  }

  @Test
  default void showsACommitAtOnce() {
    try (Store store = emptyStore(clock())) {
      Plan plan = plan("2013-18", "Community Safety Plan");

      Commit commit = store.commit(MAIDSTONE, writing("draft", plan));

      assertThat(commit.revision()).isEqualTo(1);
      assertThat(store.partnerships()).containsExactly(MAIDSTONE);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(1);
      assertThat(store.register(MAIDSTONE).documents()).containsExactly(plan);
      assertThat(store.history(MAIDSTONE)).containsExactly(commit);
    }
  }

  @Test
  default void keepsACommitWhenTheProgramEnds() {
    SettableClock clock = clock();
    Plan plan =
        plan("2013-18", "Community Safety Plan – “Delivering Safer Communities” \t\u2028\\ /");
    Store first = emptyStore(clock);
    Commit commit = first.commit(MAIDSTONE, writing("draft", plan));

    try (Store store = reopened(first, clock)) {
      assertThat(store.partnerships()).containsExactly(MAIDSTONE);
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(1);
      assertThat(store.register(MAIDSTONE).documents()).containsExactly(plan);
      assertThat(store.history(MAIDSTONE)).containsExactly(commit);

      Commit next = store.commit(MAIDSTONE, writing("revise", plan("2013-18", "Plan")));

      assertThat(next.revision()).isEqualTo(2);
      assertThat(store.history(MAIDSTONE)).containsExactly(commit, next);
    }
  }

  @Test
  default void writesSeveralDocumentsTogether() {
    SettableClock clock = clock();
    Plan plan = plan("2013-18", "Community Safety Plan");
    Version version = version(plan);
    Store first = emptyStore(clock);
    first.commit(MAIDSTONE, writing("draft", plan, version, plan("2018-19", "Refresh")));

    try (Store store = reopened(first, clock)) {
      Register register = store.register(MAIDSTONE);

      assertThat(register.documents()).containsExactly(plan, plan("2018-19", "Refresh"), version);
      assertThat(register.documents().map(Document::key).map(register::revisionOf))
          .containsOnly(1L);
      assertThat(register.versions(plan.key())).containsExactly(version);
    }
  }

  @Test
  default void changesNothingWhenAnAttemptIsRefused() {
    try (Store store = emptyStore(clock())) {
      store.commit(MAIDSTONE, writing("draft", plan("2013-18", "Plan")));
      Register before = store.register(MAIDSTONE);
      List<Commit> history = store.history(MAIDSTONE);

      assertThatThrownBy(() -> store.commit(MAIDSTONE, refused()))
          .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
          .satisfies(
              refusal -> {
                assertThat(refusal.kind()).isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
                assertThat(refusal.faults())
                    .containsExactly(Fault.at("/words", "never", "never allowed"));
              });

      assertThat(store.register(MAIDSTONE)).isSameAs(before);
      assertThat(store.history(MAIDSTONE)).isEqualTo(history);
    }
  }

  @Test
  default void beginsNoRecordWhenTheFirstAttemptIsRefused() {
    try (Store store = emptyStore(clock())) {
      assertThatThrownBy(() -> store.commit(MAIDSTONE, refused()))
          .isInstanceOf(RefusedException.class);

      assertThat(store.partnerships()).isEmpty();
      assertThat(store.register(MAIDSTONE).revision()).isZero();
    }
  }

  @Test
  default void isUnchangedAndUsableWhenARuleThrows() {
    try (Store store = emptyStore(clock())) {
      IllegalStateException bug = new IllegalStateException("a bug");
      store.commit(MAIDSTONE, writing("draft", plan("2013-18", "Plan")));
      Register before = store.register(MAIDSTONE);
      Attempt attempt =
          new Attempt(
              OFFICER,
              new Note("break"),
              (register, moment) -> {
                throw bug;
              });

      assertThatThrownBy(() -> store.commit(MAIDSTONE, attempt)).isSameAs(bug);
      assertThatThrownBy(() -> store.commit(SWALE, attempt)).isSameAs(bug);

      assertThat(store.register(MAIDSTONE)).isSameAs(before);
      assertThat(store.partnerships()).containsExactly(MAIDSTONE);
      assertThat(store.commit(MAIDSTONE, counting(new Plan.Id("count"))).revision()).isEqualTo(2);
    }
  }

  @Test
  default void leavesARegisterThatWasHandedOutAsItWas() {
    try (Store store = emptyStore(clock())) {
      store.commit(MAIDSTONE, writing("draft", plan("2013-18", "Plan")));
      Register before = store.register(MAIDSTONE);

      store.commit(MAIDSTONE, writing("revise", plan("2013-18", "Another")));

      assertThat(before.revision()).isEqualTo(1);
      assertThat(before.documents()).containsExactly(plan("2013-18", "Plan"));
    }
  }

  @Test
  default void keepsTheCommitThatLastWroteEachDocument() {
    SettableClock clock = clock();
    Store first = emptyStore(clock);
    first.commit(MAIDSTONE, writing("both", plan("a", "A"), plan("b", "B")));
    first.commit(MAIDSTONE, writing("one", plan("c", "C")));
    first.commit(MAIDSTONE, writing("again", plan("a", "A2")));

    try (Store store = reopened(first, clock)) {
      Register register = store.register(MAIDSTONE);

      assertThat(register.documents())
          .containsExactly(plan("a", "A2"), plan("b", "B"), plan("c", "C"));
      assertThat(register.revision()).isEqualTo(3);
      assertThat(register.revisionOf(key("a"))).isEqualTo(3);
      assertThat(register.revisionOf(key("b"))).isEqualTo(1);
      assertThat(register.revisionOf(key("c"))).isEqualTo(2);
      assertThat(register.revisionOf(key("d"))).isZero();
    }
  }

  @Test
  default void givesTheClocksMomentToTheNanosecondAndItsZone() {
    SettableClock clock = SettableClock.at("2018-06-30T23:30:00.123456789Z");
    List<Moment> given = new ArrayList<>();
    Store first = emptyStore(clock);
    first.commit(
        MAIDSTONE,
        new Attempt(
            OFFICER,
            new Note("when"),
            (register, moment) -> {
              given.add(moment);
              return Ruling.write(plan("a", "A"));
            }));

    try (Store store = reopened(first, clock)) {
      assertThat(given).containsExactly(new Moment(clock.instant(), clock.getZone()));
      assertThat(given.get(0).today()).isEqualTo(LocalDate.of(2018, 7, 1));
      assertThat(store.history(MAIDSTONE)).extracting(Commit::at).containsExactly(clock.instant());
    }
  }

  @Test
  default void neverGoesBackInTimeEvenWhenTheClockDoes() {
    SettableClock clock = clock();
    Instant start = clock.instant();
    Store first = emptyStore(clock);
    first.commit(MAIDSTONE, writing("first", plan("a", "A")));
    clock.move(Duration.ofDays(-1));
    first.commit(MAIDSTONE, writing("second", plan("a", "B")));

    try (Store store = reopened(first, clock)) {
      store.commit(MAIDSTONE, writing("third", plan("a", "C")));
      store.commit(SWALE, writing("first", plan("a", "A")));
      clock.move(Duration.ofDays(2));
      store.commit(MAIDSTONE, writing("fourth", plan("a", "D")));

      assertThat(store.history(MAIDSTONE))
          .extracting(Commit::at)
          .containsExactly(start, start, start, start.plus(Duration.ofDays(1)));
      assertThat(store.history(SWALE))
          .extracting(Commit::at)
          .containsExactly(start.minus(Duration.ofDays(1)));
    }
  }

  @Test
  default void keepsTheWholeHistoryInOrder() {
    SettableClock clock = clock();
    Store first = emptyStore(clock);
    first.commit(MAIDSTONE, writing("the first thing", plan("a", "A"), plan("b", "B")));
    clock.move(Duration.ofMinutes(1));
    Actor reader = new Actor("clerk \"to\" the council – é", Actor.Role.READER);
    first.commit(
        MAIDSTONE,
        new Attempt(
            reader,
            new Note("the second\nthing"),
            (register, moment) -> Ruling.make(plan("c", "C"), "c")));
    List<Commit> before = first.history(MAIDSTONE);

    try (Store store = reopened(first, clock)) {
      List<Commit> history = store.history(MAIDSTONE);

      assertThat(history).isEqualTo(before);
      assertThat(history).extracting(Commit::revision).containsExactly(1L, 2L);
      assertThat(history).extracting(Commit::actor).containsExactly(OFFICER, reader);
      assertThat(history).extracting(Commit::command).containsExactly("note", "note");
      assertThat(history).extracting(Commit::made).containsExactly("", "c");
      assertThat(history)
          .extracting(Commit::written)
          .containsExactly(List.of(key("a"), key("b")), List.of(key("c")));
      assertThat(history.get(0).text()).contains("the first thing");
      assertThat(history.get(1).text()).contains("the second");
    }
  }

  @Test
  default void readsEveryRevisionForEver() {
    Plan.Id counter = new Plan.Id("counter");
    try (Store store = reopened(counted(emptyStore(clock()), counter), clock())) {
      Register last = store.register(MAIDSTONE);

      assertThat(store.register(MAIDSTONE, 0).isSameAs(Register.empty())).isTrue();
      for (long revision = 1; revision <= 3; revision++) {
        Register then = store.register(MAIDSTONE, revision);
        assertThat(then.revision()).isEqualTo(revision);
        assertThat(then.find(Plan.class, counter.key()))
            .contains(plan("counter", Long.toString(revision)));
      }
      assertThat(store.register(MAIDSTONE, 3).isSameAs(last)).isTrue();
      for (long none : new long[] {-1, 4}) {
        assertThatThrownBy(() -> store.register(MAIDSTONE, none))
            .isInstanceOfSatisfying(
                RefusedException.class,
                refusal ->
                    assertThat(refusal.kind()).isEqualTo(org.saferplan.refusal.Kind.NOT_FOUND));
      }
      assertThatThrownBy(() -> store.register(SWALE, 1)).isInstanceOf(RefusedException.class);
    }
  }

  private static Store counted(Store store, Plan.Id counter) {
    for (int time = 0; time < 3; time++) {
      store.commit(MAIDSTONE, counting(counter));
    }
    return store;
  }

  @Test
  default void answersAThreadThatIsInterrupted() {
    Plan.Id counter = new Plan.Id("counter");
    try (Store store = emptyStore(clock())) {
      for (int time = 1; time <= 20; time++) {
        Thread.currentThread().interrupt();

        Commit commit = store.commit(MAIDSTONE, counting(counter));

        assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
        assertThat(commit.revision()).isEqualTo(time);
      }
      Thread.currentThread().interrupt();
      assertThat(store.register(MAIDSTONE).revision()).isEqualTo(20);
      assertThat(store.history(MAIDSTONE)).hasSize(20);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  default void keepsFilesByTheirHash() {
    SettableClock clock = clock();
    Content agenda = file("agenda");
    Content empty = file("");
    Store first = emptyStore(clock);
    first.commit(MAIDSTONE, attaching(plan("a", "A"), agenda));
    first.commit(MAIDSTONE, attaching(plan("b", "B"), agenda));
    first.commit(MAIDSTONE, attaching(plan("b", "B"), empty));

    try (Store store = reopened(first, clock)) {
      assertThat(store.file(MAIDSTONE, agenda.hash())).contains(agenda);
      assertThat(store.file(MAIDSTONE, empty.hash())).contains(empty);
      assertThat(store.file(MAIDSTONE, file("minutes").hash())).isEmpty();
      assertThat(store.file(SWALE, agenda.hash())).isEmpty();
    }
  }

  @Test
  default void leavesOtherPartnershipsUntouched() {
    SettableClock clock = clock();
    Store first = emptyStore(clock);
    first.commit(SWALE, writing("draft", plan("a", "Swale's")));
    Register before = first.register(SWALE);
    first.commit(MAIDSTONE, writing("draft", plan("a", "Maidstone's")));
    assertThat(first.register(SWALE)).isSameAs(before);

    try (Store store = reopened(first, clock)) {
      assertThat(store.partnerships()).containsExactly(MAIDSTONE, SWALE);
      assertThat(store.register(SWALE).documents()).containsExactly(plan("a", "Swale's"));
      assertThat(store.register(MAIDSTONE).documents()).containsExactly(plan("a", "Maidstone's"));
      assertThat(store.history(SWALE)).hasSize(1);
    }
  }

  @Test
  default void refusesEverythingOnceClosed() {
    Store store = emptyStore(clock());
    store.commit(MAIDSTONE, writing("draft", plan("a", "A")));

    store.close();

    List<ThrowingCallable> calls =
        List.of(
            store::partnerships,
            () -> store.register(MAIDSTONE),
            () -> store.commit(MAIDSTONE, writing("again", plan("a", "B"))),
            () -> store.history(MAIDSTONE),
            () -> store.file(MAIDSTONE, file("agenda").hash()));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
          .extracting(RefusedException::kind)
          .isEqualTo(org.saferplan.refusal.Kind.STORE);
    }
    assertThatCode(store::close).doesNotThrowAnyException();
  }

  @Test
  default void runsTheAttemptsOfManyThreadsOneAfterTheOther() throws Exception {
    int threads = 8;
    int each = 25;
    SettableClock clock = clock();
    Store first = emptyStore(clock);
    Plan.Id counter = new Plan.Id("counter");
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<List<Long>> work =
          () ->
              IntStream.range(0, each)
                  .mapToObj(n -> first.commit(MAIDSTONE, counting(counter)).revision())
                  .toList();
      List<Long> revisions = new ArrayList<>();
      for (Future<List<Long>> done : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        revisions.addAll(done.get());
      }

      assertThat(revisions)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(1, threads * each).boxed().toList());
    } finally {
      pool.shutdownNow();
    }

    try (Store store = reopened(first, clock)) {
      assertThat(store.register(MAIDSTONE).find(Plan.class, counter.key()))
          .contains(plan("counter", Integer.toString(threads * each)));
      assertThat(store.history(MAIDSTONE)).hasSize(threads * each);
      assertThat(store.register(MAIDSTONE).list(Plan.class, Kind.PLAN)).hasSize(1);
    }
  }
}
