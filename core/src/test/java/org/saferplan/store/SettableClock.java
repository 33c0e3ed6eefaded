package org.saferplan.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {
  private final ZoneId zone;
  private volatile Instant now;

  private SettableClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Stands at this instant, in London. */
  public static SettableClock at(String instant) {
    return new SettableClock(Instant.parse(instant), ZoneId.of("Europe/London"));
  }

  /** Sets it on, or back. */
  public void move(Duration by) {
    now = now.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SettableClock(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
