package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;

/**
 * The journal of one partnership: segments, each a header and commits.
 *
 * @param disk it lies on
 * @param partnership whose it is
 * @param folder the folder it lies in
 * @param language in which its contents are written
 */
record Journal(Disk disk, Partnership.Id partnership, Path folder, JsonLanguage language) {

  /** The partnership's folder. */
  Path home() {
    return folder.resolveSibling("");
  }

  /** Held by whoever is writing. */
  Path lock() {
    return folder.resolve("lock");
  }

  /** How far it may be read. */
  Path head() {
    return folder.resolve("head");
  }

  /** What stands there, if it is a head. */
  Optional<Head> headFound() throws IOException {
    return headIn(head());
  }

  /** What stands in a file, if it is a head. */
  Optional<Head> headIn(Path file) throws IOException {
    return WholeFile.isFile(disk, file) ? Head.read(disk.read(file), language) : Optional.empty();
  }

  /** The record as it stood at some commit. */
  Path state() {
    return folder.resolve("state.jsonl");
  }

  /** A segment as it is written. */
  Segment written(int number) {
    return new Segment(number, folder.resolve(Segment.digits(number) + ".jsonl"), Packing.NONE);
  }

  /**
   * Whether a record has begun: the first file comes into being with its first commit in it. The
   * head is there before, and then says that there is nothing yet.
   */
  boolean exists() throws IOException {
    return (WholeFile.isFolder(disk, folder) && !copies().isEmpty())
        || (disk.look(head()).isPresent()
            && Head.read(disk.read(head()), language).filter(head -> head.commit() == 0).isEmpty());
  }

  /** A segment, as it was written or compressed. */
  Optional<Segment> segment(int number) throws IOException {
    Path written = written(number).file();
    Optional<Disk.Entry> there = disk.look(written);
    if (there.isPresent() && there.get().kind() != Disk.Kind.FILE) {
      throw DamagedException.in(written, 0, "this is no file, and so no journal");
    }
    if (!WholeFile.isFolder(disk, folder)) {
      return Optional.empty();
    }
    Copies copies = copies().get(number);
    return copies == null ? Optional.empty() : Optional.of(copies.counting());
  }

  /** Every segment; where one stands in several files, the one that counts. */
  List<Segment> segments() throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (Copies each : copies().values()) {
      segments.add(each.counting());
    }
    return segments;
  }

  /**
   * The same without those at the end that say themselves that they are others, and of which the
   * head, if there is one, does not tell: somebody put them there.
   */
  List<Segment> segments(@Nullable Head head) throws IOException {
    List<Segment> segments = new ArrayList<>(segments());
    for (int last = segments.size() - 1; last > 0; last--) {
      Segment segment = segments.get(last);
      if ((head != null && segment.number() <= head.head()) || !Header.isOther(segment, this)) {
        return segments;
      }
      segments.remove(last);
    }
    return segments;
  }

  /** The files in which each segment stands, by its number. */
  NavigableMap<Integer, Copies> copies() throws IOException {
    NavigableMap<Integer, List<Segment>> found = new TreeMap<>();
    for (Path file : disk.entries(folder)) {
      if (Segment.isNamed(file)) {
        Segment segment = Segment.of(file);
        found.computeIfAbsent(segment.number(), absent -> new ArrayList<>()).add(segment);
      }
    }
    NavigableMap<Integer, Copies> copies = new TreeMap<>();
    found.forEach((number, all) -> copies.put(number, new Copies(this, all)));
    return copies;
  }

  /** The files in which a segment stands. */
  SegmentFiles files(int number) {
    return new SegmentFiles(this, number);
  }

  /** The same of every segment, by whatever program: it can hold what was redacted meanwhile. */
  void deleteUnfinished() throws IOException {
    for (Segment segment : segments()) {
      files(segment.number()).deleteUnfinished();
    }
  }

  /** How many bytes all segments take. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Segment segment : segments()) {
      bytes += disk.look(segment.file()).map(Disk.Entry::size).orElse(0L);
    }
    return bytes;
  }

  /** Whether a closing line with this hash stands anywhere in it, and if behind another copy's. */
  boolean holds(ContentHash chain) throws IOException {
    for (Segment segment : segments()) {
      if (holds(segment, chain)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Segment segment, ContentHash chain) throws IOException {
    try (Lines lines = new Lines(segment.file(), segment.stream(disk, 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (Closing.in(line, language).isPresent() && Seal.hash(line).equals(chain)) {
          return true;
        }
      }
      return false;
    } catch (DamagedException e) {
      // It stands in none of what cannot be read.
      return false;
    }
  }

  /** Its commits after a position, to its end. */
  JournalReader after(Position position) {
    return new JournalReader(this, position, null, false);
  }

  /** Its commits after a position, up to one that must be there if it is named. */
  JournalReader between(Position position, @Nullable Position until) {
    return new JournalReader(this, position, until, false);
  }

  /**
   * Its commits after a position to where it is whole; what follows may be what is left of a commit
   * that was never acknowledged.
   */
  JournalReader untilTorn(Position position) {
    return new JournalReader(this, position, null, true);
  }

  /**
   * All that it says: as far as its head goes, if it has one, and whole commits beyond.
   *
   * @throws DamagedException if it does not go so far
   */
  Contents whole(@Nullable Head head) throws IOException {
    Contents contents;
    try (JournalReader reader = between(Position.START, head == null ? null : head.position())) {
      contents = Contents.NONE.further(reader, language);
    }
    if (head == null) {
      return contents;
    }
    try (JournalReader reader = untilTorn(contents.end())) {
      return contents.further(reader, language);
    }
  }

  /** What a segment begins with, without the line's end. */
  byte[] header(Position before) {
    return header(before, Format.NUMBER);
  }

  /** What a segment of a format begins with. */
  byte[] header(Position before, int format) {
    String after =
        before.segment() == 1
            ? ""
            : ",\"commit\":" + before.revision() + ",\"chain\":\"" + before.chain().value() + "\"";
    return ("{\"saferplan\":\"journal\",\"format\":"
            + format
            + ",\"partnership\":\""
            + partnership.value()
            + "\",\"segment\":"
            + before.segment()
            + after
            + "}")
        .getBytes(UTF_8);
  }

  /** The format of the segment in which a position lies. */
  int format(Position position) throws IOException {
    Optional<Segment> segment = segment(position.segment());
    if (segment.isEmpty()) {
      return Format.NUMBER;
    }
    Path file = segment.get().file();
    try (Lines lines = new Lines(file, segment.get().stream(disk, 0), 0)) {
      byte[] header = lines.next();
      boolean isNobodys = position.isBeforeHeader() && isNoJson(header);
      return header == null || isNobodys
          ? Format.NUMBER
          : Format.checked(file, 1, header, "journal", language, DamagedException.FROM_BACKUP)
              .path("format")
              .intValue();
    }
  }

  private boolean isNoJson(byte @Nullable [] line) {
    return line != null && language.parse(line).value() == null;
  }

  /** Whether the segment in which a position lies is compressed, and so not added to any more. */
  boolean isCompressed(Position end) throws IOException {
    return segment(end.segment()).filter(Segment::isCompressed).isPresent();
  }

  /** Cuts off what follows a position in its segment; nothing does in one that is compressed. */
  void cut(Position end) throws IOException {
    if (!isCompressed(end)) {
      disk.cut(written(end.segment()).file(), end.bytes());
    }
  }
}
