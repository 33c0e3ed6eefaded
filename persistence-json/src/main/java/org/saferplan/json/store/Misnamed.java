package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import tools.jackson.databind.JsonNode;

/**
 * A segment of a journal that stands under another name than its own: somebody unpacked or renamed
 * it.
 *
 * @param segment what it is, where it stands
 * @param own the name that it is to have
 * @param instead what stands in its place and does not go as far, or another way; null if nothing
 */
record Misnamed(Segment segment, Path own, @Nullable Path instead) {
  /** Those in a journal's folder that are missing under their own names, or not whole there. */
  static List<Misnamed> in(Journal journal) throws IOException {
    NavigableMap<Integer, List<Misnamed>> found = new TreeMap<>();
    Set<Path> free = new HashSet<>();
    for (Path file : journal.disk().entries(journal.folder())) {
      if (!Root.isHidden(file)
          && !List.of(journal.head(), journal.state(), journal.lock()).contains(file)) {
        Optional<Misnamed> misnamed = of(file, journal);
        if (misnamed.isPresent()) {
          free.add(file);
          found
              .computeIfAbsent(misnamed.get().segment.number(), absent -> new ArrayList<>())
              .add(misnamed.get());
        }
      }
    }
    List<Misnamed> missing = new ArrayList<>();
    for (Map.Entry<Integer, List<Misnamed>> each : found.entrySet()) {
      Optional<Segment> there = journal.segment(each.getKey());
      if (there.isEmpty() || free.contains(there.get().file())) {
        missing.add(counting(each.getValue(), journal));
      } else {
        whole(each.getValue(), there.get(), journal).ifPresent(missing::add);
      }
    }
    return missing;
  }

  /** Of several copies one takes the place: the one that would count if all had their names. */
  private static Misnamed counting(List<Misnamed> copies, Journal journal) throws IOException {
    Segment counting =
        new Copies(journal, copies.stream().map(Misnamed::segment).toList()).counting();
    return copies.stream()
        .filter(each -> each.segment.equals(counting))
        .findFirst()
        .orElse(copies.get(0));
  }

  private static Optional<Misnamed> whole(List<Misnamed> copies, Segment there, Journal journal)
      throws IOException {
    for (Misnamed each : copies) {
      if (new Copies(journal, List.of(there)).areWholeOnlyIn(each.segment)) {
        return Optional.of(new Misnamed(each.segment, each.own, there.file()));
      }
    }
    return Optional.empty();
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
    Segment segment = new Segment(number, file, packing);
    if (packing == Packing.NONE) {
      return Optional.of(new Misnamed(segment, journal.written(number).file(), null));
    }
    Path packed = Compaction.name(number, ContentHash.of(journal.disk().read(file)), journal);
    return Optional.of(
        new Misnamed(
            segment,
            packed.resolveSibling(
                packed.getFileName().toString().replaceAll("[.]xz$", packing.ending())),
            null));
  }

  /** Where it stands. */
  Path file() {
    return segment.file();
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

  /**
   * Gives them their own names, which some of them may have taken from each other. What others have
   * put under such a name is set aside.
   */
  static void rename(List<Misnamed> misnamed, Journal journal) throws IOException {
    Disk disk = journal.disk();
    SetAside aside = new SetAside(disk, journal.home());
    Set<Path> renamed = new HashSet<>();
    misnamed.forEach(each -> renamed.add(each.file()));
    for (Misnamed each : misnamed) {
      Set<Path> places = new LinkedHashSet<>(List.of(each.passing(), each.own));
      if (each.instead != null) {
        places.add(each.instead);
      }
      for (Path place : places) {
        if (disk.isTaken(place) && !renamed.contains(place)) {
          aside.move(place, 0);
        }
      }
    }
    for (Misnamed each : misnamed) {
      disk.move(each.file(), each.passing());
    }
    for (Misnamed each : misnamed) {
      disk.move(each.passing(), each.own);
      disk.forceFolder(each.own.resolveSibling(""));
    }
  }

  private Path passing() {
    return own.resolveSibling("renamed-" + own.getFileName());
  }

  /** What is to be told of it. */
  Defect told() {
    return new Defect(
        file(),
        0,
        instead == null
            ? "this is a part of the journal under another name"
            : "this is the whole of %s, which is cut off or another copy's"
                .formatted(instead.getFileName()),
        instead == null
            ? "give it its own name, %s, or have it repaired".formatted(own.getFileName())
            : "have it repaired: it takes that place, and what stands there is kept");
  }
}
