package org.saferplan.json.store;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which commits of a damaged journal somebody had been told of. A head may be an older one, and a
 * commit tells which the disk had before it.
 */
final class Acknowledged {
  private final @Nullable Head head;
  private long last;

  /** As far as a head tells; without one everything was. */
  Acknowledged(@Nullable Head head) {
    this.head = head;
    this.last = head == null ? 0 : head.commit();
  }

  /** Whether one of these lines was written when the commit after a position had been forced. */
  static boolean isIn(Lines lines, Position after, Journal journal) throws IOException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      Optional<Closing> closing = Closing.in(line, journal.language());
      if (closing.filter(each -> each.isLaterThan(after.revision())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same of a whole segment. What does not unpack can hold anything; and so can lines of
   * documents that neither a first line nor a closing one tells the commit of.
   */
  static boolean isIn(Segment segment, Position after, Journal journal) throws IOException {
    if (Header.another(segment, journal).isPresent()) {
      // Of another partnership's part nobody was told here.
      return false;
    }
    OptionalLong begunAfter = Header.commit(segment, journal);
    if (begunAfter.orElse(0) > after.revision()) {
      return true;
    }
    boolean isAnyTold = begunAfter.isPresent();
    boolean isAnyDocument = false;
    try (Lines lines = new Lines(segment.file(), segment.stream(journal.disk(), 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Optional<Closing> closing = Closing.in(line, journal.language());
        if (closing.filter(each -> each.isLaterThan(after.revision())).isPresent()) {
          return true;
        }
        isAnyTold |= closing.isPresent();
        isAnyDocument |= ContentLine.read(line).isPresent();
      }
    } catch (DamagedException e) {
      // Of what is longer than any that was written nothing was.
      return !segment.isTooLong(journal.disk());
    }
    return isAnyDocument && !isAnyTold;
  }

  /** The same of the segments behind, of which one may be begun and have no commit yet. */
  static boolean isBehind(Position position, Journal journal) throws IOException {
    for (Segment later : journal.segments()) {
      if (later.number() > position.segment() && isIn(later, position, journal)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes what a commit of this record tells.
   *
   * @param isFollowed whether another segment follows its own: then it was forced itself
   */
  void note(FoundCommit commit, boolean isFollowed) {
    if (commit.isAsWritten()) {
      Closing closing = commit.closing();
      last = Math.max(last, isFollowed ? closing.commit() : closing.forcedBefore());
    }
  }

  /** Of what was never acknowledged nothing is made up. */
  boolean isBeyond(long commit) {
    return head != null && commit > last;
  }
}
