package org.saferplan.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.decision.Decision;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;

/**
 * When it was agreed that something is due at another time.
 *
 * @param on when that was agreed
 * @param was when it was due until then
 * @param because why; blank where that is not on record
 * @param by the decision that moved it; without one it slipped
 */
public record Move(
    PartialDate on,
    @Nullable Due was,
    @Nullable String because,
    Decision.@Nullable Ref by,
    List<Citation> sources) {

  /** Takes a copy. */
  public Move {
    sources = List.copyOf(sources);
  }

  /** How many of these put something off by the day, with no decision behind them. */
  public static int slips(List<Move> moves, LocalDate on) {
    int slips = 0;
    for (Move each : moves) {
      slips += each.by() == null && !each.on().isAfter(on) ? 1 : 0;
    }
    return slips;
  }
}
