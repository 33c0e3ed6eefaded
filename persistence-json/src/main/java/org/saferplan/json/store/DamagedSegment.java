package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;

/**
 * What can still be read in a segment, line by line, whatever is wrong between: its header, and
 * commits, each known by its closing line.
 */
final class DamagedSegment {
  private static final Pattern MARKER = Pattern.compile("(<{7}|[|]{7}|={7}|>{7})( .*)?");

  private final Segment segment;
  private final JsonLanguage language;
  private final FoundLines found;
  private final List<byte[]> lines;
  private final List<FoundCommit> commits = new ArrayList<>();
  private final Map<String, byte[]> whole = new HashMap<>();
  private final List<byte[]> left = new ArrayList<>();
  private final List<Integer> markers = new ArrayList<>();
  private int tries = 8;
  private @Nullable Damaged another;
  private final Set<byte[]> turned = Collections.newSetFromMap(new IdentityHashMap<>());

  private DamagedSegment(Segment segment, JsonLanguage language, FoundLines found) {
    this.segment = segment;
    this.language = language;
    this.found = found;
    this.lines = found.lines();
  }

  /**
   * What can be read of it: nothing if it does not unpack, or is another partnership's, which says
   * nothing to this one.
   *
   * @param after the last commit before it
   */
  static DamagedSegment of(Journal journal, Segment segment, long after) throws IOException {
    try {
      FoundLines lines = FoundLines.in(segment, journal.disk(), journal.language());
      int own = lines.beforeAnother(segment, journal);
      DamagedSegment read = new DamagedSegment(segment, journal.language(), lines.upTo(own));
      if (own < lines.lines().size()) {
        read.another = Damaged.anotherPart(segment, own + 1, lines.lines().get(own), journal);
      }
      read.sort(after);
      return read.isOfAnother(journal) ? none(journal, segment) : read;
    } catch (DamagedException e) {
      // Whoever reads the journal says why.
      return none(journal, segment);
    }
  }

  /**
   * Whether it says that it is another partnership's or another part, and its first commit says
   * that this is what it follows.
   */
  private boolean isOfAnother(Journal journal) {
    boolean isAsWritten = commits.isEmpty() || commits.get(0).follows(header());
    return isAsWritten
        && !Header.whose(header(), language).isEmpty()
        && !Header.isOf(header(), segment, journal);
  }

  /** The same segment, and nothing of what can be read of it. */
  DamagedSegment withoutLines() {
    return new DamagedSegment(segment, language, FoundLines.NONE);
  }

  /** One of which nothing can be read. */
  static DamagedSegment none(Journal journal, Segment segment) {
    return new DamagedSegment(segment, journal.language(), FoundLines.NONE);
  }

  Segment segment() {
    return segment;
  }

  /** Its first line; empty if nothing is there. */
  byte[] header() {
    return lines.isEmpty() ? new byte[0] : lines.get(0);
  }

  /** Its commits, in the order of their numbers. */
  List<FoundCommit> commits() {
    return commits;
  }

  /**
   * Takes out the commits of another copy of the record.
   *
   * @param after what follows
   * @return those
   */
  List<FoundCommit> withoutOthers(Follows after) {
    List<FoundCommit> others = AnotherCopy.in(commits, after);
    commits.removeAll(others);
    return others;
  }

  /**
   * What others did to all of it: that it was saved in another encoding, or that a version-control
   * system put lines between those of two copies.
   */
  List<Damaged> doneByOthers() {
    List<Damaged> done = new ArrayList<>();
    found.encoding().ifPresent(words -> done.add(Damaged.reencoded(segment, words)));
    if (another != null) {
      done.add(another);
    }
    markers.stream().findFirst().ifPresent(line -> done.add(Damaged.merged(segment, line)));
    return done;
  }

  /** What stands after the last closing line. */
  List<byte[]> left() {
    return left;
  }

