package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.register.Register;

/**
 * Where an action stands on a day. Derived from the record, never stored.
 *
 * <ul>
 *   <li>A month, quarter or other span is upcoming before it, due while it lasts, and overdue after
 *       its last day.
 *   <li>Only what is dated by the day counts: a date that was moved later is still the one that
 *       stood.
 *   <li>While a condition is not met, and where the record has an event or a printed word and no
 *       date, it cannot be told whether it is due; a provisional date is worked with and said to be
 *       one.
 *   <li>Of something repeated, the first time that was not done decides, over all rhythms in which
 *       it repeats; where the first day of one is not on record, only what has come of the others
 *       can be told.
 *   <li>What was done in a month is late if all of that month lies after the last day, in time if
 *       none of it does, and otherwise cannot be told.
 *   <li>It is not yet binding while nothing for which it is owed has begun; it may be done before.
 * </ul>
 *
 * @param days until the last day on which it would be in time, or since then; blank where there is
 *     no such day to count from
 * @param due the date worked with, as exactly as it is known
 * @param occurrence of something repeated: the time that decides
 * @param missed of something repeated: how many times are over and were not done; blank where the
 *     first day of a rhythm is not on record
 * @param words in a sentence, for people
 */
public record ActionStanding(
    State state,
    @Nullable Integer days,
    @Nullable PartialDate due,
    @Nullable PartialDate occurrence,
    @Nullable Integer missed,
    String words) {

  /** Where it stands on a day. */
  public static ActionStanding of(Register register, Obligation action, LocalDate on) {
    return of(new Binding(register), action, Known.of(action, on));
  }

  /** Where each of these stands on a day. What many are owed under is looked up once. */
  public static Map<Obligation.Id, ActionStanding> of(
      Register register, Collection<Obligation> actions, LocalDate on) {
    Binding binding = new Binding(register);
    return actions.stream()
        .collect(Collectors.toMap(Obligation::id, each -> of(binding, each, Known.of(each, on))));
  }

  static ActionStanding of(Binding binding, Obligation action, Known known) {
    return new Reckoning(binding, action, known).standing();
  }
}
