package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The segment that commits are added to. It is kept open while they come, and looked at each time:
 * others may have written into it, or given its name to another file.
 */
final class OpenSegment implements Closeable {
  private static final int SMALLEST_STEP = 1 << 16;
  private static final int LARGEST_STEP = 1 << 20;

  private final Journal journal;
  private final Disk disk;
  private Disk.@Nullable Opened open;
  private int number;
  private Optional<Object> key = Optional.empty();

  /** How long it was when it was last looked at. */
  private long size;

  /** How long it is if nobody else wrote into it; less than 0 if that is not known. */
  private long left = -1;

  private boolean isReplaced;

  OpenSegment(Journal journal) {
    this.journal = journal;
    this.disk = journal.disk();
  }

  /**
   * Whether it ends with what is on record, and is as long as it was left.
   *
   * @param isNamed whether the one that is open still has its name, if it had when it was left
   */
  boolean isAsLeft(Position end, boolean isNamed) throws IOException {
    Disk.Opened segment = opened(end.segment(), isNamed);
    return size == left && Seal.isEnd(segment, end, true);
  }

  /**
   * Looks once more before something is written into it.
   *
   * @param isNamed whether the one that is open still has its name, if it had when it was left
   * @throws DamagedException if somebody changed it since it was as it was left, as while a rule
   *     was deciding
   */
  void requireAsLeft(Position end, boolean isNamed) throws IOException {
    opened(end.segment(), isNamed);
    if (isReplaced || size != left) {
      throw new DamagedException(
          new Defect(
              journal.written(end.segment()).file(),
              0,
              "somebody changed this while a commit was decided, and so the commit is not written",
              "do it again: what stands here is looked at before"));
    }
  }

  private Disk.Opened opened(int wanted, boolean isNamed) throws IOException {
    Disk.Opened kept = open;
    if (kept != null && number == wanted && isNamed && kept.endsAt(left)) {
      size = left;
      return kept;
    }
    if (kept != null && number == wanted) {
      OptionalLong there = kept.size();
      if (there.isPresent()) {
        size = there.getAsLong();
        return kept;
      }
    }
    close();
    Disk.Opened opened = disk.open(journal.written(wanted).file(), Disk.Use.WRITE_THROUGH);
    if (number == wanted && !opened.key().equals(key)) {
      isReplaced = true;
      left = -1;
    }
    key = opened.key();
    open = opened;
    number = wanted;
    size = size(wanted);
    return opened;
  }

  /** How long a segment is; 0 if it is not there as it is written. */
  long size(int wanted) throws IOException {
    return disk.look(journal.written(wanted).file()).map(Disk.Entry::size).orElse(0L);
  }

  /**
   * Writes commits behind the last, and answers when the disk has them.
   *
   * @param inAdvance whether room for more is made: one who comes back saves the disk the work of
   *     lengthening the file each time
   */
  void add(List<NewCommit> commits, Position end, boolean inAdvance) throws IOException {
    long last = commits.get(commits.size() - 1).end().bytes();
    int room = inAdvance ? room(last) : 0;
    Objects.requireNonNull(open).write(end.bytes(), NewCommit.bytes(commits, room));
    left = Math.max(size, last + room);
  }

  /** How many line ends, so that the file stays a text, if it must become longer anyway. */
  private int room(long needed) {
    if (needed <= size) {
      return 0;
    }
    long step = Math.max(SMALLEST_STEP, Math.min(LARGEST_STEP, Long.highestOneBit(needed)));
    return (int) (step - needed % step);
  }

  /** Notes how long the one is that is added to next; less than 0 if that is not known. */
  void leave(long bytes) {
    left = bytes;
  }

  /** Whether another file has taken its place since its whole was last looked at. */
  boolean isReplaced() {
    return isReplaced;
  }

  /** Notes that all of it was looked at. */
  void noteWhole() {
    isReplaced = false;
  }

  @Override
  public void close() throws IOException {
    Disk.Opened was = open;
    open = null;
    if (was != null) {
      was.close();
    }
  }
}
