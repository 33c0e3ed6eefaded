package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Due;
import org.saferplan.obligation.Obligation;
import org.saferplan.register.Index;
import org.saferplan.register.Register;

/**
 * Which actions can stand so on a day, told by their own dates. Never fewer than do: where each of
 * them stands is reckoned all the same.
 */
final class Candidates {
  /** What nothing on record closes on any day, by the first day on which it was ever due. */
  private static final Index<Obligation, LocalDate> OPEN =
      new Index<>(
          Kind.OBLIGATION,
          Obligation.class,
          action -> closes(action) == null ? begins(action) : null);

  /** What is closed, by the day from which it is; before that it may have been due. */
  private static final Index<Obligation, LocalDate> CLOSED =
      new Index<>(
          Kind.OBLIGATION,
          Obligation.class,
          action -> begins(action) == null ? null : closes(action));

  private Candidates() {}

  /** Every action that stands so, in no order, perhaps among others. */
  static Stream<Obligation> of(Register register, @Nullable State state, LocalDate on) {
    if (state != State.OVERDUE && state != State.DUE) {
      return register.list(Obligation.class, Kind.OBLIGATION).stream();
    }
    return Stream.of(register.upTo(OPEN, on), register.after(CLOSED, on))
        .flatMap(Collection::stream);
  }

  private static @Nullable LocalDate begins(Obligation action) {
    return dues(action)
        .flatMap(due -> Occurrences.all(due).stream())
        .map(Occurrences::begins)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** What repeats, or did before it was moved, is not closed by what was done once. */
  private static @Nullable LocalDate closes(Obligation action) {
    boolean isRepeated = dues(action).anyMatch(due -> due.repeats() != null);
    List<Completion> completions = isRepeated ? List.of() : action.completions();
    return Stream.concat(
            completions.stream().map(Completion::on),
            Stream.ofNullable(action.ended()).map(ended -> ended.on()))
        .map(PartialDate::earliest)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** As it is due, and as it was before each move. */
  private static Stream<Due> dues(Obligation action) {
    return Stream.concat(
        Stream.ofNullable(action.due()),
        action.moves().stream().flatMap(move -> Stream.ofNullable(move.was())));
  }
}
