package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a journal and its head: where commits are added, and where a program that was stopped
 * half-way left what must be mended.
 *
 * <p>Bytes beyond the head were never acknowledged. A whole commit there is written again before
 * anything is built on it: a disk that once failed to keep it may hold it in memory only, and says
 * so but once.
 */
final class Tail implements Closeable {
  /** A segment that is longer is not added to. */
  static final long LONGEST_SEGMENT = 8L << 20;

  private final Journal journal;
  private final HeadFile head;
  private final JournalView view;
  private final OpenSegment segment;
  private final Names names;
  private final Disk disk;
  private boolean inNewSegment;
  private boolean afterCompressed;

  Tail(Journal journal, HeadFile head, Names names) {
    this.journal = journal;
    this.names = names;
    this.head = head;
    this.view = new JournalView(journal, head);
    this.segment = new OpenSegment(journal);
    this.disk = journal.disk();
  }

  /**
   * What was found.
   *
   * @param seen what is on record
   * @param isClean whether nothing is left beyond it
   */
  record Found(Seen seen, boolean isClean) {}

  /**
   * Reads to the very end, whatever the head says, and takes up whole commits there. For one who
   * holds the lock.
   *
   * @param forWriting whether the next commit is about to be written: then what is left of an
   *     unfinished one is set aside
   */
  Found recover(Seen before, boolean forWriting) throws IOException {
    Optional<String> there = head.text();
    if (there.isEmpty() && !journal.exists()) {
      return new Found(Seen.NOTHING, true);
    }
    Optional<Head> found = there.isPresent() ? head.read(there.get()) : Optional.empty();
    Seen seen =
        found.isPresent()
            ? view.upTo(found.get(), there.get(), before)
            : Seen.NOTHING.with(view.sign(), Contents.NONE);
    Contents reached = view.beyond(seen.contents(), there.isEmpty());
    int format = journal.format(reached.end());
    inNewSegment = format < Format.NUMBER;
    afterCompressed = journal.isCompressed(reached.end());
    if (forWriting && found.isEmpty() && (there.isPresent() || format >= Format.WITH_HEAD)) {
      // It is forced when it begins, and one sector is written over after that: no power cut spoils
      // it.
      throw new DamagedException(
          new Defect(
              journal.head(),
              0,
              "this is not %s, so commits that are missing at the journal's end would not be noticed"
                  .formatted(there.isEmpty() ? "there" : "what was written"),
              "put it back from a backup, or have the store repaired"));
    }
    Seen now = seen.with(seen.sign(), reached);
    boolean isMore = !reached.end().equals(seen.contents().end());
    if (forWriting || (isMore && found.isPresent())) {
      now = takenUp(seen, reached, found.isPresent() ? seen.contents().end() : null);
    } else if (found.isEmpty()) {
      now = seen.with(view.sign(), reached);
    }
    Beyond beyond = new Beyond(journal, reached.end());
    if (forWriting) {
      Optional<Defect> lost = new State(journal).toldBeyond(reached.end().revision());
      if (lost.isPresent()) {
        throw new DamagedException(lost.get());
      }
      beyond.requireWholeBefore(segment.isReplaced());
      segment.noteWhole();
    }
    boolean isAnything = beyond.isAnything();
    if (isAnything && forWriting) {
      beyond.setAside();
      afterCompressed = journal.isCompressed(reached.end());
    }
    segment.leave(forWriting ? segment.size(reached.end().segment()) : -1);
    return new Found(now, !isAnything || forWriting);
  }

  private Seen takenUp(Seen seen, Contents reached, @Nullable Position from) throws IOException {
    if (reached.end().equals(from)) {
      return seen;
    }
    if (from != null && reached.end().revision() == from.revision()) {
      // Something stands where the next segment would, and no commit is in it.
      return seen.with(seen.sign(), reached);
    }
    if (from != null) {
      writeAgain(from, reached.end());
    }
    return seen.with(head.write(Head.at(reached.end(), seen.rewritten(), seen.swept())), reached);
  }

  private void writeAgain(Position from, Position to) throws IOException {
    for (int number = from.segment(); number <= to.segment(); number++) {
      Segment found = journal.segment(number).orElse(journal.written(number));
      if (found.isCompressed()) {
        // Forced when it was compressed; the head had not come so far when the machine stopped.
        continue;
      }
      found.writeAgain(
          disk,
          number == from.segment() ? from.bytes() : 0,
          number == to.segment() ? to.bytes() : segment.size(number));
    }
    disk.forceFolder(journal.folder());
  }

