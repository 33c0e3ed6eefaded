package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A segment as it is to be written when it is mended. */
final class MendedSegment {
  private DamagedSegment from;
  private final List<byte[]> lines = new ArrayList<>();
  private final Map<Integer, LostLine> lost = new TreeMap<>();
  private final List<byte[]> rest = new ArrayList<>();

  private boolean isBegun;
  private boolean isProven;
  private boolean isLetGo;
  private boolean hadDocuments;

  /**
   * Of one that stands there.
   *
   * @param header what its first line is to be, if it goes on with what is before
   */
  MendedSegment(DamagedSegment from, byte[] header) {
    this.from = from;
    lines.add(header);
  }

  /** What stands there. */
  DamagedSegment from() {
    return from;
  }

  byte[] header() {
    return lines.get(0);
  }

  /** Has it begin with this line, which goes on with what is before. */
  void begin(byte[] header) {
    lines.set(0, header);
    isBegun = true;
  }

  /** Whether its first line goes on with what is before. */
  boolean isBegun() {
    return isBegun;
  }

  /** Says that what follows goes on with a commit of it, and so it is of this journal. */
  void prove() {
    isProven = true;
  }

  /** Whether what follows goes on with a commit of it. */
  boolean isProven() {
    return isProven;
  }

  /** Lets go of its lines where it is not to be written: a journal is far longer than a record. */
  void letGo() {
    if (!isChanged()) {
      hadDocuments = hasDocuments();
      isLetGo = true;
      from = from.withoutLines();
      lines.subList(1, lines.size()).clear();
      rest.clear();
    }
  }

  /** Whether it has a document. */
  boolean hasDocuments() {
    return hadDocuments
        || lines.stream()
            .anyMatch(line -> ContentLine.read(line).filter(ContentLine::isDocument).isPresent());
  }

  /** Whether it has a commit that can be read. */
  boolean hasCommits() {
    return lines.size() > 1;
  }

  /**
   * Adds a commit.
   *
   * @param instead what is to stand in the place of some of its lines, by place
   */
  void add(List<byte[]> commit, Map<Integer, LostLine> instead) {
    int first = lines.size();
    instead.forEach((at, line) -> lost.put(first + at, line));
    lines.addAll(commit);
  }

  /** Keeps lines at its end that can be read for nothing that is damaged before them. */
  void keep(List<byte[]> unread) {
    rest.addAll(unread);
  }

  /** Drops them, since what follows is read without them. */
  void drop() {
    rest.clear();
  }

  /** Whether it is to be written at all. */
  boolean isChanged() {
    if (isLetGo) {
      return false;
    }
    List<byte[]> all = new ArrayList<>(lines);
    all.addAll(rest);
    return !lost.isEmpty() || !from.isAs(all);
  }

  /** Whether nothing goes that stands there, but for what is put right. */
  boolean isAsItWas() {
    return lost.isEmpty() && !from.isOtherwise() && from.size() == lines.size() + rest.size();
  }

  /** The lines of which something else takes the place. */
  List<Redaction.Line> changed() {
    return lost.values().stream().map(LostLine::told).toList();
  }

  /** Its bytes. */
  byte[] bytes(long repair) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < lines.size(); at++) {
      LostLine instead = lost.get(at);
      bytes.writeBytes(instead == null ? lines.get(at) : instead.line(repair));
      bytes.write('\n');
    }
    for (byte[] line : rest) {
      bytes.writeBytes(line);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
