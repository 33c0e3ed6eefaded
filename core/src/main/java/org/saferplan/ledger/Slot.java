package org.saferplan.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;

/**
 * The days in which something is due: a day, all of a month or year, or a span.
 *
 * @param by the last of them, as exactly as it is known
 * @param from the first of them; blank where {@code by} says it all
 */
record Slot(PartialDate by, @Nullable PartialDate from) {

  LocalDate first() {
    return from == null ? by.earliest() : from.earliest();
  }

  LocalDate last() {
    return by.latest();
  }

  boolean isOver(LocalDate on) {
    return by.isBefore(on);
  }

  boolean hasBegun(LocalDate on) {
    return !(from == null ? by : from).isAfter(on);
  }

  /** Days until the last day, or since it; no more than an int can count. */
  int daysFrom(LocalDate on) {
    return (int) Math.min(Integer.MAX_VALUE, Math.abs(ChronoUnit.DAYS.between(last(), on)));
  }

  /** "on 3 July 2018", "in July 2018", "from 1 April 2018 to 30 June 2018". */
  String words() {
    return from == null ? when(by) : "from " + from.words() + " to " + by.words();
  }

  /** "on 3 July 2018", "in July 2018", "in 2018". */
  static String when(PartialDate date) {
    boolean isADay = date.earliest().equals(date.latest());
    return (isADay ? "on " : "in ") + date.words();
  }

  /** "12 days", "1 day". */
  static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
