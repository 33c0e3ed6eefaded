package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Move;
import org.saferplan.obligation.Obligation;
import org.saferplan.progress.Progress;

/**
 * What was so of an action by a day: what is dated later had not happened. A fact dated to a month
 * or a year counts from its first day, when it can have been so.
 *
 * @param due the time that stood on the day: what a later move says it was until then
 * @param slipped how often it was moved without a decision behind it
 */
record Known(
    LocalDate on,
    @Nullable Due due,
    int slipped,
    List<Progress> updates,
    List<Completion> completions,
    @Nullable Ending ended) {

  static Known of(Obligation action, LocalDate on) {
    Due due = action.due();
    for (int index = action.moves().size() - 1; index >= 0; index--) {
      Move move = action.moves().get(index);
      if (!isBy(move.on(), on)) {
        due = move.was();
      }
    }
    Ending ended = action.ended();
    return new Known(
        on,
        due,
        Move.slips(action.moves(), on),
        known(action.standingUpdates(), Progress::on, on),
        known(action.completions(), Completion::on, on),
        ended != null && isBy(ended.on(), on) ? ended : null);
  }

  /** Most often all of it was, and no other list is made. */
  private static <T> List<T> known(List<T> all, Function<T, PartialDate> date, LocalDate on) {
    PartialDate last = null;
    for (T each : all) {
      PartialDate told = date.apply(each);
      if (last == null || PartialDate.BY_EARLIEST.compare(told, last) > 0) {
        last = told;
      }
    }
    return last == null || isBy(last, on)
        ? all
        : all.stream().filter(each -> isBy(date.apply(each), on)).toList();
  }

  static boolean isBy(PartialDate date, LocalDate on) {
    return !date.isAfter(on);
  }

  /** The condition that is not met, if there is one. */
  Due.@Nullable Condition waitsFor() {
    Due.Condition condition = due == null ? null : due.condition();
    return condition == null || (condition.met() != null && isBy(condition.met(), on))
        ? null
        : condition;
  }

  boolean isProvisional() {
    return due != null && Boolean.TRUE.equals(due.provisional());
  }

  boolean isOngoing() {
    return due != null && Boolean.TRUE.equals(due.ongoing()) && due.repeats() == null;
  }
}
