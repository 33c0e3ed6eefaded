package org.saferplan.partnership;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/** Begins a partnership's record. */
public record SetUpPartnership(@NotNull Partnership value) implements Founding {

  @Override
  public Partnership.@Nullable Id founds() {
    return value == null ? null : value.id();
  }

  /** Decides it. */
  public static Handler<SetUpPartnership> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<SetUpPartnership> {
    @Override
    public Class<SetUpPartnership> command() {
      return SetUpPartnership.class;
    }

    @Override
    public Ruling decide(Register register, SetUpPartnership asked, Moment moment) {
      // Where it was lost from its record, it is set up again.
      if (Partnership.of(register).isPresent()) {
        return Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/id",
                "id-taken",
                "this partnership's record has begun",
                "revise it, or give another id"));
      }
      return Ruling.make(asked.value(), asked.value().id().value());
    }
  }
}
