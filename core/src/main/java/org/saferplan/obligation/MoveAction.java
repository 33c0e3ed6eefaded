package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.decision.Decision;
import org.saferplan.fact.Entries;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Practice;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.register.Register;

/**
 * Agrees that something is due at another time. Without a decision behind it, it slipped.
 *
 * @param due when it is due from now on
 * @param on when that was agreed
 * @param by the decision that moved it
 */
public record MoveAction(
    @NotNull Obligation.Id action,
    @NotNull Due due,
    @NotNull PartialDate on,
    @Nullable String because,
    Decision.@Nullable Ref by,
    List<@NotNull Citation> sources)
    implements Command {

  /** Decides it. */
  public static Handler<MoveAction> handler() {
    return new OnAction<>(
        MoveAction.class,
        MoveAction::action,
        (register, action, asked, today) -> ruled(register, action, asked),
        true);
  }

  /** Takes nothing for no sources. */
  public MoveAction {
    sources = Entries.orEmpty(sources);
  }

  private static Ruling ruled(Register register, Obligation action, MoveAction asked) {
    if (asked.by() == null && Practice.of(register).onlyADecisionMovesDates()) {
      return Ruling.refuse(
          Kind.IMPOSSIBLE,
          new Fault(
              "/by",
              "decision-moves-dates",
              "in this partnership nobody but a decision moves an agreed date",
              "name the decision; if it is only expected later, report that as a forecast"));
    }
    Move move = new Move(asked.on(), action.due(), asked.because(), asked.by(), asked.sources());
    return Ruling.write(action.moved(move, asked.due()));
  }
}
