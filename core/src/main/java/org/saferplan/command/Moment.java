package org.saferplan.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a command is decided, given to it by the store under the lock.
 *
 * @param instant the later of the clock's instant and the previous commit's
 * @param zone where the partnership's days begin and end
 */
public record Moment(Instant instant, ZoneId zone) {

  /** The day it is. */
  public LocalDate today() {
    return LocalDate.ofInstant(instant, zone);
  }
}
