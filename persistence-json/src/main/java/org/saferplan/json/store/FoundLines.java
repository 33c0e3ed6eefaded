package org.saferplan.json.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.json.JsonLanguage;

/**
 * The lines that can still be read of a segment, whatever was done to it.
 *
 * @param lines in their order, without the room at the end
 * @param isOtherwise whether they stand there in other bytes, or not all of the file can be read
 * @param encoding how the segment was saved anew, in words, if it was
 */
record FoundLines(List<byte[]> lines, boolean isOtherwise, Optional<String> encoding) {
  private static final long LONGEST = 2L * Lines.LONGEST;

  /** None. */
  static final FoundLines NONE = new FoundLines(List.of(), true, Optional.empty());

  /**
   * Reads them.
   *
   * @throws DamagedException if nothing of it unpacks
   */
  static FoundLines in(Segment segment, Disk disk, JsonLanguage language) throws IOException {
    try {
      return plain(segment, disk, language);
    } catch (DamagedException e) {
      if (!segment.isCompressed()) {
        throw e;
      }
      // What can be unpacked is looked through: each line tells by itself whether it is whole.
      List<byte[]> lines = Unpacked.lines(segment, disk);
      if (lines.isEmpty()) {
        throw e;
      }
      return of(lines, true, Optional.empty());
    }
  }

  private static FoundLines plain(Segment segment, Disk disk, JsonLanguage language)
      throws IOException {
    List<byte[]> lines = new ArrayList<>();
    long bytes = 0;
    try (Lines all = new Lines(segment.file(), segment.stream(disk, 0), 0)) {
      for (byte[] line = all.next(); line != null; line = all.next()) {
        lines.add(line);
        bytes += line.length;
        if (bytes > LONGEST) {
          throw DamagedException.in(
              segment.file(), all.number(), "this is longer than any that is written");
        }
      }
      Optional<Reencoded> reencoded = Reencoded.of(lines, all.rest());
      if (reencoded.isPresent()) {
        return of(reencoded.get().lines(), true, Optional.of(reencoded.get().words()));
      }
      if (all.isWithinLine()) {
        lines.add(all.rest());
      }
      // An editor can have taken the line's end away.
      boolean isEndGone = Closing.in(all.rest(), language).isPresent();
      return of(lines, isEndGone, Optional.empty());
    }
  }

  /** How many lines stand before the first line of another part; all where none does. */
  int beforeAnother(Segment segment, Journal journal) {
    for (int at = 1; at < lines.size(); at++) {
      byte[] line = lines.get(at);
      if (Header.isBegun(line)
          && Header.number(line, journal.language()) > 0
          && !Header.isOf(line, segment, journal)) {
        return at;
      }
    }
    return lines.size();
  }

  /** The same up to a line, without what stands behind. */
  FoundLines upTo(int size) {
    return size == lines.size() ? this : of(lines.subList(0, size), true, encoding);
  }

  private static FoundLines of(List<byte[]> all, boolean isOtherwise, Optional<String> encoding) {
    int size = all.size();
    while (size > 0 && all.get(size - 1).length == 0) {
      // Room that was made in advance.
      size--;
    }
    return new FoundLines(all.subList(0, size), isOtherwise, encoding);
  }
}
