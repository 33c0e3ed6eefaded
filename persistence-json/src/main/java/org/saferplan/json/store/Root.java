package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * The store's own folder, and what it says about itself.
 *
 * @param path the folder
 * @param language in which it says so
 */
record Root(Path path, JsonLanguage language) {
  private static final byte[] SAYS =
      "{\n  \"saferplan\": \"store\",\n  \"format\": %d\n}\n"
          .formatted(Format.NUMBER)
          .getBytes(UTF_8);

  Path marker() {
    return path.resolve("saferplan.json");
  }

  /**
   * Refuses a folder that is no store, or a newer saferplan's. One that is missing or empty may
   * become a store.
   */
  void check() throws IOException {
    if (Files.exists(marker())) {
      Format.checked(marker(), 0, Files.readAllBytes(marker()), "store", language);
    } else if (WholeFile.isTaken(path) && !Files.isDirectory(path)) {
      throw none("this is no folder");
    } else if (Files.isDirectory(path) && entries(path).stream().anyMatch(Root::isOfPeople)) {
      throw none(
          "this folder holds other things and no saferplan.json: it is not a saferplan store");
    }
  }

  /** Makes the folder a store, if it is none yet. */
  void begin() throws IOException {
    check();
    if (!Files.exists(marker())) {
      WholeFile.makeFolder(path);
      WholeFile.force(marker(), SAYS);
    }
  }

  /** The partnerships that have a record. */
  NavigableSet<Partnership.Id> partnerships() throws IOException {
    NavigableSet<Partnership.Id> found = new TreeSet<>();
    if (Files.isDirectory(path)) {
      for (Path entry : entries(path)) {
        Optional<Partnership.Id> id = FileNames.partnership(entry.getFileName().toString());
        id.filter(this::holds).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether the partnership has a record. */
  boolean holds(Partnership.Id partnership) {
    return journal(partnership).exists();
  }

  /** What is in a folder, by name. */
  static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /**
   * Whether it is not one of the files that begin with a point, which tools keep for themselves.
   */
  static boolean isOfPeople(Path entry) {
    return !entry.getFileName().toString().startsWith(".");
  }

  private Journal journal(Partnership.Id partnership) {
    Path folder = path.resolve(FileNames.folder(partnership));
    return new Journal(partnership, folder.resolve("journal"), language);
  }

  private DamagedException none(String what) {
    return new DamagedException(
        new Defect(path, 0, what, "name the store's folder, or an empty one to begin a store"));
  }
}
