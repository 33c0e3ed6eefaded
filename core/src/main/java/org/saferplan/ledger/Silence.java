package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saferplan.fact.PartialDate;
import org.saferplan.progress.Progress;

/** How long nothing has been said of an action. */
final class Silence {
  private Silence() {}

  /** "no update on record", "no update since 3 July 2018". */
  static String since(List<Progress> updates) {
    return last(updates)
        .map(date -> "no update since " + date.words())
        .orElse("no update on record");
  }

  /** Whether nothing was said on or after the day. */
  static boolean since(List<Progress> updates, LocalDate day) {
    return last(updates).filter(date -> !date.latest().isBefore(day)).isEmpty();
  }

  private static Optional<PartialDate> last(List<Progress> updates) {
    return updates.stream().map(Progress::on).max(Comparator.comparing(PartialDate::latest));
  }
}
