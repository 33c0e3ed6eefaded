package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * The store's own folder, and what it says about itself.
 *
 * @param disk it lies on
 * @param path the folder
 * @param language in which it says so
 */
record Root(Disk disk, Path path, JsonLanguage language) {
  private static byte[] says(int format) {
    return ("{\n  \"saferplan\": \"store\",\n  \"format\": " + format + "\n}\n").getBytes(UTF_8);
  }

  Path marker() {
    return path.resolve("saferplan.json");
  }

  /**
   * Refuses a folder that is no store, or a newer saferplan's. One that is missing or empty may
   * become a store.
   */
  void check() throws IOException {
    if (disk.look(marker()).isPresent()) {
      Format.checked(marker(), 0, disk.read(marker()), "store", language);
    } else if (disk.isTaken(path) && !WholeFile.isFolder(disk, path)) {
      throw none("this is no folder");
    } else if (WholeFile.isFolder(disk, path)
        && disk.entries(path).stream().anyMatch(Root::isOfPeople)) {
      if (disk.look(marker()).isPresent()) {
        // Another program has just begun the store.
        check();
        return;
      }
      throw none(
          "this folder holds other things and no saferplan.json: it is not a saferplan store");
    }
  }

  /** Makes the folder a store of this format, if it is none yet. */
  void begin() throws IOException {
    check();
    if (disk.look(marker()).isEmpty() || !Arrays.equals(disk.read(marker()), says(Format.NUMBER))) {
      WholeFile.forceFolder(disk, path);
      WholeFile.forceAmongOthers(disk, marker(), says(Format.NUMBER));
    }
  }

  /** Whether the marker, if there is one, is as this saferplan or an older one wrote it. */
  boolean isMarkedAsWritten() throws IOException {
    if (disk.look(marker()).isEmpty()) {
      return true;
    }
    byte[] found = disk.read(marker());
    return IntStream.rangeClosed(1, Format.NUMBER)
        .anyMatch(format -> Arrays.equals(found, says(format)));
  }

  /** The partnerships that have a record. */
  NavigableSet<Partnership.Id> partnerships() throws IOException {
    NavigableSet<Partnership.Id> found = new TreeSet<>();
    if (WholeFile.isFolder(disk, path)) {
      for (Path entry : disk.entries(path)) {
        Optional<Partnership.Id> id = FileNames.partnership(entry.getFileName().toString());
        if (id.isPresent() && holds(id.get())) {
          found.add(id.get());
        }
      }
    }
    return found;
  }

  /** Whether the partnership has a record. */
  boolean holds(Partnership.Id partnership) throws IOException {
    return journal(partnership).exists();
  }

  /**
   * Whether it is not one of the files that begin with a point, which tools keep for themselves.
   */
  static boolean isOfPeople(Path entry) {
    return !entry.getFileName().toString().startsWith(".");
  }

  /** A partnership's folder. */
  Path folder(Partnership.Id partnership) {
    return path.resolve(FileNames.folder(partnership));
  }

  /** A partnership's journal. */
  Journal journal(Partnership.Id partnership) {
    return new Journal(disk, partnership, folder(partnership).resolve("journal"), language);
  }

  private DamagedException none(String what) {
    return new DamagedException(
        new Defect(path, 0, what, "name the store's folder, or an empty one to begin a store"));
  }
}
