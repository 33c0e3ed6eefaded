package org.saferplan.obligation;

import java.time.LocalDate;
import java.util.function.Function;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.register.Register;

/**
 * Decides a command about one action on record.
 *
 * @param <C> the command
 * @param named which action it names, under {@code /action}
 * @param ruling the ruling on the action that was found
 * @param changesTerms whether it changes what is owed
 */
record OnAction<C extends Command>(
    Class<C> command, Function<C, Obligation.Id> named, On<C> ruling, boolean changesTerms)
    implements Handler<C> {

  /** Rules on an action. */
  @FunctionalInterface
  interface On<C> {
    Ruling rule(Register register, Obligation action, C asked, LocalDate today);
  }

  @Override
  public Ruling decide(Register register, C asked, Moment moment) {
    Obligation.Id id = named.apply(asked);
    return register
        .find(Obligation.class, id.key())
        .map(action -> ruling.rule(register, action, asked, moment.today()))
        .orElseGet(() -> Ruling.notFound("/action", id.named()));
  }
}
