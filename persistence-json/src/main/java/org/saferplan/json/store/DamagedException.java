package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What was read is not what the store wrote. Becomes a refusal at the store's edge, as every I/O
 * failure does.
 */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What mends what saferplan cannot. */
  static final String FROM_BACKUP =
      "put this partnership's folder back from a backup, or have it repaired, which tells what is"
          + " lost";

  /** What mends that of which too little is left. */
  static final String ONLY_FROM_BACKUP = "put this partnership's folder back from a backup";

  private final transient Defect defect;

  DamagedException(Defect defect) {
    super(defect.toString());
    this.defect = defect;
  }

  /** Damage that only a backup mends. */
  static DamagedException in(Path file, int line, String what) {
    return new DamagedException(new Defect(file, line, what, FROM_BACKUP));
  }

  /** That a partnership's journal is gone from this folder, and what it kept with it. */
  static Defect journalGone(Path folder) {
    return new Defect(
        folder,
        0,
        "the journal is gone, and with it the record: only documents' files are left",
        "begin nothing here; " + ONLY_FROM_BACKUP);
  }

  Defect defect() {
    return defect;
  }
}
