package org.saferplan.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day for which something is asked. */
final class DayOption {
  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "As it stood, or will stand, on this day; today if left out.")
  private @Nullable LocalDate day;

  LocalDate day(Session session) {
    return day != null ? day : session.today();
  }
}
