package org.saferplan.json.store;

import java.util.List;
import org.saferplan.store.Commit;

/**
 * What a redaction did.
 *
 * @param commit that tells of it for ever
 * @param left where in the store's folder, beside the record, a text still stands, or may
 */
public record Redacted(Commit commit, List<Defect> left) {
  /** Takes a copy. */
  public Redacted {
    left = List.copyOf(left);
  }
}
