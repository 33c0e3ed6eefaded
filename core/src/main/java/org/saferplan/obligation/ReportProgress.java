package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.PartialDate;
import org.saferplan.progress.Progress;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;

/** Says what happened to something that is owed. */
public record ReportProgress(@NotNull Obligation.Id action, @NotNull Progress update)
    implements Command {

  /** Decides it. */
  public static Handler<ReportProgress> handler() {
    return new Addition<>(
        ReportProgress.class,
        (register, asked) -> register.find(Obligation.class, asked.action().key()),
        "/action",
        asked -> asked.action().named(),
        ReportProgress::added,
        false);
  }

  /**
   * What was closed is spoken of no more. What was said before that, or is said of a time before
   * it, can still be put on record.
   */
  static Ruling added(Obligation action, ReportProgress asked) {
    return action
        .closed()
        .filter(closed -> isLater(asked.update(), closed.on()))
        .map(closed -> Ruling.refuse(Kind.IMPOSSIBLE, isClosed(asked.update(), closed)))
        .orElseGet(() -> Ruling.write(action.withUpdate(asked.update())));
  }

  private static boolean isLater(Progress update, PartialDate closed) {
    boolean isOfBefore = update.period() != null && update.period().hasBegun(closed.latest());
    return update.on().earliest().isAfter(closed.latest()) && !isOfBefore;
  }

  private static Fault isClosed(Progress update, Obligation.Closed closed) {
    return new Fault(
        "/update/on",
        "closed",
        "%s on %s, and this was said on %s"
            .formatted(closed.words(), closed.on().words(), update.on().words()),
        "say of which period before that it is, or revise the action if it is still open");
  }
}
