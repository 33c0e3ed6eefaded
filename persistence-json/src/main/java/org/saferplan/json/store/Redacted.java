package org.saferplan.json.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Commit;

/**
 * What a redaction did, and did not.
 *
 * @param commit that tells of it for ever; null if nothing of it was on record, or not any more
 * @param left where in the store's folder, beside the record, something of it still stands, or may
 */
public record Redacted(@Nullable Commit commit, List<Defect> left) {
  /** Takes a copy. */
  public Redacted {
    left = List.copyOf(left);
  }

  /**
   * Of what was done and found.
   *
   * @throws RefusedException if nothing was
   */
  static Redacted of(Administration.TakenOut done, List<Defect> beside) {
    List<Defect> left = new ArrayList<>(done.told());
    left.addAll(beside);
    if (done.commit().isEmpty() && left.isEmpty()) {
      throw Redacting.refused(
          "nowhere in the record is such a text or file, nor anywhere else in the store's folder",
          "see that it is written as it stands there, if it was not redacted before");
    }
    return new Redacted(done.commit().orElse(null), left);
  }
}
