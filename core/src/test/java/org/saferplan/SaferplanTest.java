package org.saferplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.saferplan.Doorway.OFFICER;
import static org.saferplan.Records.EXAMPLESHIRE;
import static org.saferplan.Records.REFRESH;
import static org.saferplan.Records.decision;
import static org.saferplan.Records.matter;
import static org.saferplan.Records.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saferplan.adoption.FreezeVersion;
import org.saferplan.adoption.RecordVersion;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.decision.Effect;
import org.saferplan.decision.Meeting;
import org.saferplan.decision.RecordDecision;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.document.Kind;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.RevisePartnership;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.plan.Plan;
import org.saferplan.plan.RecordUse;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;
import org.saferplan.store.InMemoryStore;

final class SaferplanTest {

  private static Plan plan(String id, String title) {
    return Made.of(Plan.class, "id", id == null ? null : new Plan.Id(id), "title", title);
  }

  private static List<String> places(RefusedException refused) {
    return refused.faults().stream().map(fault -> fault.pointer() + " " + fault.rule()).toList();
  }

  @Test
  void fixesAVersionForEver() {
    Handler<Rewrite> rewrite = Rewrite.handler();
    try (Doorway doorway = Doorway.empty(rewrite)) {
      doorway.does(new SetUpPartnership(Records.partnership()));
      doorway.does(new StartPlan(Records.plan()));
      doorway.does(new RecordVersion(Records.plan().key(), "draft 1", null));

      RefusedException refused = doorway.refuses(new Rewrite());

      assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(refused.faults()).extracting(Fault::rule).containsExactly("version-fixed");
    }
  }

  /** Tries to write the first version of the plan again. */
  public record Rewrite() implements Command {
    static Handler<Rewrite> handler() {
      return handling(
          Rewrite.class, register -> Ruling.write(Records.version(plan("plan", "Otherwise"), 1)));
    }
  }

  private static <C extends Command> Handler<C> handling(
      Class<C> command, Function<Register, Ruling> rule) {
    return new Handler<>() {
      @Override
      public Class<C> command() {
        return command;
      }

      @Override
      public Ruling decide(Register register, C asked, Moment moment) {
        return rule.apply(register);
      }
    };
  }

  @Test
  void beginsARecordByACommandThatFounds() {
    try (Doorway doorway = Doorway.empty()) {
      Commit commit = doorway.does(new SetUpPartnership(Records.partnership()));

      assertThat(commit.made()).isEqualTo("exampleshire");
      assertThat(doorway.saferplan.onlyPartnership()).isEqualTo(EXAMPLESHIRE);
    }
  }

