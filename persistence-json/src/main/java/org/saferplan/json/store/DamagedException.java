package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import org.saferplan.partnership.Partnership;

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

  /** Damage in what was written. */
  static DamagedException in(Path file, int line, String what) {
    return new DamagedException(new Defect(file, line, what, FROM_BACKUP));
  }

  /** What mends damage behind a commit, or before the first one ends where that is 0. */
  static String remedy(long commit) {
    return commit == 0
        ? ONLY_FROM_BACKUP
            + "; or have it repaired, which tells what is lost, and changes nothing where nothing"
            + " would be left"
        : FROM_BACKUP;
  }

  /** That a partnership's journal is gone from this folder, and what it kept with it. */
  static Defect journalGone(Path folder) {
    return new Defect(
        folder,
        0,
        "the journal is gone, and with it the record",
        "begin nothing here; " + ONLY_FROM_BACKUP);
  }

  /** That another partnership's record lies where this one's should. */
  static Defect underAnotherName(Path folder, Partnership.Id whose, Disk disk) throws IOException {
    String own = FileNames.folder(whose);
    return new Defect(
        folder,
        0,
        "this is the record of %s, not of %s"
            .formatted(whose.value(), String.valueOf(folder.getFileName())),
        disk.isTaken(folder.resolveSibling(own))
            ? "if this is a copy, move it out of the store's folder, since %s stands there; if folders were swapped, give each its own name back"
                .formatted(own)
            : "give the folder its own name back, %s".formatted(own));
  }

  Defect defect() {
    return defect;
  }
}
