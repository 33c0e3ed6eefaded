package org.saferplan.plan;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;
import org.saferplan.fact.Entries;
import org.saferplan.progress.Progress;

/**
 * Says how an edition, or something it commits to, is getting on.
 *
 * @param of a priority, theme or aim of the edition; blank for the edition as a whole
 */
public record ReportOnPlan(
    @NotNull Edition.Id edition, @Nullable Commitment of, @NotNull Progress update)
    implements Command {

  /** Decides it. */
  public static Handler<ReportOnPlan> handler() {
    return new Addition<>(
        ReportOnPlan.class,
        (register, asked) -> register.find(Edition.class, asked.edition().key()),
        "/edition",
        asked -> asked.edition().named(),
        ReportOnPlan::added,
        false);
  }

  private static Ruling added(Edition edition, ReportOnPlan asked) {
    Commitment of = asked.of();
    return of == null || of.isIn(edition)
        ? Ruling.write(
            edition.withProgress(
                Entries.plus(edition.progress(), new Edition.Rated(of, asked.update()))))
        : Ruling.notFound("/of", of.named());
  }
}