  @Test
  void beginsARecordOnce() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new SetUpPartnership(Records.partnership())).kind())
          .isEqualTo(org.saferplan.refusal.Kind.IMPOSSIBLE);
      assertThat(
              places(
                  doorway.refuses(
                      new ImportPartnership(1, Records.partnership(), List.of(), List.of()))))
          .containsExactly("/partnership/id id-taken");
    }
  }

  @Test
  void doesNothingForAPartnershipWithoutARecord() {
    try (Doorway doorway = Doorway.empty()) {
      Partnership.Id nowhere = new Partnership.Id("nowhere");

      assertThatThrownBy(
              () -> doorway.saferplan.as(OFFICER).execute(nowhere, new StartPlan(plan("p", "P"))))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.NOT_FOUND));
      assertThat(doorway.store.partnerships()).isEmpty();
    }
  }

  @Test
  void refusesARecordBegunUnderAnotherPartnershipsName() {
    try (Doorway doorway = Doorway.empty()) {
      assertThatThrownBy(
              () ->
                  doorway
                      .saferplan
                      .as(OFFICER)
                      .execute(
                          new Partnership.Id("elsewhere"),
                          new SetUpPartnership(Records.partnership())))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("elsewhere");
      assertThat(doorway.store.partnerships()).isEmpty();
    }
  }

  @Test
  void asksWhichPartnershipWhereThereAreSeveral() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.does(new SetUpPartnership(another("otherton")));

      RefusedException refused = doorway.refuses(new StartPlan(plan("p", "P")));

      assertThat(places(refused)).containsExactly(" which-partnership");
      assertThat(refused).hasMessageContaining("exampleshire").hasMessageContaining("otherton");
      assertThat(
              doorway
                  .saferplan
                  .as(OFFICER)
                  .execute(EXAMPLESHIRE, new StartPlan(plan("p", "P")))
                  .written())
          .containsExactly(new Plan.Id("p").key());
    }
  }

  private static Partnership another(String id) {
    Partnership plain = Records.partnership();
    return Made.of(
        Partnership.class,
        "id",
        new Partnership.Id(id),
        "name",
        plain.name(),
        "notice",
        plain.notice(),
        "nation",
        plain.nation(),
        "tier",
        plain.tier());
  }

  @Test
  void doesNotTurnOnePartnershipIntoAnother() {
    try (Doorway doorway = Doorway.holding()) {
      assertThat(doorway.refuses(new RevisePartnership(another("otherton"))).kind())
          .isEqualTo(org.saferplan.refusal.Kind.NOT_FOUND);
    }
  }

  @Test
  void answersWhatWasMadeAndWritten() {
    try (Doorway doorway = Doorway.holding()) {
      doorway.clock.move(Duration.ofMinutes(5));

      Commit commit = doorway.does(new FreezeVersion(REFRESH, "Draft for Council"));

      assertThat(commit)
          .extracting(Commit::revision, Commit::at, Commit::actor, Commit::command, Commit::made)
          .containsExactly(
              2L, doorway.clock.instant(), OFFICER, "freeze-version", "edition.refresh.v1");
      assertThat(commit.written()).containsExactly(new Key(Kind.VERSION, "edition.refresh.v1"));
      assertThat(doorway.saferplan.history(EXAMPLESHIRE)).hasSize(2).endsWith(commit);
    }
  }

  @Test
  void refusesAValueThatCanNotExistOnTheRecordAsItStands() {
    Handler<Impossible> handler =
        handling(
            Impossible.class,
            register -> {
              throw new InvalidValueException("two priorities have the id night");
            });
    try (Doorway doorway = Doorway.empty(handler)) {
      doorway.does(new SetUpPartnership(Records.partnership()));

      assertThat(places(doorway.refuses(new Impossible()))).containsExactly(" invalid-value");
    }
  }

  /** Asks for a value that cannot exist. */
  public record Impossible() implements Command {}

  @Test
  void doesNotTurnADefectIntoARefusal() {
    Handler<Broken> handler =
        handling(
            Broken.class,
            register -> {
              throw new IllegalStateException("a defect");
            });
    try (Doorway doorway = Doorway.empty(handler)) {
      doorway.does(new SetUpPartnership(Records.partnership()));

      assertThatThrownBy(() -> doorway.does(new Broken()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a defect");
      assertThat(doorway.register().revision()).isEqualTo(1);
    }
  }

  /** Runs into a defect. */
  public record Broken() implements Command {}

  @Test
  void doesNotKnowACommandThatNobodyDecides() {
    try (Doorway doorway = Doorway.holding()) {
      assertThatThrownBy(() -> doorway.does(new Broken()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("broken");
    }
  }

  @Test
  void doesNotLetAHandlerTakeThePlaceOfAnother() {
    Handler<StartPlan> usurper =
        handling(StartPlan.class, register -> Ruling.write(plan("p", "P")));

    assertThatThrownBy(() -> Doorway.empty(usurper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start-plan");
  }

  @Test
  void findsWhatACommandIsAboutOrRefuses() {
    try (Doorway doorway = Doorway.holding()) {
      Document stray = refresh().withId("stray");

      assertThat(
              Stream.of(
                      new RecordVersion(stray.key(), "v", null),
                      new FreezeVersion(stray.key(), "v"),
                      new RecordUse(
                          new org.saferplan.plan.Edition.Id("stray"),
                          new org.saferplan.plan.Edition.Use(new PartialDate("2018"), List.of())),
                      new RecordDecision(
                          new Meeting.Id("stray"),
                          decision("d1", matter(REFRESH, null, Effect.NOTED))))
                  .map(doorway::refuses)
                  .map(refused -> tuple(refused.kind(), refused.faults().get(0).pointer()))
                  .collect(Collectors.toList()))
          .containsExactly(
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/document"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/document"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/edition"),
              tuple(org.saferplan.refusal.Kind.NOT_FOUND, "/meeting"));
    }
  }

  /** As after a repair that found everything but that. */
  @Test
  void saysThatThePartnershipItselfIsLostFromItsRecord() {
    Clock clock = Clock.fixed(Instant.parse("2018-04-11T18:30:00Z"), ZoneOffset.UTC);
    InMemoryStore store = new InMemoryStore(clock);
    store.commit(
        EXAMPLESHIRE,
        new Attempt(
            OFFICER,
            new StartPlan(plan("a", "A")),
            (register, moment) -> new Ruling.Accepted(List.of(plan("a", "A")), List.of(), "")));

    try (Saferplan saferplan = Saferplan.over(store, Doorway.VALIDATOR, clock)) {
      assertThatThrownBy(() -> saferplan.register(EXAMPLESHIRE))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.kind()).isEqualTo(org.saferplan.refusal.Kind.STORE))
          .hasMessageContaining("the partnership itself is lost", "back from a backup");
      assertThat(saferplan.history(EXAMPLESHIRE)).hasSize(1);
      assertThat(saferplan.register(EXAMPLESHIRE, 1).holds(new Plan.Id("a").key())).isTrue();

      saferplan.as(OFFICER).execute(new SetUpPartnership(Records.partnership()));
      assertThat(saferplan.register(EXAMPLESHIRE).holds(new Plan.Id("a").key())).isTrue();
    }
  }
}
