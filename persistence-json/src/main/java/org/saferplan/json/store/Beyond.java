package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saferplan.json.JsonLanguage;

/**
 * What stands behind the last commit in its segment: line ends, what is left of a commit that was
 * never finished, or commits of another copy of the record, put behind its own.
 *
 * @param journal of the record
 * @param end just after its last commit
 */
record Beyond(Journal journal, Position end) {
  private static final System.Logger LOG = System.getLogger(Beyond.class.getName());

  /** Whether more than line ends stand here. */
  boolean isAnything() throws IOException {
    if (end.isBeforeHeader() && journal.segment(end.segment()).isEmpty()) {
      return false;
    }
    byte[] some = new byte[1 << 16];
    try (InputStream stream = stream()) {
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

  /** Where it stands, and what is to be told of it. */
  Defect told() throws IOException {
    return isOfAnotherCopy()
        ? new Defect(
            segment().file(),
            end.lines() + 1,
            "here begins a part of another copy of this record (its %s), which is no part of this one"
                .formatted(commits()),
            "do again what of it is wanted and not on record; the next commit sets it aside")
        : new Defect(
            segment().file(),
            end.lines() + 1,
            "a commit was begun here and never finished; it is not part of the record",
            "nothing need be done: the next commit sets it aside");
  }

  /**
   * Keeps it elsewhere, and has the segment end with the last commit.
   *
   * @throws DamagedException if it is a part of the journal under another name, which is missed
   */
  void setAside() throws IOException {
    for (Misnamed each : Misnamed.in(journal)) {
      if (each.file().equals(segment().file())) {
        throw new DamagedException(each.told());
      }
    }
    boolean isOfAnotherCopy = isOfAnotherCopy();
    Path kept =
        new SetAside(journal.disk(), journal.home())
            .keep(
                segment().file(),
                end.bytes(),
                isOfAnotherCopy ? SetAside.ANOTHER_COPY : SetAside.UNFINISHED,
                end.revision() + 1);
    if (isOfAnotherCopy) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              "behind commit %d of %s stood commits of another copy of it: they are kept as %s, and"
                      .formatted(end.revision(), journal.partnership().value(), kept)
                  + " are not part of the record");
    }
    journal.cut(end);
  }

  private boolean isOfAnotherCopy() throws IOException {
    return !ofAnotherCopy().isEmpty();
  }

  /** A commit that is whole and has a number that was given already is none of this record's. */
  private List<Closing> ofAnotherCopy() throws IOException {
    List<Closing> found = new ArrayList<>();
    JsonLanguage language = journal.language();
    try (Lines lines = new Lines(segment().file(), stream(), end.lines())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Closing.in(line, language)
            .filter(closing -> !found.isEmpty() || closing.commit() <= end.revision())
            .ifPresent(found::add);
      }
    } catch (DamagedException e) {
      // What is so damaged that it cannot be read is nobody's commit.
      return found;
    }
    return found;
  }

  private String commits() throws IOException {
    List<Closing> found = ofAnotherCopy();
    long first = found.get(0).commit();
    long last = found.get(found.size() - 1).commit();
    return found.size() == 1
        ? "commit %d".formatted(first)
        : "commits %d to %d".formatted(first, last);
  }

  private Segment segment() throws IOException {
    return journal.segment(end.segment()).orElse(journal.written(end.segment()));
  }

  private InputStream stream() throws IOException {
    return segment().stream(journal.disk(), end.bytes());
  }
}
