package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.register.Register;

/** Says in which words, levels, schemes and columns the partnership speaks: all of them. */
public record SetVocabulary(@NotNull Vocabulary value) implements Command {
  /** Decides it. */
  public static Handler<SetVocabulary> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<SetVocabulary> {
    @Override
    public Class<SetVocabulary> command() {
      return SetVocabulary.class;
    }

    @Override
    public Ruling decide(Register register, SetVocabulary asked, Moment moment) {
      return Ruling.write(Partnership.of(register).orElseThrow().withVocabulary(asked.value()));
    }

    @Override
    public boolean changesTerms() {
      return true;
    }
  }
}
