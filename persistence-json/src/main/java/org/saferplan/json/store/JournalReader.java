package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;
import org.saferplan.store.Commit;

/**
 * Reads a journal one whole commit at a time, and refuses the first thing in it that is not as it
 * was written.
 */
final class JournalReader implements Closeable {
  private final Journal journal;
  private final @Nullable Position until;
  private final boolean mayBeTorn;
  private @Nullable Segment segment;
  private @Nullable Lines lines;
  private Position position;
  private Position endOfSegment;
  private long bytes;
  private boolean somethingIsLeft;

  JournalReader(Journal journal, Position from, @Nullable Position until, boolean mayBeTorn) {
    this.journal = journal;
    this.position = from;
    this.endOfSegment = from;
    this.until = until;
    this.mayBeTorn = mayBeTorn;
  }

  /**
   * A whole commit.
   *
   * @param closing its closing line
   * @param documents the documents' lines, as many as the closing line names and in its order
   * @param segment the segment it is in
   * @param firstLine the number of the first of them
   * @param command the command's line
   * @param sealed the hash of the closing line as it stands there
   */
  record Entry(
      Closing closing,
      List<ContentLine> documents,
      Segment segment,
      int firstLine,
      ContentLine command,
      ContentHash sealed) {

    /** As it stands in the history. */
    Commit inHistory() {
      return closing.inHistory(command);
    }
  }

  /** Just after what has been read. */
  Position position() {
    return position;
  }

  /** How many bytes the commits have that were read. */
  long bytes() {
    return bytes;
  }

