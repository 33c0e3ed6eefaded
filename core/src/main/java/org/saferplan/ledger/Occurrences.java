package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Repeats;

/**
 * The times at which something is due: one, or as many as it repeats, perhaps without end. Every
 * answer is reached by arithmetic and never by counting through them.
 */
final class Occurrences {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final PartialDate by;
  private final @Nullable PartialDate from;
  private final @Nullable Repeats repeats;

  private Occurrences(PartialDate by, Due due) {
    this.by = by;
    this.from = due.from();
    this.repeats = due.repeats();
  }

  /** Nothing where no date is on record. */
  static Optional<Occurrences> of(Due due) {
    return Optional.ofNullable(due.by()).map(by -> new Occurrences(by, due));
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

  /**
   * Which of them were done: those that a completion names, and for each completion that names
   * none, the first that is left. What a completion names and is no time of these counts for none.
   */
  Map<Long, Completion> done(List<Completion> completions) {
    Map<Long, Completion> done = new TreeMap<>();
    List<Completion> unnamed = new ArrayList<>();
    for (Completion each : completions) {
      if (each.occurrence() == null) {
        unnamed.add(each);
      } else {
        number(each.occurrence()).ifPresent(number -> done.putIfAbsent(number, each));
      }
    }
    for (Completion each : unnamed) {
      long left = firstLeft(done);
      if (at(left).isPresent()) {
        done.put(left, each);
      }
    }
    return done;
  }

  static long firstLeft(Map<Long, Completion> done) {
    return LongStream.rangeClosed(0, done.size())
        .filter(number -> !done.containsKey(number))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Long> number(PartialDate occurrence) {
    long near = repeats == null ? 0 : repeats.steps(by, occurrence.earliest());
    return LongStream.rangeClosed(Math.max(0, near - 1), near + 1)
        .filter(number -> at(number).filter(slot -> isAt(slot, occurrence)).isPresent())
        .boxed()
        .findFirst();
  }

  private static boolean isAt(Slot slot, PartialDate occurrence) {
    return !occurrence.latest().isBefore(slot.first())
        && !occurrence.earliest().isAfter(slot.last());
  }
}
