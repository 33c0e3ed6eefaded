package org.saferplan;

import java.util.Collection;
import java.util.stream.Collectors;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** Why there is no partnership whose record could be read. */
final class NoPartnership {
  private NoPartnership() {}

  static RefusedException isOnRecord() {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "no-partnership",
        "no partnership is on record here",
        "set one up, or import one");
  }

  static RefusedException isOnRecord(Partnership.Id partnership) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "no-partnership",
        "there is no partnership " + partnership.value() + " on record",
        "see which there are");
  }

  static RefusedException isMeant(Collection<Partnership.Id> all) {
    return RefusedException.because(
        Kind.INVALID,
        "which-partnership",
        "several partnerships are on record: "
            + all.stream().map(Partnership.Id::value).collect(Collectors.joining(", ")),
        "say which is meant");
  }

  /** All else of its record may be there: it was damaged, and a repair did not find this. */
  static RefusedException isLeft(Partnership.Id partnership) {
    return RefusedException.because(
        Kind.STORE,
        "partnership-lost",
        "the partnership itself is lost from the record of " + partnership.value(),
        "put the record back from a backup, or set the partnership up again");
  }
}
