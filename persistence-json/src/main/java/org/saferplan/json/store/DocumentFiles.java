package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.register.Register;

/**
 * The documents of one partnership as files, for people and tools: written from the journal, never
 * read for the record.
 *
 * @param disk they lie on
 * @param folder the partnership's folder
 * @param language in which they are written
 */
record DocumentFiles(Disk disk, Path folder, JsonLanguage language) {

  /**
   * A document's file that was written.
   *
   * @param aside where what stood there was put, unless it was the document as it once was
   */
  record Wrote(Path file, @Nullable Path aside) {
    /** The same for a person. */
    Defect told() {
      return Defect.mended(
          file,
          0,
          aside == null
              ? "written anew"
              : "written anew; what stood there is kept as " + aside.getFileName());
    }
  }

  /** Where the document stands. */
  Path place(Key key) {
    return FileNames.document(folder, key);
  }

  /** What stands in the place of a document; empty if no file does. */
  Optional<byte[]> found(Key key) throws IOException {
    Path place = place(key);
    try {
      return Optional.of(disk.read(place));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      if (disk.look(place).filter(there -> there.kind() == Disk.Kind.FILE).isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Whether the document stands there as it is on record. */
  boolean isAsOnRecord(Document document) throws IOException {
    return found(document.key()).filter(found -> Arrays.equals(found, bytes(document))).isPresent();
  }

  /**
   * Writes the document as it is on record, and sets aside what stands in its place, unless that is
   * the document as it once was.
   *
   * @param before the record when the files were last written
   * @param commit for the name of what is set aside
   * @return what was done; nothing if the document stood there
   */
  Optional<Wrote> write(Document document, Register before, long commit, Journal journal)
      throws IOException {
    byte[] bytes = bytes(document);
    Path place = place(document.key());
    Path in = place.resolveSibling("");
    Optional<Path> aside = Optional.empty();
    if (disk.isTaken(in) && !WholeFile.isFolder(disk, in)) {
      aside = Optional.of(new SetAside(disk, folder).move(in, commit));
    }
    WholeFile.makeFolder(disk, in);
    Path unfinished = WholeFile.unfinished(place);
    while (true) {
      Optional<byte[]> found = found(document.key());
      if (found.isPresent() && Arrays.equals(found.get(), bytes)) {
        // What had to be set aside before somebody saved this very text is told all the same.
        return aside.map(each -> new Wrote(place, each));
      }
      if (found.isPresent()
          ? !isLastWritten(found.get(), document.key(), before)
              && !wasOnce(document.key(), found.get(), journal)
          : disk.isTaken(place)) {
        aside = Optional.of(new SetAside(disk, folder).move(place, commit));
        found = Optional.empty();
      }
      disk.create(unfinished, bytes, false);
      if (Arrays.equals(found.orElse(null), found(document.key()).orElse(null))) {
        disk.move(unfinished, place);
        return Optional.of(new Wrote(place, aside.orElse(null)));
      }
      // To look for it can take long, and somebody saved another meanwhile.
      disk.delete(unfinished);
    }
  }

  /** Writes the document over whatever stands there, and answers when the disk has it. */
  void force(Document document) throws IOException {
    Path place = place(document.key());
    WholeFile.forceFolder(disk, place.resolveSibling(""));
    WholeFile.force(disk, place, bytes(document));
  }

  private boolean isLastWritten(byte[] found, Key key, Register before) {
    return before.find(key).filter(last -> Arrays.equals(found, bytes(last))).isPresent();
  }

  /** The hash of what the journal says of a document whose file holds these bytes. */
  private Optional<ContentHash> said(byte[] found) {
    Document read = language.read(found, Document.class).value();
    return read == null || !Arrays.equals(found, bytes(read))
        ? Optional.empty()
        : Optional.of(ContentHash.of(language.writeLineBytes(read)));
  }

  /**
   * Whether some commit left the document as these bytes have it: looked for in the state, then in
   * the segments, the latest first. What a program that was stopped has left in a file is found
   * there at once, however long the history is; other programs wait meanwhile.
   */
  private boolean wasOnce(Key key, byte[] found, Journal journal) throws IOException {
    Optional<ContentHash> hash = said(found);
    if (hash.isEmpty()) {
      return false;
    }
    byte[] start = ContentLine.start(key, hash.get());
    Path state = journal.state();
    if (disk.look(state).isPresent() && holds(state, disk.stream(state, 0), start)) {
      return true;
    }
    List<Segment> segments = journal.segments();
    for (int at = segments.size() - 1; at >= 0; at--) {
      Segment segment = segments.get(at);
      if (holds(segment.file(), segment.stream(disk, 0), start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line of the file begins so. */
  private static boolean holds(Path file, InputStream stream, byte[] start) throws IOException {
    try (Lines lines = new Lines(file, stream, 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (line.length > start.length
            && Arrays.equals(line, 0, start.length, start, 0, start.length)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The last commit that left the document as these bytes have it, so far as the closing lines can
   * be read; reads the whole journal.
   */
  Optional<Long> olderCommit(Key key, byte[] found, Journal journal) throws IOException {
    Optional<ContentHash> hash = said(found);
    if (hash.isEmpty()) {
      return Optional.empty();
    }
    Closing.Written sought = new Closing.Written(key, hash.get());
    Optional<Long> last = Optional.empty();
    for (Segment segment : journal.segments()) {
      Optional<Long> before = last;
      last = lastIn(segment, sought).or(() -> before);
    }
    return last;
  }

  private Optional<Long> lastIn(Segment segment, Closing.Written sought) throws IOException {
    Optional<Long> last = Optional.empty();
    try (Lines lines = new Lines(segment.file(), segment.stream(disk, 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        byte[] each = line;
        Optional<Long> before = last;
        last =
            Closing.in(each, language)
                .filter(closing -> closing.documents().contains(sought))
                .map(Closing::commit)
                .or(() -> redactedIn(each, sought))
                .or(() -> before);
      }
      return last;
    } catch (DamagedException e) {
      // What does not unpack is told of by itself.
      return last;
    }
  }

  /** The commit of which a redaction says that it had written this. */
  private Optional<Long> redactedIn(byte[] line, Closing.Written sought) {
    return ContentLine.read(line).stream()
        .flatMap(each -> Redaction.in(each, language).stream())
        .flatMap(redaction -> redaction.lines().stream())
        .filter(each -> each.was().equals(sought.hash()))
        .map(Redaction.Line::commit)
        .findFirst();
  }

  /** The bytes of the document's file. */
  byte[] bytes(Document document) {
    return language.write(document).getBytes(UTF_8);
  }
}
