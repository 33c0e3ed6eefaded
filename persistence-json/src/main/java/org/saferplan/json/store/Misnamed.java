package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import tools.jackson.databind.JsonNode;

/**
 * A segment of a journal that stands under another name than its own: somebody unpacked or renamed
 * it.
 *
 * @param file where it stands
 * @param own the name that it is to have
 * @param isInstead whether a file of that name is there, which ends too early
 */
record Misnamed(Path file, Path own, boolean isInstead) {
  /** Those in a journal's folder that are missing under their own names, or not whole there. */
  static List<Misnamed> in(Journal journal) throws IOException {
    List<Misnamed> found = new ArrayList<>();
    for (Path file : journal.disk().entries(journal.folder())) {
      if (!Root.isHidden(file)
          && !List.of(journal.head(), journal.state(), journal.lock()).contains(file)) {
        of(file, journal).filter(each -> !each.own().equals(file)).ifPresent(found::add);
      }
    }
    Set<Path> free = found.stream().map(Misnamed::file).collect(Collectors.toSet());
    Map<Integer, Misnamed> missing = new TreeMap<>();
    for (Misnamed each : found) {
      int number = Segment.of(each.own()).number();
      Optional<Segment> there = journal.segment(number);
      if (there.isEmpty() || free.contains(there.get().file())) {
        // Of several copies one takes the place.
        missing.putIfAbsent(number, each);
      } else if (there.get().file().equals(each.own())
          && new Copies(journal, List.of(there.get()))
              .areWholeOnlyIn(new Segment(number, each.file()))) {
        missing.putIfAbsent(number, new Misnamed(each.file(), each.own(), true));
      }
    }
    return List.copyOf(missing.values());
  }

  /** What name a file is to have, if it is a segment of this journal. */
  private static Optional<Misnamed> of(Path file, Journal journal) throws IOException {
    if (!WholeFile.isFile(journal.disk(), file)) {
      return Optional.empty();
    }
    Packing packing = packing(file, journal.disk());
    JsonNode header = header(file, packing, journal);
    int number = header == null ? 0 : header.path("segment").asInt(0);
    if (header == null
        || number < 1
        || !header.path("partnership").asString("").equals(journal.partnership().value())) {
      return Optional.empty();
    }
    if (Segment.isNamed(file)
        && Segment.of(file).number() == number
        && Packing.named(file) == packing) {
      // Whether it is the file that its name tells of is another question.
      return Optional.empty();
    }
    if (packing == Packing.NONE) {
      return Optional.of(new Misnamed(file, journal.written(number).file(), false));
    }
    Path packed = Compaction.name(number, ContentHash.of(journal.disk().read(file)), journal);
    return Optional.of(
        new Misnamed(
            file,
            packed.resolveSibling(
                packed.getFileName().toString().replaceAll("[.]xz$", packing.ending())),
            false));
  }

  private static Packing packing(Path file, Disk disk) throws IOException {
    try (InputStream stream = disk.stream(file, 0)) {
      return Packing.of(stream.readNBytes(Packing.KNOWN_BY));
    }
  }

  private static @Nullable JsonNode header(Path file, Packing packing, Journal journal) {
    try (InputStream stream = journal.disk().stream(file, 0);
        Lines lines = new Lines(file, packing.unpacked(stream), 0)) {
      byte[] first = lines.next();
      return first == null ? null : journal.language().parse(first).value();
    } catch (IOException e) {
      // Whatever it is, it is no segment.
      return null;
    }
  }

  /** Gives them their own names, which some of them may have taken from each other. */
  static void rename(List<Misnamed> misnamed, Disk disk) throws IOException {
    for (Misnamed each : misnamed) {
      disk.move(each.file(), each.passing());
    }
    for (Misnamed each : misnamed) {
      disk.move(each.passing(), each.own());
      disk.forceFolder(each.own().resolveSibling(""));
    }
  }

  private Path passing() {
    return own.resolveSibling("renamed-" + own.getFileName());
  }

  /** What is to be told of it. */
  Defect told() {
    return new Defect(
        file,
        0,
        isInstead
            ? "this is the whole of %s, which ends too early".formatted(own.getFileName())
            : "this is a part of the journal under another name",
        isInstead
            ? "have it repaired: it takes that place, and what stands there is kept"
            : "give it its own name, %s, or have it repaired".formatted(own.getFileName()));
  }
}
