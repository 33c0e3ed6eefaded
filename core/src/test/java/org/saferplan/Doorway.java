package org.saferplan;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.saferplan.command.Actor;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.document.Document;
import org.saferplan.exchange.ImportPartnership;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;
import org.saferplan.store.InMemoryStore;
import org.saferplan.store.SettableClock;

/** The real doorway over a store in memory, on 1 May 2018. */
public final class Doorway implements AutoCloseable {
  /** Hibernate Validator as every program sets it up. */
  public static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  public static final Actor OFFICER = Actor.officer("Community Safety Manager");
  public static final Actor READER = new Actor("Councillor", Actor.Role.READER);

  public final SettableClock clock = SettableClock.at("2018-05-01T09:00:00Z");
  public final InMemoryStore store = new InMemoryStore(clock);
  public final Saferplan saferplan;

  private Doorway(List<Handler<?>> more) {
    saferplan = Saferplan.over(store, VALIDATOR, clock, more);
  }

  /** Nothing is on record. */
  public static Doorway empty(Handler<?>... more) {
    return new Doorway(List.of(more));
  }

  /** The record of Exampleshire is its beginning and these. */
  public static Doorway holding(Document... more) {
    Doorway doorway = empty();
    Register register = Records.register(more);
    doorway.does(
        new ImportPartnership(
            ImportPartnership.FORMAT,
            Partnership.of(register).orElseThrow(),
            register.documents().filter(each -> !(each instanceof Partnership)).toList(),
            List.of()));
    return doorway;
  }

  /** An officer does it. */
  public Commit does(Command command) {
    return saferplan.as(OFFICER).execute(command);
  }

  /** An officer is refused, and nothing has changed by it. */
  public RefusedException refuses(Command command) {
    return refuses(OFFICER, Request.of(command));
  }

  /** The actor is refused, and nothing has changed by it. */
  public RefusedException refuses(Actor actor, Request request) {
    List<Register> before = registers();
    List<List<Commit>> history = histories();
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> saferplan.as(actor).execute(null, request));
    if (refused == null) {
      throw new AssertionError("not refused: " + request.command());
    }
    if (!registers().equals(before) || !histories().equals(history)) {
      throw new AssertionError("refused, and yet the record has changed");
    }
    return refused;
  }

  /** Everything on record for Exampleshire. */
  public Register register() {
    return saferplan.register(Records.EXAMPLESHIRE);
  }

  private List<Register> registers() {
    return store.partnerships().stream().map(store::register).toList();
  }

  private List<List<Commit>> histories() {
    return store.partnerships().stream().map(store::history).toList();
  }

  @Override
  public void close() {
    saferplan.close();
  }
}
