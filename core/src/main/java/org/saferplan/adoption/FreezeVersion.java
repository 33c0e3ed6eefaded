package org.saferplan.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Moment;
import org.saferplan.command.Ruling;
import org.saferplan.document.Key;
import org.saferplan.fact.PartialDate;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Fixes the working text as the version for the next step of its route.
 *
 * <p>A gate: held back while an amendment that was asked for is open, or a window in which the last
 * decision can still be taken elsewhere. What was put before a body all the same is recorded by
 * {@link RecordVersion}.
 *
 * @param label what the paper is to call itself
 */
public record FreezeVersion(@NotNull Key document, @NotBlank String label) implements Command {

  /** Decides it. */
  public static Handler<FreezeVersion> handler() {
    return new Decide();
  }

  private static final class Decide implements Handler<FreezeVersion> {
    @Override
    public Class<FreezeVersion> command() {
      return FreezeVersion.class;
    }

    @Override
    public Ruling decide(Register register, FreezeVersion asked, Moment moment) {
      List<Fault> shut = new ArrayList<>();
      Standing standing = Standing.of(register, asked.document(), moment.today());
      for (Standing.OpenAmendment open : standing.openAmendments()) {
        shut.add(
            new Fault(
                "/document",
                "amendment-open",
                "an amendment asked for on %s is open (%s)"
                    .formatted(open.askedOn().words(), open.amendment().place()),
                "make it and settle it on record"));
      }
      for (Standing.OpenWindow open : standing.openWindows()) {
        shut.add(
            new Fault(
                "/document",
                "window-open",
                "until %s the decision can be taken elsewhere (%s)"
                    .formatted(open.window().until().words(), open.window().who()),
                "wait until it has closed"));
      }
      return shut.isEmpty()
          ? RecordVersion.next(
              register, asked.document(), asked.label(), PartialDate.of(moment.today()))
          : new Ruling.Refused(Kind.IMPOSSIBLE, shut);
    }
  }
}
