package org.saferplan.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.progress.Progress;

/**
 * One round of reporting.
 *
 * @param first the first day that is reported on; blank for the first round of a group that reports
 *     before its meetings
 * @param last the last day that is reported on
 * @param opens the first day on which an update counts for this round: the one after the day on
 *     which the round before was owed; blank where there is none before
 * @param asked the first day on which an update is asked for; not after that on which it is owed
 * @param owed the last day on which an update is in time
 */
public record Round(
    @Nullable LocalDate first,
    LocalDate last,
    @Nullable LocalDate opens,
    LocalDate asked,
    LocalDate owed) {

  /** Whether what is said on this day counts for it. */
  boolean takes(PartialDate day) {
    return (opens == null || !day.canBeBefore(opens)) && !day.isAfter(owed);
  }

  /** The day in the middle of those on which an update counts for it. */
  LocalDate halfway() {
    return opens == null ? asked : opens.plusDays(ChronoUnit.DAYS.between(opens, owed) / 2);
  }

  /** Whether the day is one that is reported on. */
  public boolean isAbout(LocalDate day) {
    return (first == null || !day.isBefore(first)) && !day.isAfter(last);
  }

  /**
   * Whether the update counts for it. One that names a period counts for the round in which that
   * ends, whenever it was said; any other for the round in which it was said.
   */
  public boolean takes(Progress update) {
    Period period = update.period();
    if (period != null && period.to() != null) {
      return isAbout(period.to().latest());
    } else if (period != null && period.from() != null) {
      return isAbout(period.from().earliest());
    }
    return takes(update.on());
  }

  /** The days that are reported on. */
  public Period period() {
    return new Period(first == null ? null : PartialDate.of(first), PartialDate.of(last));
  }

  /** "1 April 2018 to 30 June 2018". */
  public String words() {
    return period().words();
  }
}