  /**
   * The next commit; empty at the end, and where all that follows is the beginning of a commit that
   * was never acknowledged.
   */
  Optional<Entry> next() throws IOException {
    if (until != null && position.revision() >= until.revision()) {
      requireReached(until);
      return Optional.empty();
    }
    try {
      return further();
    } catch (DamagedException e) {
      if (mayBeTorn && !isAcknowledgedLater()) {
        position = position.isBeforeHeader() ? endOfSegment : position;
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Entry> further() throws IOException {
    if (!isOpen()) {
      return Optional.empty();
    }
    Optional<Entry> entry = nextInSegment();
    if (entry.isPresent()) {
      return entry;
    }
    Optional<Segment> next = journal.segment(position.segment() + 1);
    if (next.isPresent()) {
      if (somethingIsLeft && new Beyond(journal, position).isAnythingInSegment()) {
        throw damage("something follows the last commit of this part of the journal");
      }
      close();
      endOfSegment = position;
      position = position.atNextSegment();
      return further();
    }
    if (until != null) {
      throw damage(
          "the journal ends with commit %d here, and commit %d had been acknowledged"
              .formatted(position.revision(), until.revision()));
    }
    return Optional.empty();
  }

  private void requireReached(Position end) throws IOException {
    // Where a segment is full, the next one may have been begun, with no commit in it.
    boolean isNextBegun = end.segment() == position.segment() + 1 && end.lines() <= 1;
    // Where it lies may have changed since with a redaction, but not what the chain says.
    if (!position.chain().equals(end.chain()) && !isNextBegun) {
      throw damage(
          "commit %d is not the one of this number that was acknowledged"
              .formatted(position.revision()));
    }
  }

  private boolean isOpen() throws IOException {
    if (lines != null) {
      return true;
    }
    Optional<Segment> found = journal.segment(position.segment());
    if (found.isEmpty()) {
      if (position.revision() > 0 || until != null || journal.exists()) {
        throw damage(0, "this part of the journal is missing");
      }
      return false;
    }
    lines = opened(found.get());
    if (position.isBeforeHeader()) {
      readHeader(lines);
    }
    return true;
  }

  /** One that has just been compressed has another name now. */
  private Lines opened(Segment found) throws IOException {
    Segment there = found;
    requireAsLong(found);
    InputStream stream;
    try {
      stream = there.stream(journal.disk(), position.bytes());
    } catch (NoSuchFileException e) {
      there = journal.segment(position.segment()).orElseThrow(() -> e);
      stream = there.stream(journal.disk(), position.bytes());
    }
    segment = there;
    return new Lines(there.file(), stream, position.lines());
  }

  /** What is compressed tells by itself where it ends. */
  private void requireAsLong(Segment found) throws IOException {
    boolean isShorter =
        journal.disk().look(found.file()).filter(it -> it.size() < position.bytes()).isPresent();
    if (isShorter && !found.isCompressed()) {
      throw damage(
          "this is shorter than when commit %d was acknowledged".formatted(position.revision()));
    }
  }

  private Optional<Entry> nextInSegment() throws IOException {
    Lines open = java.util.Objects.requireNonNull(lines);
    List<ContentLine> before = new ArrayList<>();
    long to = position.bytes();
    byte[] line = open.next();
    for (; line != null && line.length > 0; line = open.next()) {
      to += line.length + 1;
      Optional<ContentLine> content = ContentLine.read(line);
      if (content.isEmpty()) {
        return Optional.of(close(line, before, to));
      }
      if (!content.get().isWhole()) {
        throw damage(
            "the content of "
                + content.get().name()
                + " is not what was written (its hash differs)");
      }
      before.add(content.get());
    }
    somethingIsLeft = line != null || !before.isEmpty() || open.isWithinLine();
    return Optional.empty();
  }

  private void readHeader(Lines open) throws IOException {
    byte[] header = open.next();
    if (header == null) {
      throw damage(1, "the journal ends within its first line");
    }
    Optional<Defect> defect = Header.defect(header, openedSegment().file(), position, journal);
    if (defect.isPresent()) {
      throw new DamagedException(defect.get());
    }
    position = position.after(header, position.segment());
  }

  private Entry close(byte[] line, List<ContentLine> before, long to) throws IOException {
    Seal.Opened opened =
        Seal.open(line).orElseThrow(() -> damage("the line is not what was written"));
    Read<Closing> read = journal.language().read(opened.json(), Closing.class);
    Closing closing = read.value();
    if (closing == null || !read.faults().isEmpty()) {
      throw damage(
          "the closing line cannot be understood (" + read.faults().get(0).message() + ")");
    }
    if (!closing.previous().equals(position.chain())) {
      throw damage("commit " + closing.commit() + " does not follow the commit before it");
    }
    if (closing.commit() != position.revision() + 1 || closing.at().isBefore(position.at())) {
      throw damage(
          "commit %d of %s does not come after commit %d of %s"
              .formatted(closing.commit(), closing.at(), position.revision(), position.at()));
    }
    List<String> lines = before.stream().map(ContentLine::nameAndHash).toList();
    if (!closing.names().equals(lines) || closing.count() != closing.documents().size()) {
      throw damage("the lines before are not those that commit " + closing.commit() + " wrote");
    }
    int number = linesRead();
    bytes += to - position.bytes();
    ContentHash chain = closing.was() == null ? opened.hash() : closing.was();
    position = new Position(position.segment(), to, number, closing.commit(), closing.at(), chain);
    int last = before.size() - 1;
    return new Entry(
        closing,
        before.subList(0, last),
        openedSegment(),
        number - before.size(),
        before.get(last),
        opened.hash());
  }

  /**
   * Whether a closing line follows that was written when the commit in which the damage lies had
   * been forced. Lines that were forced together reach the disk in any order.
   */
  private boolean isAcknowledgedLater() throws IOException {
    return lines == null
        || (position.isBeforeHeader()
            ? Acknowledged.isIn(openedSegment(), position, journal)
            : Acknowledged.isIn(lines, position, journal))
        || Acknowledged.isBehind(position, journal);
  }

  private Segment openedSegment() {
    return segment == null ? journal.written(position.segment()) : segment;
  }

  private int linesRead() {
    return lines == null ? position.lines() : lines.number();
  }

  private DamagedException damage(String what) {
    return damage(linesRead(), what);
  }

  private DamagedException damage(int line, String what) {
    return new DamagedException(
        new Defect(
            openedSegment().file(), line, what, DamagedException.remedy(position.revision())));
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
      lines = null;
    }
  }
}
