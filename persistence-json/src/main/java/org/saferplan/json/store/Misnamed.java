package org.saferplan.json.store;

import java.io.IOException;
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

/**
 * A segment of a journal that stands under another name than its own: somebody unpacked or renamed
 * it.
 *
 * @param segment what it is, where it stands
 * @param own the name that it is to have
 * @param instead what stands in its place and does not go as far, or another way; null if nothing
 */
record Misnamed(Segment segment, Path own, @Nullable Path instead) {
  private static final String RENAMED_HEAD = "renamed-head";

  /** Those in a journal's folder that are missing under their own names, or not whole there. */
  static List<Misnamed> in(Journal journal) throws IOException {
    NavigableMap<Integer, List<Misnamed>> found = new TreeMap<>();
    Set<Path> free = new HashSet<>();
    for (Path file : journal.disk().entries(journal.folder())) {
      if (!Root.isHidden(file)) {
        Optional<Misnamed> misnamed = of(file, journal);
        if (misnamed.isPresent()) {
          free.add(file);
          found
              .computeIfAbsent(misnamed.get().segment.number(), absent -> new ArrayList<>())
              .add(misnamed.get());
        }
      }
    }
    lookElsewhere(journal, found);
    List<Misnamed> missing = new ArrayList<>();
    for (Map.Entry<Integer, List<Misnamed>> each : found.entrySet()) {
      Optional<Segment> there = journal.segment(each.getKey());
      if (there.isEmpty() || free.contains(there.get().file())) {
        missing.add(counting(each.getValue(), journal));
      } else if (isNoneOfIt(there.get(), journal)) {
        missing.add(counting(each.getValue(), journal).insteadOf(there.get()));
      } else {
        whole(each.getValue(), there.get(), journal).ifPresent(missing::add);
      }
    }
    return missing;
  }

  /** Whether what has a part's name says that it is another, or nothing that any part says. */
  private static boolean isNoneOfIt(Segment there, Journal journal) throws IOException {
    Optional<Astray.Part> part = Astray.around(journal).part(there.file());
    if (part.isPresent()) {
      return !part.get().whose().equals(journal.partnership())
          || part.get().segment().number() != there.number();
    }
    try {
      return FoundLines.in(there, journal.disk(), journal.language()).lines().stream()
          .noneMatch(FlippedBit::isWritten);
    } catch (DamagedException e) {
      return false;
    }
  }

  private Misnamed insteadOf(Segment there) {
    return new Misnamed(segment, own, there.file());
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
    List<Misnamed> whole = new ArrayList<>();
    for (Misnamed each : copies) {
      if (new Copies(journal, List.of(there)).areWholeOnlyIn(each.segment)) {
        whole.add(each.insteadOf(there));
      }
    }
    return whole.isEmpty() ? Optional.empty() : Optional.of(counting(whole, journal));
  }

  /** What name a file is to have, if it is a segment of this journal. */
  private static Optional<Misnamed> of(Path file, Journal journal) throws IOException {
    Optional<Segment> part =
        Astray.around(journal)
            .part(file)
            .filter(each -> each.whose().equals(journal.partnership()))
            .map(Astray.Part::segment);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    Segment segment = part.get();
    if (Segment.isNamed(file)
        && Segment.of(file).number() == segment.number()
        && Packing.named(file) == segment.packing()) {
      // Whether it is the file that its name tells of is another question.
      return Optional.empty();
    }
    return Optional.of(named(segment, journal));
  }

  private static Misnamed named(Segment segment, Journal journal) throws IOException {
    int number = segment.number();
    if (!segment.isCompressed()) {
      return new Misnamed(segment, journal.written(number).file(), null);
    }
    Path packed =
        Compaction.name(number, ContentHash.of(journal.disk().read(segment.file())), journal);
    String name = packed.getFileName().toString().replaceAll("[.]xz$", segment.packing().ending());
    return new Misnamed(segment, packed.resolveSibling(name), null);
  }

