package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.register.Register;

/** Says how the partnership works its plan: all of it. */
public record SetPractice(@NotNull Practice value) implements Command {
  /** Decides it. */
  public static Handler<SetPractice> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<SetPractice> {
    @Override
    public Class<SetPractice> command() {
      return SetPractice.class;
    }

    @Override
    public Ruling decide(Register register, SetPractice asked, Moment moment) {
      return Ruling.write(Partnership.of(register).orElseThrow().withPractice(asked.value()));
    }

    @Override
    public boolean changesTerms() {
      return true;
    }
  }
}
