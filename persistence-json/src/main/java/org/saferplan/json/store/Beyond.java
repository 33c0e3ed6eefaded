package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind the last commit of a journal: in its segment, or in files that have the names
 * of later segments and do not go on from there.
 *
 * @param journal of the record
 * @param end just after its last commit
 */
record Beyond(Journal journal, Position end) {
  private static final System.Logger LOG = System.getLogger(Beyond.class.getName());

  /** Whether more than line ends stand there. */
  boolean isAnything() throws IOException {
    return isAnythingInSegment() || !strays().isEmpty();
  }

  /** Whether more than line ends stand behind the last commit in its own segment. */
  boolean isAnythingInSegment() throws IOException {
    if (end.isBeforeHeader() && journal.segment(end.segment()).isEmpty()) {
      return false;
    }
    byte[] some = new byte[1 << 16];
    try (InputStream stream = segment().stream(journal.disk(), end.bytes())) {
      for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
        for (int at = 0; at < read; at++) {
          if (some[at] != '\n') {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Refuses to go on where what was acknowledged does not end as it did: somebody wrote into it,
   * and what stands behind may be the end of it.
   *
   * @param isReplaced whether the file is another than the one that was read
   */
  void requireWholeBefore(boolean isReplaced) throws IOException {
    if (isReplaced || !isBehindLastCommit()) {
      try (JournalReader reader = journal.between(Position.START, end)) {
        Contents.NONE.further(reader, journal.language());
      }
    }
  }

  private boolean isBehindLastCommit() throws IOException {
    if (end.isBeforeHeader() || segment().isCompressed()) {
      return true;
    }
    try (Disk.Opened open = journal.disk().open(segment().file(), Disk.Use.READ)) {
      return Seal.isEnd(open, end, false);
    }
  }

  /** Where it stands, and what is to be told of it. */
  List<Defect> told() throws IOException {
    List<Defect> told = new ArrayList<>();
    if (isAnythingInSegment()) {
      told.add(new Remains(journal, end, segment()).told());
    }
    for (Segment each : strays()) {
      told.add(new Remains(journal, end, each).told());
    }
    return told;
  }

  /**
   * Keeps it elsewhere, and has the journal end with the last commit.
   *
   * @throws DamagedException if it is a part of the journal under another name, which is missed
   */
  void setAside() throws IOException {
    List<Segment> strays = strays();
    for (Misnamed each : Misnamed.in(journal)) {
      if (each.file().equals(segment().file())
          || strays.stream().anyMatch(stray -> each.file().equals(stray.file()))) {
        throw new DamagedException(each.told());
      }
    }
    SetAside aside = new SetAside(journal.disk(), journal.home());
    long next = end.revision() + 1;
    if (isAnythingInSegment()) {
      Remains remains = new Remains(journal, end, segment());
      if (segment().isCompressed()) {
        // The whole of it, since nothing can be cut out of what is packed.
        warn(remains, aside.keep(segment().file(), 0, remains.name(), next));
        journal.files(end.segment()).cutCompressed(segment(), end.bytes());
      } else {
        warn(remains, aside.keep(segment().file(), end.bytes(), remains.name(), next));
        journal.cut(end);
      }
    }
    for (Segment each : strays) {
      Remains remains = new Remains(journal, end, each);
      warn(remains, aside.move(each.file(), remains.name(), next));
    }
    journal.disk().forceFolder(journal.folder());
  }

  private void warn(Remains remains, Path kept) throws IOException {
    if (remains.isOfAnotherCopy()) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              "behind commit %d of %s stood commits of another copy of it: they are kept as %s, and"
                      .formatted(end.revision(), journal.partnership().value(), kept)
                  + " are not part of the record");
    }
  }

  /** Whoever reads the journal has tried to go on with the first of them. */
  private List<Segment> strays() throws IOException {
    return WholeFile.isFolder(journal.disk(), journal.folder())
        ? journal.copies().tailMap(end.segment(), false).values().stream()
            .flatMap(copies -> copies.all().stream())
            .toList()
        : List.of();
  }

  private Segment segment() throws IOException {
    return journal.segment(end.segment()).orElse(journal.written(end.segment()));
  }
}
