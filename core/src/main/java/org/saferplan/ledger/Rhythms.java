package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;

/**
 * The rhythms in which something is due, and which of their times were done: one of a single time,
 * one that repeats, or several beside one another. One whose first day is not on record has no time
 * that can be told.
 */
final class Rhythms {
  private static final Comparator<Slot> SOONEST =
      Comparator.comparing(Slot::last).thenComparing(Slot::first);

  private final List<Rhythm> all;
  private final boolean isRepeated;
  private final boolean lacksAFirstDay;

  /** The times of one rhythm, and those of them that were done, by their number. */
  private record Rhythm(Occurrences times, Map<Long, Completion> done) {
    static Rhythm of(Occurrences times) {
      return new Rhythm(times, new TreeMap<>());
    }

    Optional<Slot> next() {
      return times.at(firstLeft());
    }

    /** The first number of none that is done. */
    long firstLeft() {
      long number = 0;
      while (done.containsKey(number)) {
        number++;
      }
      return number;
    }

    boolean takes(Completion completion, Optional<Long> number) {
      number.ifPresent(found -> done.putIfAbsent(found, completion));
      return number.isPresent();
    }

    long missed(LocalDate day) {
      long over = times.over(day);
      return over - done.keySet().stream().filter(number -> number < over).count();
    }

    Stream<Slot> left(LocalDate from, LocalDate to) {
      return Stream.iterate(times.over(from), number -> number + 1)
          .map(number -> times.at(number).map(slot -> new Numbered(number, slot)))
          .takeWhile(each -> each.filter(slot -> !slot.slot().last().isAfter(to)).isPresent())
          .flatMap(Optional::stream)
          .filter(each -> !done.containsKey(each.number()))
          .map(Numbered::slot);
    }

    Stream<Done> told() {
      return done.entrySet().stream()
          .flatMap(
              each ->
                  times.at(each.getKey()).map(slot -> new Done(slot, each.getValue())).stream());
    }
  }

  private record Numbered(long number, Slot slot) {}

  /** A time that was done. */
  record Done(Slot slot, Completion completion) {}

  private Rhythms(@Nullable Due due) {
    this.isRepeated = due != null && due.repeats() != null;
    this.all = new ArrayList<>(1);
    if (due != null) {
      Occurrences.all(due).forEach(times -> all.add(Rhythm.of(times)));
    }
    this.lacksAFirstDay = due != null && isRepeated && all.size() <= due.also().size();
  }

  /**
   * Of what is due so. A completion that names a time counts in every rhythm that has just this
   * time; where none has, in the first that has one about then; where none has that, for none. Of
   * those that name none, each counts for the first time that is left.
   */
  static Rhythms of(@Nullable Due due, List<Completion> completions) {
    Rhythms rhythms = new Rhythms(due);
    List<Completion> unnamed = new ArrayList<>();
    for (Completion each : completions) {
      if (each.occurrence() == null) {
        unnamed.add(each);
      } else {
        rhythms.take(each, each.occurrence());
      }
    }
    unnamed.forEach(rhythms::take);
    return rhythms;
  }

  private void take(Completion completion, PartialDate occurrence) {
    boolean isTaken = false;
    for (Rhythm each : all) {
      isTaken |= each.takes(completion, each.times().exactly(occurrence));
    }
    if (!isTaken) {
      all.stream()
          .filter(each -> each.times().about(occurrence).isPresent())
          .findFirst()
          .ifPresent(each -> each.takes(completion, each.times().about(occurrence)));
    }
  }

  private void take(Completion completion) {
    upcoming().ifPresent(each -> each.takes(completion, Optional.of(each.firstLeft())));
  }

  private Optional<Rhythm> upcoming() {
    return all.stream()
        .filter(each -> each.next().isPresent())
        .min(Comparator.comparing(each -> each.next().orElseThrow(), SOONEST));
  }

  boolean isRepeated() {
    return isRepeated;
  }

  /** Whether one of them is said to repeat, and from when is not on record. */
  boolean lacksAFirstDay() {
    return lacksAFirstDay;
  }

  /** The first time that was not done, over all of them. */
  Optional<Slot> next() {
    return all.size() == 1 ? all.get(0).next() : upcoming().flatMap(Rhythm::next);
  }

  /** How many times are over on the day and were not done. */
  int missed(LocalDate day) {
    return Math.toIntExact(all.stream().mapToLong(each -> each.missed(day)).sum());
  }

  /** The times within this one that were not done, by their last days. */
  List<PartialDate> left(LocalDate from, LocalDate to) {
    return all.stream()
        .flatMap(each -> each.left(from, to))
        .sorted(SOONEST)
        .map(Slot::by)
        .distinct()
        .toList();
  }

  /** What was done, in the order in which it was due. */
  List<Done> done() {
    return all.stream()
        .flatMap(Rhythm::told)
        .sorted(Comparator.comparing(Done::slot, SOONEST))
        .toList();
  }

  /** When it is due the first time. */
  Optional<Slot> first() {
    return all.stream().flatMap(each -> each.times().at(0).stream()).min(SOONEST);
  }
}
