package org.saferplan.store;

import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/** How every store refuses a revision that a partnership's record never had. */
public final class NoSuchRevision {
  private NoSuchRevision() {}

  /**
   * The refusal.
   *
   * @param last the latest revision there is
   */
  public static RefusedException refusal(Partnership.Id partnership, long revision, long last) {
    return RefusedException.because(
        Kind.NOT_FOUND,
        "no-revision",
        "the record of %s has no revision %d: its last is %d"
            .formatted(partnership.value(), revision, last),
        "see the history for which there are");
  }
}
