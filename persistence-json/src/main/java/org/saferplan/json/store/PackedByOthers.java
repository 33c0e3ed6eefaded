package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The compressed parts of a journal that are not the files that their names tell of.
 *
 * @param journal of which they are
 * @param done to which is added what was done
 */
record PackedByOthers(Journal journal, List<Defect> done) {

  /**
   * What was packed by somebody else is whole, as was just read, and has not its own name. What
   * stands so beside a part as it was written was left by a repair that was stopped.
   */
  void unpack(Position end) throws IOException {
    for (Segment segment : journal.segments()) {
      if (segment.number() > end.segment()) {
        return;
      }
      if (segment.isCompressed() && !segment.isAsNamed(journal.disk())) {
        unpack(segment);
      }
      for (Path file : journal.files(segment.number()).compressed()) {
        if (!file.equals(segment.file()) && !Segment.of(file).isAsNamed(journal.disk())) {
          setAside(file, end.revision() + 1);
        }
      }
    }
  }

  private void unpack(Segment segment) throws IOException {
    try (InputStream stream = segment.stream(journal.disk(), 0)) {
      journal.files(segment.number()).writeAnew(segment, stream.readAllBytes());
    }
    tell(segment.file(), "this was packed anew by somebody, and is unpacked");
  }

  private void setAside(Path file, long next) throws IOException {
    new SetAside(journal.disk(), journal.home())
        .keep(file, 0, "damaged-" + file.getFileName(), next);
    // Others beside it may say something else again.
    journal.disk().delete(file);
    journal.disk().forceFolder(journal.folder());
    tell(file, "this is not what was packed, and is kept in set-aside");
  }

  private void tell(Path file, String what) {
    done.add(Defect.mended(file, 0, what));
  }
}
