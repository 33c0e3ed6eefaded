package org.saferplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saferplan.Doorway;
import org.saferplan.Made;
import org.saferplan.Records;
import org.saferplan.Saferplan;
import org.saferplan.adoption.Standing;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.decision.Effect;
import org.saferplan.decision.RecordMeeting;
import org.saferplan.partnership.SetUpPartnership;
import org.saferplan.plan.DraftEdition;
import org.saferplan.plan.Plan;
import org.saferplan.plan.StartPlan;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.InMemoryStore;
import org.saferplan.store.SettableClock;
import org.saferplan.store.Store;

/** How another program holds saferplan inside itself: worked examples. */
final class EmbeddingTest {
  private static final Clock CLOCK = SettableClock.at("2018-05-01T09:00:00Z");

  @Test
  void needsAStoreAValidatorAndAClockAndNothingElse() {
    try (Saferplan saferplan = Saferplan.over(new InMemoryStore(CLOCK), Doorway.VALIDATOR, CLOCK)) {
      Saferplan.Desk officer = saferplan.as(Actor.officer("Community Safety Manager"));
      officer.execute(new SetUpPartnership(Records.partnership()));
      officer.execute(new StartPlan(Records.plan()));
      officer.execute(new DraftEdition(Records.before()));
      officer.execute(new DraftEdition(Records.refresh()));
      officer.execute(
          new RecordMeeting(Records.meeting(Records.GROUP, "2018-01-23", "agree", Effect.CARRIED)));

      Register register = saferplan.register(saferplan.onlyPartnership());

      assertThat(Standing.of(register, Records.REFRESH, saferplan.today()).words())
          .isEqualTo("agreed by the Strategy Group on 23 January 2018");
      assertThat(saferplan.today()).isEqualTo(LocalDate.of(2018, 5, 1));
      assertThat(saferplan.history(Records.EXAMPLESHIRE)).hasSize(5);
    }
  }

  /** A command of the embedding program: starts the plan that every year has. */
  public record StartYear(@NotBlank String year) implements Command {}

  /** Decides it; a reader may ask for it too. */
  private static final class StartYearDecided implements Handler<StartYear> {
    @Override
    public Class<StartYear> command() {
      return StartYear.class;
    }

    @Override
    public Ruling decide(Register register, StartYear asked, Moment moment) {
      Plan plan = Made.of(Plan.class, "title", "Plan " + asked.year());
      return Ruling.make(plan, plan.id().value());
    }

    @Override
    public Set<Actor.Role> roles() {
      return Set.of(Actor.Role.OFFICER, Actor.Role.READER);
    }
  }

  /** What the embedding program brings along. */
  private static final class HostModule extends AbstractModule {
    @Override
    protected void configure() {
      bind(Clock.class).toInstance(CLOCK);
      bind(Store.class).toInstance(new InMemoryStore(CLOCK));
      bind(Validator.class).toInstance(Doorway.VALIDATOR);
    }
  }

  /** What it adds to the commands. */
  private static final class YearModule extends AbstractModule {
    @Override
    protected void configure() {
      Multibinder.newSetBinder(binder(), new TypeLiteral<Handler<?>>() {})
          .addBinding()
          .to(StartYearDecided.class);
      bind(StartYearDecided.class).toInstance(new StartYearDecided());
    }
  }

  @Test
  void isWiredByOneModule() {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, new CoreModule(), new HostModule());

    try (Saferplan saferplan = injector.getInstance(Saferplan.class)) {
      saferplan.as(Doorway.OFFICER).execute(new SetUpPartnership(Records.partnership()));

      assertThat(saferplan.partnerships()).containsExactly(Records.EXAMPLESHIRE);
      assertThat(injector.getInstance(Saferplan.class)).isSameAs(saferplan);
    }
  }

  @Test
  void takesTheCommandsThatAHostAdds() {
    Injector injector =
        Guice.createInjector(
            Stage.PRODUCTION, new CoreModule(), new HostModule(), new YearModule());

    try (Saferplan saferplan = injector.getInstance(Saferplan.class)) {
      saferplan.as(Doorway.OFFICER).execute(new SetUpPartnership(Records.partnership()));

      assertThat(saferplan.as(Doorway.READER).execute(new StartYear("2018-19")).made())
          .isEqualTo("plan-2018-19");
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> saferplan.as(Doorway.OFFICER).execute(new StartYear(" ")))
          .satisfies(
              refused ->
                  assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/year"));
    }
  }

  @Test
  void letsOnlyOfficersAskWhereAHandlerDoesNotSay() {
    Handler<StartYear> silent =
        new Handler<>() {
          @Override
          public Class<StartYear> command() {
            return StartYear.class;
          }

          @Override
          public Ruling decide(Register register, StartYear asked, Moment moment) {
            return new StartYearDecided().decide(register, asked, moment);
          }
        };
    try (Saferplan saferplan =
        Saferplan.over(new InMemoryStore(CLOCK), Doorway.VALIDATOR, CLOCK, List.of(silent))) {
      saferplan.as(Doorway.OFFICER).execute(new SetUpPartnership(Records.partnership()));

      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> saferplan.as(Doorway.READER).execute(new StartYear("2018-19")))
          .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.FORBIDDEN));
      assertThat(saferplan.as(Doorway.OFFICER).execute(new StartYear("2018-19")).made())
          .isEqualTo("plan-2018-19");
    }
  }

  /** Has a command of the same name as one of saferplan's. */
  private static final class Host {
    private record StartPlan(String year) implements Command {}
  }

  @Test
  void refusesACommandUnderANameThatIsTaken() {
    Handler<Host.StartPlan> namesake =
        new Handler<>() {
          @Override
          public Class<Host.StartPlan> command() {
            return Host.StartPlan.class;
          }

          @Override
          public Ruling decide(Register register, Host.StartPlan asked, Moment moment) {
            return new StartYearDecided().decide(register, new StartYear(asked.year()), moment);
          }
        };

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                Saferplan.over(
                    new InMemoryStore(CLOCK), Doorway.VALIDATOR, CLOCK, List.of(namesake)))
        .withMessageContaining("start-plan");
  }
}
