package org.saferplan.obligation;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.progress.Progress;

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

  private static Ruling added(Obligation action, ReportProgress asked) {
    return Ruling.write(action.withUpdate(asked.update()));
  }
}
