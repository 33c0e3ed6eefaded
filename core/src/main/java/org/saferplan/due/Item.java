package org.saferplan.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Body;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.Restriction;

/**
 * What somebody is to say or do.
 *
 * @param about what it is about, in the words on record
 * @param standing how it stands: "overdue by 12 days: it was due on 3 July 2018"
 * @param days so many days are left; negative once it is late; blank where the day is not on record
 * @param since of an update, the day by which the first was owed of those that are missing without
 *     one between; blank of all else
 * @param from the first day on which it can be said; blank where that is at once
 * @param until the last day on which its owners are asked, since the next round is asked for after
 *     it; blank where they are asked until it is done
 * @param todo what to do, in a line
 * @param command the command that does it
 * @param actions the actions that it is about
 * @param groups in which it stands
 * @param owners of whom it is asked; nobody where that is not on record
 * @param restricted why not everybody may see what it is about, if so
 */
public record Item(
    Ask ask,
    String about,
    String standing,
    @Nullable Integer days,
    @Nullable LocalDate since,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String todo,
    String command,
    List<Obligation.Id> actions,
    List<Body.Id> groups,
    List<Party> owners,
    @Nullable Restriction restricted) {

  /** What stands for an action to whoever may not see it. */
  public static final String RESTRICTED = "An action that not everybody may see";

  /** The longest late first, then what is to be done soonest, at last what has no day. */
  static final Comparator<Item> WORST_FIRST =
      Comparator.comparing(Item::days, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(item -> item.ask().what())
          .thenComparing(Item::about);

  /** Takes copies. */
  public Item {
    actions = List.copyOf(actions);
    groups = List.copyOf(groups);
    owners = List.copyOf(owners);
  }

  /**
   * The same update, with since when updates are missing.
   *
   * @param first the day by which the first was owed; blank where none is missing
   * @param ofAll whether that is so of every action that it is about
   */
  Item missingSince(@Nullable LocalDate first, boolean ofAll) {
    return new Item(
        ask,
        about,
        first == null || first.equals(ask.by())
            ? standing
            : "%s; %sthe first that is missing was owed by %s"
                .formatted(standing, ofAll ? "" : "of some, ", PartialDate.words(first)),
        days,
        first,
        from,
        until,
        todo,
        command,
        actions,
        groups,
        owners,
        restricted);
  }

  /** Whether its owners are asked for it on a day. */
  public boolean isAskedOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && !isOver(day);
  }

  /** Whether something else is asked for in its place by a day. */
  public boolean isOver(LocalDate day) {
    return until != null && day.isAfter(until);
  }

  /** Whether its day has gone. */
  public boolean isLate() {
    return days != null && days < 0;
  }

  /** What it is about, for somebody who may not see what is restricted. */
  public String openly() {
    return restricted == null ? about : RESTRICTED;
  }
}
