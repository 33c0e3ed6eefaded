package org.saferplan.json.peer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.saferplan.document.Document;
import org.saferplan.register.Register;
import org.saferplan.store.Commit;

/**
 * What is held of a partnership.
 *
 * @param at when it was last written
 */
record Held(Register register, Instant at) {
  static final Held NOTHING = new Held(Register.empty(), Instant.MIN);

  /** The last commit of a partnership. */
  record Last(long revision, Instant at) {}

  /** With these documents more, by the commit that last wrote them. */
  Held further(SortedMap<Long, List<Document>> written, Last last) {
    Register changed = register;
    for (Map.Entry<Long, List<Document>> commit : written.entrySet()) {
      changed = changed.with(commit.getKey(), commit.getValue());
    }
    return new Held(changed.with(last.revision(), List.of()), last.at());
  }

  /** With one commit more. */
  Held with(Commit commit, List<Document> documents) {
    return new Held(register.with(commit.revision(), documents), commit.at());
  }
}
