package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/** Says that something is owed no longer, though it was not done, or not for the last time. */
public record EndAction(@NotNull Obligation.Id action, @NotNull Ending ending) implements Command {

  /** Decides it. */
  public static Handler<EndAction> handler() {
    return new OnAction<>(
        EndAction.class,
        EndAction::action,
        (register, action, asked, today) -> ruled(action, asked),
        true);
  }

  private static Ruling ruled(Obligation action, EndAction asked) {
    Ending there = action.ended();
    return there == null
        ? Ruling.write(action.ended(asked.ending()))
        : Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/action",
                "ended-already",
                "it ended on " + there.on().words(),
                "revise the action if that was wrong"));
  }
}
