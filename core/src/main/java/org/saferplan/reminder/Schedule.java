package org.saferplan.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.due.Ask;
import org.saferplan.due.Item;
import org.saferplan.fact.WorkingDays;
import org.saferplan.partnership.Practice;

/**
 * When somebody is reminded of something: as the partnership's practice says, else 30, 7 and 1 days
 * before and 1, 7 and 30 after; its group's chair after 30 and the strategy group after 60.
 *
 * @param on a working day
 * @param covers the last day up to which it is reminded ahead on that day: what falls before the
 *     next working day is said now, since it would come too late then
 */
record Schedule(Practice.@Nullable Reminding reminding, LocalDate on, LocalDate covers) {
  private static final WorkingDays WORKING = WorkingDays.ENGLAND_AND_WALES;
  private static final List<Integer> BEFORE = List.of(30, 7, 1);
  private static final List<Integer> AFTER = List.of(1, 7, 30);
  private static final int CHAIRS_AFTER = 30;
  private static final int STRATEGY_GROUP_AFTER = 60;

  /** Of a working day. */
  static Schedule of(Practice.@Nullable Reminding reminding, LocalDate on) {
    return new Schedule(reminding, on, next(on.plusDays(1)).minusDays(1));
  }

  /** Whether anybody is reminded on this day at all. */
  static boolean isADay(LocalDate on) {
    return WORKING.isWorkingDay(on);
  }

  /** The first day from this one on on which reminders go out. */
  static LocalDate next(LocalDate on) {
    return isADay(on) ? on : WORKING.plus(on, 1);
  }

  /** Whether anybody is told as this. */
  boolean has(Level level) {
    if (reminding == null) {
      return true;
    }
    Boolean on =
        switch (level) {
          case OWNER, STAND_IN -> reminding.owners();
          case CHAIR -> reminding.chairs();
          case STRATEGY_GROUP -> reminding.strategyGroup();
        };
    return !Boolean.FALSE.equals(on);
  }

  /** So many days ahead it looks. */
  int ahead() {
    return before().stream().mapToInt(each -> each).max().orElse(0)
        + Math.toIntExact(ChronoUnit.DAYS.between(on, covers));
  }

  /**
   * The steps that have come by the day, the first one first. The chairs are told of a missing
   * update when the next one is asked for, if they were not told before, and the strategy group so
   * many days after the first that was missed: rounds that are shorter hide no silence. Of what has
   * no day its owners are told once.
   */
  List<Step> passed(Item item, Level level) {
    LocalDate by = item.ask().by();
    boolean isForOwners = level == Level.OWNER || level == Level.STAND_IN;
    boolean isTold = isForOwners ? item.isAskedOn(on) : item.isLate();
    if (!isTold) {
      return List.of();
    } else if (by == null) {
      return isForOwners ? List.of(new Step(item.ask(), level, 0)) : List.of();
    }
    LocalDate from = level == Level.STRATEGY_GROUP ? silentSince(item).orElse(by) : by;
    return days(item.ask(), level)
        .sorted()
        .filter(
            days ->
                !from.plusDays(days).isAfter(days <= 0 ? covers : on)
                    || (level == Level.CHAIR && item.isOver(on)))
        .mapToObj(days -> new Step(item.ask(), level, days))
        .toList();
  }

  /** Of an update that is asked for still: what is over is told as the round that it was of. */
  private Optional<LocalDate> silentSince(Item item) {
    return item.isOver(on) ? Optional.empty() : Optional.ofNullable(item.since());
  }

  private IntStream days(Ask ask, Level level) {
    return switch (level) {
      case OWNER, STAND_IN ->
          Stream.concat(
                  ask.what().isToldBefore()
                      ? before().stream().map(each -> -each)
                      : Stream.<Integer>empty(),
                  after().stream())
              .mapToInt(each -> each)
              .distinct();
      case CHAIR ->
          IntStream.of(or(reminding == null ? null : reminding.chairsAfter(), CHAIRS_AFTER));
      case STRATEGY_GROUP ->
          IntStream.of(
              or(reminding == null ? null : reminding.strategyGroupAfter(), STRATEGY_GROUP_AFTER));
    };
  }

  private List<Integer> before() {
    return reminding == null || reminding.daysBefore().isEmpty() ? BEFORE : reminding.daysBefore();
  }

  private List<Integer> after() {
    return reminding == null || reminding.daysAfter().isEmpty() ? AFTER : reminding.daysAfter();
  }

  private static int or(@Nullable Integer said, int usual) {
    return said == null ? usual : said;
  }
}