  /** The parts that are missing, or not there under their names, and stand out of the folder. */
  private static void lookElsewhere(Journal journal, NavigableMap<Integer, List<Misnamed>> found)
      throws IOException {
    Optional<Head> head = journal.headFound();
    if (head.map(Head::partnership).filter(it -> !it.equals(journal.partnership())).isPresent()) {
      // All of the folder may be another partnership's.
      return;
    }
    NavigableMap<Integer, Copies> copies = journal.copies();
    int last = head.map(Head::head).orElse(copies.isEmpty() ? 0 : copies.lastKey());
    Set<Integer> missing = new HashSet<>();
    for (int number = 1; number <= last; number++) {
      Copies files = copies.get(number);
      if (!found.containsKey(number)
          && (files == null || !Header.isOwn(files.counting(), journal))) {
        missing.add(number);
      }
    }
    if (missing.isEmpty() && head.isPresent()) {
      return;
    }
    // Without a head nothing but a part that goes on tells that there is one.
    List<Segment> elsewhere =
        Astray.around(journal).parts(journal.partnership(), journal.folder()).stream()
            .filter(
                each -> missing.contains(each.number()) || (head.isEmpty() && each.number() > last))
            .toList();
    for (Segment each : new Lineage(journal).of(elsewhere)) {
      found.computeIfAbsent(each.number(), absent -> new ArrayList<>()).add(named(each, journal));
    }
  }

  /** Where it stands. */
  Path file() {
    return segment.file();
  }

  /**
   * Gives them their own names, which some of them, or one and the head, may have taken from each
   * other. What others have put under such a name is set aside.
   */
  static void rename(List<Misnamed> misnamed, Journal journal) throws IOException {
    Disk disk = journal.disk();
    Path head = journal.head().resolveSibling(RENAMED_HEAD);
    Set<Path> renamed = new HashSet<>();
    misnamed.forEach(each -> renamed.add(each.file()));
    for (Misnamed each : misnamed) {
      Set<Path> places = new LinkedHashSet<>(List.of(each.passing(), each.own));
      if (each.instead != null) {
        places.add(each.instead);
      }
      for (Path place : places) {
        if (!disk.isTaken(place) || renamed.contains(place)) {
          continue;
        }
        if (renamed.contains(journal.head()) && isOwnHead(place, journal) && !disk.isTaken(head)) {
          disk.move(place, head);
        } else {
          journal.files(each.segment.number()).setAside(place);
        }
      }
    }
    for (Misnamed each : misnamed) {
      if (each.file().startsWith(journal.home())) {
        disk.move(each.file(), each.passing());
      } else {
        // What lies in others' folders is theirs to move; and half of it must not count.
        Path unfinished = WholeFile.unfinishedAmongOthers(each.passing());
        disk.copy(each.file(), 0, unfinished);
        disk.move(unfinished, each.passing());
      }
    }
    if (!misnamed.isEmpty()) {
      // Not every file system keeps the order in which names were given.
      disk.forceFolder(journal.folder());
    }
    for (Misnamed each : misnamed) {
      disk.move(each.passing(), each.own);
      disk.forceFolder(each.own.resolveSibling(""));
    }
    // Also where a repair was stopped before it came so far.
    if (isHeadOfBefore(head, journal)) {
      disk.move(head, journal.head());
      disk.forceFolder(journal.folder());
    }
  }

  /** Whether a file is the head, which was moved there and is missing where it belongs. */
  static boolean isHeadOfBefore(Path file, Journal journal) throws IOException {
    return file.equals(journal.head().resolveSibling(RENAMED_HEAD))
        && !journal.disk().isTaken(journal.head())
        && isOwnHead(file, journal);
  }

  private static boolean isOwnHead(Path file, Journal journal) throws IOException {
    return journal
        .headIn(file)
        .filter(each -> journal.partnership().equals(each.partnership()))
        .isPresent();
  }

  private Path passing() {
    return own.resolveSibling("renamed-" + own.getFileName());
  }

  /** What is to be told of it. */
  Defect told() {
    boolean isBeside = file().resolveSibling("").equals(own.resolveSibling(""));
    String what =
        instead == null
            ? "this is a part of the journal under another name"
            : "this is the whole of %s, which is cut off, swapped or another copy's"
                .formatted(isBeside ? instead.getFileName() : instead);
    String remedy =
        isBeside
            ? "give it its own name, %s, or have it repaired".formatted(own.getFileName())
            : "put it back as %s, or have it repaired".formatted(own);
    return new Defect(
        file(),
        0,
        what,
        instead == null ? remedy : remedy + ": it takes that place, and what stands there is kept");
  }
}
