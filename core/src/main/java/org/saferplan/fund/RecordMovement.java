package org.saferplan.fund;

import jakarta.validation.constraints.NotNull;
import org.saferplan.command.Addition;
import org.saferplan.command.Command;
import org.saferplan.command.Handler;
import org.saferplan.command.Ruling;

/** Says what became of a fund's money. */
public record RecordMovement(@NotNull Fund.Id fund, @NotNull Movement movement) implements Command {

  /** Decides it. */
  public static Handler<RecordMovement> handler() {
    return new Addition<>(
        RecordMovement.class,
        (register, asked) -> register.find(Fund.class, asked.fund().key()),
        "/fund",
        asked -> asked.fund().named(),
        (fund, asked) -> Ruling.write(fund.withMovement(asked.movement())),
        false);
  }
}
