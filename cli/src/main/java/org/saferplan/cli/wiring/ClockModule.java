package org.saferplan.cli.wiring;

import com.google.inject.AbstractModule;
import java.time.Clock;

/**
 * What time it is.
 *
 * <p>Exposes {@link Clock}. Requires nothing.
 */
final class ClockModule extends AbstractModule {
  private final Clock clock;

  ClockModule(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void configure() {
    bind(Clock.class).toInstance(clock);
  }
}
