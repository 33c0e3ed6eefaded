package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import tools.jackson.databind.JsonNode;

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

  /** That a journal is gone, and what it kept with it; or where it is now, beside it or below. */
  static Defect journalGone(Journal journal) {
    Astray astray = Astray.around(journal);
    Optional<Path> found =
        astray
            .journal(journal.partnership(), journal.home())
            .or(() -> astray.journal(journal.partnership(), astray.store()));
    if (found.isPresent()) {
      boolean isBeside = found.get().resolveSibling("").equals(journal.home());
      return new Defect(
          found.get(),
          0,
          "this is the journal, " + (isBeside ? "under another name" : "in another folder"),
          isBeside
              ? "give it its own name: " + journal.folder().getFileName()
              : "move it back, to %s; if it is an older copy, put this partnership's folder back from a backup"
                  .formatted(journal.folder()));
    }
    return new Defect(
        journal.folder(),
        0,
        "the journal is gone, and with it the record",
        "begin nothing here; " + ONLY_FROM_BACKUP);
  }

  /** That another partnership's record, or its journal alone, lies where this one's should. */
  static Defect underAnotherName(
      Path folder, Partnership.Id whose, Disk disk, JsonLanguage language) throws IOException {
    String name = String.valueOf(folder.getFileName());
    String own = FileNames.folder(whose);
    if (isOf(folder, name, disk, language)) {
      return new Defect(
          folder.resolve("journal"),
          0,
          "this is the journal of %s; the documents beside it are those of %s"
              .formatted(whose.value(), name),
          "if journals were swapped, put each back into its own partnership's folder; if not,"
              + " this partnership's folder back from a backup");
    }
    return new Defect(
        folder,
        0,
        "this is the record of %s, not of %s".formatted(whose.value(), name),
        disk.isTaken(folder.resolveSibling(own))
            ? "if this is a copy, move it out of the store's folder, since %s stands there; if folders were swapped, give each its own name back"
                .formatted(own)
            : "give the folder its own name back, %s".formatted(own));
  }

  /** Whether the partnership's own document in a folder is of the partnership of that name. */
  private static boolean isOf(Path folder, String name, Disk disk, JsonLanguage language)
      throws IOException {
    Path file = folder.resolve("partnership.json");
    JsonNode said = WholeFile.isFile(disk, file) ? language.parse(disk.read(file)).value() : null;
    return said != null
        && FileNames.id(said.path("id").asString("")).map(FileNames::folder).stream()
            .anyMatch(name::equals);
  }

  Defect defect() {
    return defect;
  }
}