  /**
   * Whether the journal ends with what is on record, and is as long as it was left.
   *
   * @param isNamed whether it is known that no name in its folder has changed since it did; else
   *     the names are looked at
   */
  boolean isClean(Position end, boolean isNamed) throws IOException {
    if (end.isBeforeHeader()) {
      return false;
    }
    afterCompressed = false;
    boolean endsThere;
    try {
      endsThere = segment.isAsLeft(end, isNamed);
    } catch (NoSuchFileException e) {
      afterCompressed = journal.isCompressed(end);
      endsThere = afterCompressed;
    }
    if (isNamed || !endsThere) {
      return endsThere;
    }
    boolean isNoMore = disk.look(journal.written(end.segment() + 1).file()).isEmpty();
    if (isNoMore) {
      names.lookedAt(head.file(), journal.written(end.segment()).file());
    }
    return isNoMore;
  }

  /** Closes what is kept open to be written into. */
  @Override
  public void close() throws IOException {
    try {
      segment.close();
    } finally {
      head.rest();
    }
  }

  /** Has the next commit begin a new segment. */
  void beginSegment() {
    inNewSegment = true;
  }

  /** Where the next commit is to be written. */
  Position placeOfNext(Position end) {
    if (end.isBeforeHeader()) {
      return end.after(journal.header(end), end.segment());
    }
    if (end.bytes() > LONGEST_SEGMENT || inNewSegment || afterCompressed) {
      Position next = end.atNextSegment();
      return next.after(journal.header(next), next.segment());
    }
    return end;
  }

  /** Refuses to add to what somebody changed since it was found to be clean. */
  void requireClean(Position end) throws IOException {
    if (placeOfNext(end).equals(end)) {
      segment.requireAsLeft(end, names.areAsLookedAt());
    }
  }

  /**
   * Adds commits, and answers what stands in the head's file when the disk has them.
   *
   * @param inAdvance whether room for more is made
   */
  String append(List<NewCommit> commits, Seen before, boolean inAdvance) throws IOException {
    Position end = before.contents().end();
    Position place = placeOfNext(end);
    Position last = commits.get(commits.size() - 1).end();
    if (place.equals(end)) {
      segment.add(commits, end, inAdvance);
    } else {
      if (end.isBeforeHeader()) {
        // A head is there before the journal is: whoever finds none knows that it was taken away.
        head.write(before.head());
      } else {
        journal.cut(end);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(journal.header(end.isBeforeHeader() ? end : end.atNextSegment()));
      bytes.write('\n');
      commits.forEach(commit -> bytes.writeBytes(commit.bytes()));
      WholeFile.force(disk, journal.written(place.segment()).file(), bytes.toByteArray());
      segment.leave(bytes.size());
    }
    String sign = head.write(Head.at(last, before.rewritten(), before.swept()));
    inNewSegment = false;
    afterCompressed = false;
    return sign;
  }

  /**
   * After a failure: has the journal end where it ended before, so that nothing is built on what
   * may be in memory only. Where that fails too, the next one to write finds it beyond the head.
   */
  void takeBack(Seen before, IOException failure) {
    Position end = before.contents().end();
    Position place = placeOfNext(end);
    try {
      if (!head.isPutBack(before, failure)) {
        return;
      } else if (place.equals(end)) {
        journal.cut(end);
      } else {
        disk.delete(journal.written(place.segment()).file());
        disk.forceFolder(journal.folder());
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Has the head say that the documents stand in their files as a commit left them. */
  Seen swept(Seen seen, long commit) throws IOException {
    Seen swept = seen.sweptTo(commit);
    return swept.with(head.write(swept.head()), swept.contents());
  }

  /** Has the disk keep the head, before what it points into is written anew. */
  void forceHead(Seen seen) throws IOException {
    head.force(seen.head());
  }

  /** Cuts off the room that was made in advance. */
  void trim(Seen seen) throws IOException {
    Position end = seen.contents().end();
    if (segment.size(end.segment()) > end.bytes()) {
      journal.cut(end);
      segment.leave(end.bytes());
    }
  }
}
