package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.List;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.register.Register;

/** When an action is due in a time, be it once or again and again. */
public final class Times {
  private Times() {}

  /**
   * The dates within this time on which it is due and was not done, as the record stands on a day,
   * the first one first; none where it is closed, or waits for a condition that is not met. A month
   * or a year is due by its last day.
   */
  public static List<PartialDate> left(
      Register register, Obligation action, LocalDate on, LocalDate from, LocalDate to) {
    Known known = Known.of(action, on);
    State state = ActionStanding.of(register, action, on).state();
    boolean isOwed = state.isOpen() || state == State.NOT_YET_BINDING;
    return isOwed && known.waitsFor() == null
        ? Rhythms.of(known.due(), known.completions()).left(from, to)
        : List.of();
  }
}
