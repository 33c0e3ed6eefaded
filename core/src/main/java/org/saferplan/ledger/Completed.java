package org.saferplan.ledger;

import static org.saferplan.ledger.Slot.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;

/** Where something stands that was done: once, or every time it was due. */
final class Completed {
  private final Known known;
  private final Rhythms rhythms;

  Completed(Known known, Rhythms rhythms) {
    this.known = known;
    this.rhythms = rhythms;
  }

  ActionStanding standing() {
    return rhythms.isRepeated() ? everyTime() : once(known.completions().get(0));
  }

  private ActionStanding once(Completion completion) {
    PartialDate on = completion.on();
    Due.Condition waited = known.waitsFor();
    Slot slot = rhythms.first().orElse(null);
    String done = "completed " + when(on);
    if (waited != null) {
      return told(
          State.COMPLETED, null, slot, untold(done, "it waited for ‘" + waited.words() + "’"));
    } else if (slot == null) {
      return told(State.COMPLETED, null, null, untold(done, "no date is on record"));
    }
    String was = "it was due " + slot.words();
    return switch (state(slot, on)) {
      case COMPLETED_LATE -> late(slot, on, was);
      case COMPLETED_ON_TIME ->
          told(State.COMPLETED_ON_TIME, null, slot, done + ", on time: " + was);
      default -> told(State.COMPLETED, null, slot, untold(done, was));
    };
  }

  private ActionStanding late(Slot slot, PartialDate on, String was) {
    boolean isADay = on.earliest().equals(on.latest());
    int days = Math.toIntExact(ChronoUnit.DAYS.between(slot.last(), on.earliest()));
    return told(
        State.COMPLETED_LATE,
        isADay ? days : null,
        slot,
        "completed "
            + when(on)
            + ", "
            + (isADay ? Slot.days(days) + " late" : "late")
            + ": "
            + was);
  }

  private ActionStanding everyTime() {
    List<Rhythms.Done> done = rhythms.done();
    List<State> states =
        done.stream().map(each -> state(each.slot(), each.completion().on())).toList();
    long late = states.stream().filter(State.COMPLETED_LATE::equals).count();
    State worst = states.stream().min(State::compareTo).orElse(State.COMPLETED);
    PartialDate by = done.isEmpty() ? null : done.get(done.size() - 1).slot().by();
    String every = "completed every time, %d in all".formatted(states.size());
    return new ActionStanding(
        worst,
        null,
        by,
        by,
        0,
        switch (worst) {
          case COMPLETED_LATE -> "%s; %d of them late".formatted(every, late);
          case COMPLETED_ON_TIME -> every + ", on time";
          default -> untold(every, "a date is not exact enough");
        });
  }

  /** Late, or in time, only where no day that the date can be says otherwise. */
  private static State state(Slot slot, PartialDate on) {
    LocalDate last = slot.last();
    if (on.isAfter(last)) {
      return State.COMPLETED_LATE;
    }
    return on.latest().isAfter(last) ? State.COMPLETED : State.COMPLETED_ON_TIME;
  }

  private static String untold(String done, String why) {
    return done + "; whether in time cannot be told: " + why;
  }

  private static ActionStanding told(
      State state, @Nullable Integer days, @Nullable Slot slot, String words) {
    return new ActionStanding(state, days, slot == null ? null : slot.by(), null, null, words);
  }
}
