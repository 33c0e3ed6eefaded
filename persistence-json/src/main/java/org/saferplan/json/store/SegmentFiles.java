package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The files in which one segment of a journal stands or may stand, and what is done with them where
 * it is to stand in another.
 *
 * @param journal of which
 * @param number the segment's
 */
record SegmentFiles(Journal journal, int number) {

  /**
   * What stands there in compressed form: more than one file, or one beside the segment as it was
   * written, where a program was stopped that was about to delete the other.
   */
  List<Path> compressed() throws IOException {
    return journal.disk().entries(journal.folder()).stream()
        .filter(Segment::isNamed)
        .map(Segment::of)
        .filter(segment -> segment.number() == number && segment.isCompressed())
        .map(Segment::file)
        .toList();
  }

  /** Has the segment stand there as it was written, and nowhere else, and say these lines. */
  void writeAnew(Segment counting, byte[] lines) throws IOException {
    keepAnother(counting, lines);
    WholeFile.force(journal.disk(), written(), lines);
    letGoCompressed(lines);
    deleteCompressed();
  }

  /**
   * Has a compressed one stand there as it was written, with so many bytes of what it says; of the
   * rest a copy is kept already.
   */
  void cutCompressed(Segment counting, long bytes) throws IOException {
    byte[] lines;
    try (InputStream stream = counting.stream(journal.disk(), 0)) {
      lines = stream.readNBytes(Math.toIntExact(bytes));
    }
    keepAnother(counting, lines);
    WholeFile.force(journal.disk(), written(), lines);
    journal.disk().delete(counting.file());
    letGoCompressed(lines);
    deleteCompressed();
  }

  /** Sets aside what others have put where it is to stand, if that says what these lines do not. */
  private void keepAnother(Segment counting, byte[] lines) throws IOException {
    Segment there = journal.written(number);
    if (!there.equals(counting)
        && journal.disk().isTaken(there.file())
        && !isSaidBy(there, lines)) {
      setAside(there.file());
    }
  }

  /** Sets aside what others have put where it is to stand: another copy, or what is no part. */
  void setAside(Path file) throws IOException {
    SetAside aside = new SetAside(journal.disk(), journal.home());
    if (Astray.around(journal).part(file).isPresent()) {
      aside.move(file, 0);
    } else {
      aside.move(file, SetAside.FOUND + file.getFileName(), 0);
    }
  }

  private boolean isSaidBy(Segment file, byte[] lines) {
    return SegmentText.of(file, journal.disk())
        .filter(text -> text.isSaidBy(SegmentText.of(lines)))
        .isPresent();
  }

  private Path written() {
    return journal.written(number).file();
  }

  /**
   * Deletes what stands there in compressed form, but of what says something that these lines do
   * not: that is set aside, as others have put it there.
   */
  void letGoCompressed(byte[] lines) throws IOException {
    for (Path file : compressed()) {
      Segment segment = Segment.of(file);
      if (isSaidBy(segment, lines)) {
        journal.disk().delete(file);
      } else {
        setAside(file);
      }
    }
  }

  /** Deletes it, where the segment stands there as it was written, or it was set aside. */
  void deleteCompressed() throws IOException {
    for (Path file : compressed()) {
      journal.disk().delete(file);
    }
    deleteUnfinished();
    journal.disk().forceFolder(journal.folder());
  }

  /** Deletes what was to be the segment in compressed form, and has not taken its place. */
  void deleteUnfinished() throws IOException {
    for (Path file : journal.disk().entries(journal.folder())) {
      String name = file.getFileName().toString();
      if (name.startsWith("." + Segment.digits(number) + ".") && name.contains(".xz.")) {
        journal.disk().delete(file);
      }
    }
  }
}
