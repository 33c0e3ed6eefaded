package org.saferplan.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.saferplan.fact.WorkingDays;

/**
 * Whether notice was long enough. Neither the day it was given nor the day of the meeting counts.
 *
 * <p>The law does not say which days count. To count working days alone is the safe reading: what
 * is enough only if weekends and bank holidays count is neither shown to be enough nor to be short.
 *
 * @param working the working days between
 * @param calendar the calendar days between
 */
record ClearDays(long working, long calendar) {
  private static final WorkingDays DAYS = WorkingDays.ENGLAND_AND_WALES;

  static ClearDays between(LocalDate given, LocalDate meeting) {
    return new ClearDays(
        DAYS.clearDaysBetween(given, meeting),
        Math.max(0, ChronoUnit.DAYS.between(given, meeting) - 1));
  }

  /** The last day on which so many clear days of notice can be given. */
  static LocalDate last(LocalDate meeting, int needed) {
    return DAYS.plus(meeting, -(needed + 1));
  }

  boolean areEnough(int needed) {
    return working >= needed;
  }

  boolean areShort(int needed) {
    return calendar < needed;
  }

  /** "5 clear working days". */
  String words() {
    return Words.count(working, "clear working day");
  }
}
