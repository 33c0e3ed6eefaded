package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a journal is whole from its beginning on, when all has been mended that can be.
 *
 * @param journal the journal
 * @param done to which is added what was done
 */
record WholePart(Journal journal, List<Defect> done) {

  /**
   * Everything up to the first damage; what follows is set aside.
   *
   * @param until how far the head goes, if it can be told where that is now
   * @param isHeadOfBefore whether there is a head, and it tells of the journal as it was
   * @param isWhole whether all was mended as far as the head tells, so that nothing can be lost
   * @throws DamagedException if something would be all the same
   */
  Contents kept(@Nullable Position until, boolean isHeadOfBefore, boolean isWhole)
      throws IOException {
    Read read;
    try (JournalReader reader =
        isHeadOfBefore
            ? journal.untilTorn(Position.START)
            : journal.between(Position.START, until)) {
      read = read(reader, Contents.NONE);
    }
    if (read.damage() == null && until != null && read.whole().end().equals(until)) {
      // A head may be older than its journal, as after a power cut: whole commits beyond it stand.
      try (JournalReader reader = journal.untilTorn(until)) {
        read = read(reader, read.whole());
      }
    }
    Contents whole = read.whole();
    DamagedException damage = read.damage();
    if (damage != null && isWhole) {
      throw damage;
    }
    boolean isHeadLost = until == null && !isHeadOfBefore;
    boolean isLost = damage != null && !(isHeadLost && isOnlyStray(whole.end()));
    if (damage != null && isLost) {
      done.add(
          Defect.lost(
              damage.defect().file(),
              0,
              "what follows commit %d is lost from the journal: %s"
                  .formatted(whole.end().revision(), damage.defect().what())));
    }
    Position end = whole.end();
    new PackedByOthers(journal, done).unpack(end);
    // Where nothing would be left, nothing is changed: that is refused.
    Beyond beyond = new Beyond(journal, end);
    boolean isCut = isLost || beyond.isAnythingInSegment();
    if (end.revision() > 0 && (isCut || beyond.isAnything())) {
      cutAfter(end, isCut ? end.segment() : end.segment() + 1);
    }
    return whole;
  }

  /** Whether what follows has the name of a part, and nothing that this journal ever said. */
  private boolean isOnlyStray(Position end) throws IOException {
    return end.revision() > 0
        && !new Beyond(journal, end).isAnythingInSegment()
        && !Acknowledged.isBehind(end, journal);
  }

  private record Read(Contents whole, @Nullable DamagedException damage) {}

  private Read read(JournalReader reader, Contents before) throws IOException {
    Contents whole = before;
    while (true) {
      try {
        Contents more = whole.further(reader, journal.language(), whole.end().revision() + 1);
        if (more.end().revision() == whole.end().revision()) {
          return new Read(more, null);
        }
        whole = more;
      } catch (DamagedException e) {
        return new Read(whole, e);
      }
    }
  }

  private void cutAfter(Position end, int first) throws IOException {
    Disk disk = journal.disk();
    SetAside aside = new SetAside(disk, journal.home());
    long next = end.revision() + 1;
    for (Segment segment : journal.segments()) {
      if (segment.number() < first) {
        continue;
      }
      Set<Path> files = new TreeSet<>(journal.files(segment.number()).compressed());
      files.add(segment.file());
      for (Path file : files) {
        aside.keep(file, 0, "damaged-" + file.getFileName(), next);
      }
      if (segment.number() > end.segment()) {
        disk.delete(segment.file());
        journal.files(segment.number()).deleteCompressed();
      } else if (segment.isCompressed()) {
        journal.files(segment.number()).cutCompressed(segment, end.bytes());
      } else {
        journal.cut(end);
        journal.files(segment.number()).deleteCompressed();
      }
      done.add(
          Defect.mended(
              segment.file(),
              0,
              "all that stood here is kept in set-aside; it ends after the last whole commit now"));
    }
    disk.forceFolder(journal.folder());
  }
}
