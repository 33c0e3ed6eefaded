package org.saferplan.fact;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are working days in England and Wales: not a Saturday or Sunday, not a bank holiday,
 * and not a day on which the council is closed besides.
 *
 * <p>Worked out by rule, so that it never runs out. A bank holiday that is proclaimed later is not
 * known here: until it is, it belongs among the closed days. Before 1978, when the first Monday in
 * May became a bank holiday, only weekends are taken out; no notice that is counted in clear days
 * is that old.
 *
 * @param closed the further days on which the council is closed, such as those between Christmas
 *     and the new year
 */
public record WorkingDays(Set<LocalDate> closed) {

  /** Closed at weekends and on bank holidays alone. */
  public static final WorkingDays ENGLAND_AND_WALES = new WorkingDays(Set.of());

  /** Takes a copy of the closed days. */
  public WorkingDays {
    closed = Set.copyOf(closed);
  }

  /** Whether the council works that day. */
  public boolean isWorkingDay(LocalDate day) {
    return isOpenByRule(day) && !closed.contains(day);
  }

  /**
   * The clear days of notice: the working days after the day of publication and before the day of
   * the meeting, neither of them counted; 0 where the meeting is not later.
   *
   * <p>The law asks for "clear days" and does not say which days count (Local Government Act 1972
   * section 100B): to count working days alone is the safe reading.
   */
  public long clearDaysBetween(LocalDate published, LocalDate meeting) {
    return meeting.isAfter(published) ? before(meeting) - before(published.plusDays(1)) : 0;
  }

  /**
   * The day that is so many working days later, or earlier where the number is negative; the day
   * itself, working day or not, for 0.
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    int whole = workingDays > 0 ? 1 : 0;
    LocalDate reached = day;
    long left = workingDays;
    while (left != 0) {
      LocalDate next = reached.plusDays(left);
      left -= before(next.plusDays(whole)) - before(reached.plusDays(whole));
      reached = next;
    }
    return reached;
  }

  /** The working days before this one, counted from a day that is always the same. */
  private long before(LocalDate day) {
    long closures =
        closed.stream().filter(each -> each.isBefore(day) && isOpenByRule(each)).count();
    return weekdaysBefore(day) - BankHolidays.before(day) - closures;
  }

  private static boolean isOpenByRule(LocalDate day) {
    return BankHolidays.isWeekday(day) && !BankHolidays.in(day.getYear()).contains(day);
  }

  private static long weekdaysBefore(LocalDate day) {
    long sinceAMonday = day.toEpochDay() - LocalDate.of(1969, 12, 29).toEpochDay();
    return 5 * Math.floorDiv(sinceAMonday, 7L) + Math.min(5, Math.floorMod(sinceAMonday, 7L));
  }
}
