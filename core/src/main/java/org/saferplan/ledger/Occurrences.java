package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Repeats;

/**
 * The times of one rhythm in which something is due: one, or as many as it repeats, perhaps without
 * end. Every answer is reached by arithmetic and never by counting through them.
 */
final class Occurrences {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final PartialDate by;
  private final @Nullable PartialDate from;
  private final @Nullable Repeats repeats;

  private Occurrences(PartialDate by, @Nullable PartialDate from, @Nullable Repeats repeats) {
    this.by = by;
    this.from = from;
    this.repeats = repeats;
  }

  /** One for each rhythm whose first day is on record. */
  static List<Occurrences> all(Due due) {
    List<Occurrences> all = new ArrayList<>(1);
    if (due.by() != null) {
      all.add(new Occurrences(due.by(), due.from(), due.repeats()));
    }
    for (Due.Rhythm each : due.also()) {
      if (each.by() != null) {
        all.add(new Occurrences(each.by(), null, each.repeats()));
      }
    }
    return all;
  }

  /** No time of them begins before this day. */
  LocalDate begins() {
    return new Slot(by, from).first();
  }

  Optional<Slot> at(long number) {
    if (repeats == null) {
      return number == 0 ? Optional.of(new Slot(by, from)) : Optional.empty();
    }
    return repeats
        .at(by, number)
        .map(each -> new Slot(each, from == null ? null : repeats.at(from, number).orElse(null)));
  }

  /** How many of them are over. */
  long over(LocalDate on) {
    if (repeats == null) {
      return at(0).filter(slot -> slot.isOver(on)).isPresent() ? 1 : 0;
    }
    LocalDate end = repeats.until() == null ? LAST_DAY : repeats.until().latest();
    long number = repeats.steps(by, on.isBefore(end) ? on : end) + 1;
    while (number > 0 && at(number - 1).filter(slot -> slot.isOver(on)).isEmpty()) {
      number--;
    }
    return Math.max(0, number);
  }

  /** The number of the time that is this very day, month or year. */
  Optional<Long> exactly(PartialDate occurrence) {
    return near(occurrence, slot -> slot.by().equals(occurrence));
  }

  /** The number of the time that shares a day with it. */
  Optional<Long> about(PartialDate occurrence) {
    return near(occurrence, slot -> isAt(slot, occurrence));
  }

  private Optional<Long> near(PartialDate occurrence, Predicate<Slot> wanted) {
    long near = repeats == null ? 0 : repeats.steps(by, occurrence.earliest());
    for (long number = Math.max(0, near - 1); number <= near + 1; number++) {
      if (at(number).filter(wanted).isPresent()) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(Slot slot, PartialDate occurrence) {
    return !occurrence.latest().isBefore(slot.first())
        && !occurrence.earliest().isAfter(slot.last());
  }
}
