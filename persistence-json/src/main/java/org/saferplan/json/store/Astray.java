package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import tools.jackson.databind.JsonNode;

/**
 * What says itself whose it is and lies somewhere else in a store's folder: somebody moved, copied
 * or swapped it. Links are not followed, and what cannot be looked into is no place to point to.
 *
 * @param store the store's folder
 * @param disk it lies on
 * @param language in which it is written
 */
record Astray(Path store, Disk disk, JsonLanguage language) {
  /** So many folders deep it is looked for. */
  private static final int DEPTH = 6;

  private static final Path LOCK = Path.of("journal", "lock");

  /** More bytes than a segment's first line has. */
  private static final int LONGEST_HEADER = 2048;

  /** In the folder of the store that a journal is of. */
  static Astray around(Journal journal) {
    return new Astray(journal.home().resolveSibling(""), journal.disk(), journal.language());
  }

  /**
   * A part of a journal.
   *
   * @param whose journal
   * @param segment which of it, and where it stands
   */
  record Part(Partnership.Id whose, Segment segment) {}

  /** What part a file is, as its first line says. */
  Optional<Part> part(Path file) {
    try {
      if (file.endsWith(LOCK) || !WholeFile.isFile(disk, file)) {
        return Optional.empty();
      }
      Packing packing = packing(file);
      JsonNode said = language.parse(firstLine(file, packing)).value();
      int number = said == null ? 0 : said.path("segment").asInt(0);
      return said == null || number < 1 || !said.path("saferplan").asString("").equals("journal")
          ? Optional.empty()
          : FileNames.id(said.path("partnership").asString(""))
              .map(whose -> new Part(whose, new Segment(number, file, packing)));
    } catch (IOException e) {
      // Whatever it is, it is no segment.
      return Optional.empty();
    }
  }

  private Packing packing(Path file) throws IOException {
    try (InputStream stream = disk.stream(file, 0)) {
      return Packing.of(stream.readNBytes(Packing.KNOWN_BY));
    }
  }

  private byte[] firstLine(Path file, Packing packing) throws IOException {
    try (InputStream stream = disk.stream(file, 0);
        InputStream unpacked = packing.unpacked(stream)) {
      byte[] start = unpacked.readNBytes(LONGEST_HEADER);
      int end = 0;
      while (end < start.length && start[end] != '\n') {
        end++;
      }
      return Arrays.copyOf(start, end);
    }
  }

  /** The parts of a partnership's journal that stand anywhere but in a folder. */
  List<Segment> parts(Partnership.Id whose, Path notIn) {
    List<Segment> parts = new ArrayList<>();
    visit(
        store,
        DEPTH,
        file -> {
          if (!file.startsWith(notIn)) {
            part(file)
                .filter(part -> part.whose().equals(whose))
                .ifPresent(part -> parts.add(part.segment()));
          }
        });
    return parts;
  }

  /** Where an attached file stands, by its name and what it says. */
  Optional<Path> attached(ContentHash hash) {
    List<Path> found = new ArrayList<>();
    visit(
        store,
        DEPTH,
        file -> {
          if (file.getFileName().toString().equals(hash.value()) && says(file, hash)) {
            found.add(file);
          }
        });
    return found.stream().findFirst();
  }

  private boolean says(Path file, ContentHash hash) {
    try {
      return ContentHash.of(disk.read(file)).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  private void visit(Path folder, int depth, Consumer<Path> visitor) {
    if (depth == 0) {
      return;
    }
    for (Path each : entries(folder)) {
      visitor.accept(each);
      visit(each, depth - 1, visitor);
    }
  }

  /** A folder that holds the partnership's journal, in a folder or not far below. */
  Optional<Path> journal(Partnership.Id whose, Path folder) {
    return journal(whose, folder, DEPTH);
  }

  private Optional<Path> journal(Partnership.Id whose, Path folder, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    for (Path each : entries(folder)) {
      Optional<Path> found =
          whose(each).filter(whose::equals).isPresent()
              ? Optional.of(each)
              : journal(whose, each, depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Path> entries(Path folder) {
    try {
      List<Path> entries = new ArrayList<>();
      if (WholeFile.isFolder(disk, folder)) {
        for (Path each : disk.entries(folder)) {
          // Whoever opens a lock and closes it again lets go of it for all of this program.
          if (!each.endsWith(LOCK) && !disk.isLink(each) && !Root.isHidden(each)) {
            entries.add(each);
          }
        }
      }
      return entries;
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Partnership.Id> whose(Path folder) {
    try {
      return Header.whose(folder, disk, language);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is to be told of something that is no part of the record where it stands. */
  Optional<Defect> told(Path entry) {
    Optional<Partnership.Id> folder = whose(entry.resolve("journal"));
    if (folder.isPresent()) {
      return Optional.of(
          told(
              entry,
              "this holds the journal of " + folder.get().value(),
              store.resolve(FileNames.folder(folder.get()))));
    }
    Optional<Partnership.Id> journal = whose(entry);
    if (journal.isPresent()) {
      return Optional.of(
          told(entry, "this is the journal of " + journal.get().value(), place(journal.get())));
    }
    return part(entry)
        .map(
            part ->
                told(
                    entry,
                    "this is part %d of the journal of %s"
                        .formatted(part.segment().number(), part.whose().value()),
                    place(part.whose())));
  }

  private Path place(Partnership.Id whose) {
    return store.resolve(FileNames.folder(whose)).resolve("journal");
  }

  private static Defect told(Path entry, String what, Path place) {
    return new Defect(
        Defect.Kind.ASTRAY,
        entry,
        0,
        what,
        "if it is missed there, put it back, to %s; if it is a copy, move it out of the store's folder"
            .formatted(place));
  }
}
