package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/** Says that something that was owed is done, and what came of it. */
public record CompleteAction(
    @NotNull Obligation.Id action, @NotNull Obligation.Completion completion) implements Command {

  /** Decides it. */
  public static Handler<CompleteAction> handler() {
    return new Addition<>(
        CompleteAction.class,
        (register, asked) -> register.find(Obligation.class, asked.action().key()),
        "/action",
        asked -> asked.action().named(),
        CompleteAction::added,
        false);
  }

  private static Ruling added(Obligation action, CompleteAction asked) {
    return action.completed() == null
        ? Ruling.write(action.withCompletion(asked.completion()))
        : Ruling.refuse(
            Kind.IMPOSSIBLE,
            new Fault(
                "/action",
                "completed-already",
                "it was completed on " + action.completed().on().words(),
                "revise the action if that was wrong"));
  }
}
