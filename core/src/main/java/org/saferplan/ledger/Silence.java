package org.saferplan.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.PartialDate;
import org.saferplan.progress.Progress;

/** How long nothing has been said of an action. */
final class Silence {
  private Silence() {}

  /** "no update on record", "no update since 3 July 2018". */
  static String since(List<Progress> updates) {
    PartialDate last = last(updates);
    return last == null ? "no update on record" : "no update since " + last.words();
  }

  /** Whether nothing was said on or after the day. */
  static boolean since(List<Progress> updates, LocalDate day) {
    PartialDate last = last(updates);
    return last == null || last.isBefore(day);
  }

  private static @Nullable PartialDate last(List<Progress> updates) {
    PartialDate last = null;
    for (Progress each : updates) {
      if (last == null || PartialDate.BY_LATEST.compare(each.on(), last) > 0) {
        last = each.on();
      }
    }
    return last;
  }
}