  /** A line that holds what was written of this, wherever it stands in the segment. */
  Optional<byte[]> line(String name, ContentHash hash) {
    return Optional.ofNullable(whole.get(name + " " + hash.value()));
  }

  /** Whether its lines stand here in other bytes, or something stands here that does not unpack. */
  boolean isOtherwise() {
    return found.isOtherwise();
  }

  /** How many lines stand here. */
  int size() {
    return lines.size();
  }

  /** Whether these are the very lines that stand there. */
  boolean isAs(List<byte[]> written) {
    if (found.isOtherwise() || lines.size() != written.size()) {
      return false;
    }
    for (int at = 0; at < lines.size(); at++) {
      if (!Arrays.equals(lines.get(at), written.get(at))) {
        return false;
      }
    }
    return true;
  }

  private void sort(long after) {
    List<byte[]> before = new ArrayList<>();
    long last = after;
    int number = body();
    for (byte[] line : putRight()) {
      number++;
      Optional<FoundCommit> closing = closing(line, number, last, before);
      if (closing.isPresent()) {
        commits.add(closing.get());
        last = closing.get().closing().commit();
        before = new ArrayList<>();
      } else if (MARKER.matcher(new String(line, UTF_8)).matches()) {
        markers.add(number);
      } else if (line.length > 0) {
        before.add(line);
        note(line);
      }
    }
    left.addAll(before);
    Set<ContentHash> known = new HashSet<>();
    commits.removeIf(each -> !known.add(ContentHash.of(each.line())));
    commits.sort(Comparator.comparingLong(each -> each.closing().commit()));
  }

  /** The lines after the first; as they were, where one bit of them was turned. */
  private List<byte[]> putRight() {
    List<byte[]> right = new ArrayList<>();
    for (int at = body(); at < lines.size(); at++) {
      byte[] line = Reencoded.plain(lines.get(at));
      List<byte[]> found = List.of();
      // Where much is damaged, more than bits are.
      if (line.length > 0 && !FlippedBit.isWritten(line) && tries-- > 0) {
        found = FlippedBit.putRight(line);
        if (found.isEmpty()) {
          found = FlippedBit.parted(line);
        }
        if (found.isEmpty() && at + 1 < lines.size()) {
          found = FlippedBit.joined(line, lines.get(at + 1));
          at += found.size();
        }
        turned.addAll(found);
      }
      right.addAll(found.isEmpty() ? List.of(line) : found);
    }
    return right;
  }

  /** How many lines are before the first of a commit: none where the header is gone. */
  private int body() {
    byte[] first = lines.isEmpty() ? new byte[0] : Reencoded.plain(lines.get(0));
    boolean isHeaderGone =
        ContentLine.read(first).isPresent() || Closing.in(first, language).isPresent();
    return isHeaderGone ? 0 : 1;
  }

  /** Whether this is a line of which one bit had to be turned back. */
  boolean isPutRight(byte[] line) {
    return turned.contains(line);
  }

  private Optional<FoundCommit> closing(byte[] line, int number, long last, List<byte[]> before) {
    if (ContentLine.read(line).isPresent()) {
      return Optional.empty();
    }
    Closing sealed = Closing.in(line, language).orElse(null);
    if (sealed != null) {
      return Optional.of(new FoundCommit(sealed, line, number, true, before));
    }
    return asFound(line)
        .filter(closing -> closing.commit() == last + 1)
        .map(closing -> new FoundCommit(closing, line, number, false, before));
  }

  private @Nullable Closing read(String json) {
    Read<Closing> read = language.read(json, Closing.class);
    return read.faults().isEmpty() ? read.value() : null;
  }

  /** A closing line that is not what was sealed, and can be understood all the same. */
  private Optional<Closing> asFound(byte[] line) {
    return Seal.without(line).map(this::read);
  }

  private void note(byte[] line) {
    ContentLine.read(line)
        .filter(ContentLine::isWhole)
        .ifPresent(each -> whole.put(each.name() + " " + each.hash().value(), line));
  }
}
