package org.saferplan.ledger;

import static org.saferplan.ledger.Slot.days;
import static org.saferplan.ledger.Slot.when;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Ending;
import org.saferplan.obligation.Obligation;

/** Works out where one action stands. */
final class Reckoning {
  private final Binding binding;
  private final Obligation action;
  private final Known known;
  private final LocalDate on;
  private final Optional<Occurrences> times;
  private final boolean isRepeated;
  private final Map<Long, Completion> done;

  Reckoning(Binding binding, Obligation action, Known known) {
    this.binding = binding;
    this.action = action;
    this.known = known;
    this.on = known.on();
    Due due = known.due();
    this.times = due == null ? Optional.empty() : Occurrences.of(due);
    this.isRepeated = due != null && due.repeats() != null;
    this.done = times.map(each -> each.done(known.completions())).orElse(Map.of());
  }

  ActionStanding standing() {
    Optional<Slot> next = times.flatMap(each -> each.at(Occurrences.firstLeft(done)));
    if (isRepeated ? next.isEmpty() : !known.completions().isEmpty()) {
      return new Completed(known, times, done).standing(isRepeated);
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
          "not yet binding: it is owed from %s%s"
              .formatted(
                  PartialDate.words(binds),
                  next.map(slot -> ", and due " + slot.words()).orElse("")));
    }
    return open(next.orElse(null));
  }

  private ActionStanding open(@Nullable Slot next) {
    Due.Condition waitsFor = known.waitsFor();
    Due due = known.due();
    if (waitsFor != null) {
      return cannotBeTold(next, waits(waitsFor.words()));
    } else if (known.isOngoing()) {
      return told(State.ONGOING, null, "ongoing, " + Silence.since(known.updates()));
    } else if (next != null) {
      return dated(next);
    } else if (due == null) {
      return cannotBeTold(null, "when it is due is not on record");
    } else if (due.event() != null) {
      return cannotBeTold(null, waits(due.event()));
    }
    return cannotBeTold(null, "the record says “%s” and no date".formatted(due.printed()));
  }

  private ActionStanding dated(Slot next) {
    int days = next.daysFrom(on);
    if (next.isOver(on)) {
      int missed = missed(on);
      String words = "overdue by %s: it was due %s".formatted(days(days), next.words());
      return told(
          State.OVERDUE, next, missed > 1 ? words + "; missed %d times".formatted(missed) : words);
    } else if (next.hasBegun(on)) {
      return told(
          State.DUE,
          next,
          days == 0 && next.first().equals(on)
              ? "due today"
              : "due now, %s: %s".formatted(next.words(), left(days)));
    }
    return told(State.UPCOMING, next, "due %s: %s".formatted(next.words(), left(days)));
  }

  private ActionStanding ended(Ending ended) {
    String words =
        "%s %s"
            .formatted(
                ended.how().name().toLowerCase(Locale.ROOT).replace('_', ' '), when(ended.on()));
    int missed = missed(ended.on().earliest());
    return new ActionStanding(
        State.ENDED,
        null,
        null,
        null,
        isRepeated ? missed : null,
        isRepeated && missed > 0 ? words + "; missed %s before".formatted(times(missed)) : words);
  }

  private ActionStanding cannotBeTold(@Nullable Slot slot, String why) {
    return new ActionStanding(
        State.UNDETERMINABLE,
        null,
        slot == null ? null : slot.by(),
        isRepeated && slot != null ? slot.by() : null,
        null,
        "cannot be told: " + why);
  }

  private ActionStanding told(State state, @Nullable Slot slot, String words) {
    PartialDate by = slot == null ? null : slot.by();
    return new ActionStanding(
        state,
        slot == null ? null : slot.daysFrom(on),
        by,
        isRepeated ? by : null,
        isRepeated ? missed(on) : null,
        slot != null && known.isProvisional() ? words + " (provisional)" : words);
  }

  /** How many times are over on the day and were not done. */
  private int missed(LocalDate day) {
    long over = times.map(each -> each.over(day)).orElse(0L);
    return Math.toIntExact(over - done.keySet().stream().filter(number -> number < over).count());
  }

  private static String waits(String words) {
    return "it waits for ‘%s’".formatted(words);
  }

  private static String left(int days) {
    return days == 0 ? "the last day" : days(days) + " left";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
