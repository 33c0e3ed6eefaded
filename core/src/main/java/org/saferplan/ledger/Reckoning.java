package org.saferplan.ledger;

import static org.saferplan.ledger.Slot.days;
import static org.saferplan.ledger.Slot.when;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;

/** Works out where one action stands. */
final class Reckoning {
  private final Binding binding;
  private final Obligation action;
  private final Known known;
  private final LocalDate on;
  private final Rhythms rhythms;

  Reckoning(Binding binding, Obligation action, Known known) {
    this.binding = binding;
    this.action = action;
    this.known = known;
    this.on = known.on();
    this.rhythms = Rhythms.of(known.due(), known.completions());
  }

  ActionStanding standing() {
    Optional<Slot> next = rhythms.next();
    if (isCompleted(next)) {
      return new Completed(known, rhythms).standing();
    }
    Ending ended = known.ended();
    if (ended != null) {
      return ended(ended);
    }
    LocalDate binds = binding.from(action);
    if (on.isBefore(binds)) {
      return told(
          State.NOT_YET_BINDING,
          next.orElse(null),
          "not yet binding: it is owed from "
              + PartialDate.words(binds)
              + next.map(slot -> ", and due " + slot.words()).orElse(""));
    }
    return open(next.orElse(null));
  }

  private boolean isCompleted(Optional<Slot> next) {
    return rhythms.isRepeated()
        ? next.isEmpty() && !rhythms.lacksAFirstDay()
        : !known.completions().isEmpty();
  }

  private ActionStanding open(@Nullable Slot next) {
    Due.Condition waitsFor = known.waitsFor();
    Due due = known.due();
    if (waitsFor != null) {
      return cannotBeTold(next, waits(waitsFor.words()));
    } else if (known.isOngoing()) {
      return told(State.ONGOING, null, "ongoing, " + Silence.since(known.updates()));
    } else if (next != null && (next.hasBegun(on) || !rhythms.lacksAFirstDay())) {
      return dated(next);
    } else if (due == null) {
      return cannotBeTold(null, "when it is due is not on record");
    } else if (due.event() != null) {
      return cannotBeTold(next, waits(due.event()));
    } else if (rhythms.lacksAFirstDay()) {
      return cannotBeTold(next, "no first day on record" + known(next));
    }
    return cannotBeTold(null, "the record says “%s” and no date".formatted(due.printed()));
  }

  private ActionStanding dated(Slot next) {
    int days = next.daysFrom(on);
    if (next.isOver(on)) {
      Integer missed = missed(on);
      String words = "overdue by " + days(days) + ": it was due " + next.words();
      return told(
          State.OVERDUE,
          next,
          missed != null && missed > 1 ? words + "; missed " + missed + " times" : words);
    } else if (next.hasBegun(on)) {
      return told(
          State.DUE,
          next,
          days == 0 && next.first().equals(on)
              ? "due today"
              : "due now, " + next.words() + ": " + left(days));
    }
    return told(State.UPCOMING, next, "due " + next.words() + ": " + left(days));
  }

  private ActionStanding ended(Ending ended) {
    String words =
        ended.how().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + when(ended.on());
    Integer missed = missed(ended.on().earliest());
    return new ActionStanding(
        State.ENDED,
        null,
        null,
        null,
        missed,
        missed != null && missed > 0
            ? words + "; missed %s before".formatted(times(missed))
            : words);
  }

  private ActionStanding cannotBeTold(@Nullable Slot slot, String why) {
    return new ActionStanding(
        State.UNDETERMINABLE,
        null,
        slot == null ? null : slot.by(),
        rhythms.isRepeated() && slot != null ? slot.by() : null,
        null,
        "cannot be told: " + why);
  }

  private ActionStanding told(State state, @Nullable Slot slot, String words) {
    PartialDate by = slot == null ? null : slot.by();
    return new ActionStanding(
        state,
        slot == null ? null : slot.daysFrom(on),
        by,
        rhythms.isRepeated() ? by : null,
        missed(on),
        slot != null && known.isProvisional() ? words + " (provisional)" : words);
  }

  /** How many times are over on the day and were not done; blank where that cannot be told. */
  private @Nullable Integer missed(LocalDate day) {
    return rhythms.isRepeated() && !rhythms.lacksAFirstDay() ? rhythms.missed(day) : null;
  }

  private static String known(@Nullable Slot next) {
    return next == null
        ? ""
        : " for one of its rhythms; the next time that is known is " + next.words();
  }

  private static String waits(String words) {
    return "it waits for ‘" + words + "’";
  }

  private static String left(int days) {
    return days == 0 ? "the last day" : days(days) + " left";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
