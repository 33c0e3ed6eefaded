package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.saferplan.fact.ContentHash;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.json.JsonLanguage;
import org.saferplan.partnership.Partnership;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The first line of a segment: whose journal it is of, which part, and after which commit. */
final class Header {
  private static final byte[] NOTHING = new byte[0];
  private static final byte[] BEGIN = "{\"saferplan\":\"journal\",".getBytes(US_ASCII);

  private Header() {}

  /**
   * Why it is not that of the segment with which a journal goes on after a position; nothing if it
   * is.
   */
  static Optional<Defect> defect(byte[] header, Path file, Position after, Journal journal)
      throws IOException {
    JsonNode said;
    try {
      said =
          Format.checked(
              file,
              1,
              header,
              "journal",
              journal.language(),
              DamagedException.remedy(after.revision()));
    } catch (DamagedException e) {
      return Optional.of(e.defect());
    }
    String whose = said.path("partnership").asString("");
    if (!whose.equals(journal.partnership().value())) {
      Optional<Partnership.Id> other = FileNames.id(whose).filter(id -> isAllOf(id, journal));
      if (other.isPresent()) {
        return Optional.of(
            DamagedException.underAnotherName(
                journal.home(), other.get(), journal.disk(), journal.language()));
      }
      return Optional.of(
          whose.isEmpty()
              ? defect(file, after, "this does not say whose journal it is")
              : new Defect(
                  Defect.Kind.SWAPPED,
                  file,
                  1,
                  "this is the journal of %s, not of %s"
                      .formatted(whose, journal.partnership().value()),
                  "if parts were swapped with %s, put each back into its own partnership's journal; if not, "
                          .formatted(whose)
                      + DamagedException.remedy(after.revision())));
    }
    if (said.path("segment").asInt(0) != after.segment()) {
      return Optional.of(
          defect(file, after, "this is not segment %d of the journal".formatted(after.segment())));
    }
    boolean follows =
        after.segment() == 1
            || (said.path("commit").asLong(0) == after.revision()
                && said.path("chain").asString("").equals(after.chain().value()));
    return follows
        ? Optional.empty()
        : Optional.of(
            defect(
                file,
                after,
                "segment %d does not follow commit %d"
                    .formatted(after.segment(), after.revision())));
  }

  /** The hash of the closing line before a segment, as its first line tells it. */
  static Optional<ContentHash> chain(Segment segment, Journal journal) throws IOException {
    return of(segment, journal.disk()).flatMap(header -> chain(header, journal));
  }

  /** The first line of a segment, if one can be read. */
  private static Optional<byte[]> of(Segment segment, Disk disk) throws IOException {
    try (Lines lines = new Lines(segment.file(), segment.stream(disk, 0), 0)) {
      return Optional.ofNullable(lines.next());
    } catch (DamagedException | NoSuchFileException e) {
      // One that has just gone has another form now, which stands beside it.
      return Optional.empty();
    }
  }

  /** Whether a segment's first line says that it is this one, of this journal. */
  static boolean isOwn(Segment segment, Journal journal) throws IOException {
    return isOf(of(segment, journal.disk()).orElse(NOTHING), segment, journal);
  }

  /** Whether a first line says that it is of this segment, of this journal. */
  static boolean isOf(byte[] header, Segment segment, Journal journal) {
    return whose(header, journal.language()).equals(journal.partnership().value())
        && number(header, journal.language()) == segment.number();
  }

  /** Whether a segment's first line can be read, and says that it is another one. */
  static boolean isOther(Segment segment, Journal journal) throws IOException {
    byte[] header = of(segment, journal.disk()).orElse(NOTHING);
    return number(header, journal.language()) > 0 && !isOf(header, segment, journal);
  }

  /** The first line with this hash, of a segment that begins at a position. */
  static Optional<byte[]> of(ContentHash hash, Position start, Journal journal) {
    for (int format = 1; format <= Format.NUMBER; format++) {
      byte[] header = journal.header(start, format);
      if (ContentHash.of(header).equals(hash)) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  /** Whether a line begins as a first line does. */
  static boolean isBegun(byte[] line) {
    return line.length > BEGIN.length
        && Arrays.equals(line, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
  }

  /** Whose journal it is of, as a first line says; blank if it says nothing. */
  static String whose(byte[] header, JsonLanguage language) {
    return said(header, language).path("partnership").asString("");
  }

  /** Whose journal it is of, if a segment's first line says that it is another partnership's. */
  static Optional<Partnership.Id> another(Segment segment, Journal journal) throws IOException {
    return of(segment, journal.disk())
        .flatMap(header -> FileNames.id(whose(header, journal.language())))
        .filter(whose -> !whose.equals(journal.partnership()));
  }

  /** Which part of the journal it is, as a first line says; 0 if it says nothing. */
  static int number(byte[] header, JsonLanguage language) {
    return said(header, language).path("segment").asInt(0);
  }

  /** The last commit before a segment, as its first line tells it. */
  static OptionalLong commit(Segment segment, Journal journal) throws IOException {
    JsonNode commit =
        said(of(segment, journal.disk()).orElse(NOTHING), journal.language()).path("commit");
    return commit.isIntegralNumber() && commit.canConvertToLong()
        ? OptionalLong.of(commit.asLong())
        : OptionalLong.empty();
  }

  /**
   * Whose record a folder says that it holds the journal of, whatever the folder is called; empty
   * if it holds none.
   */
  static Optional<Partnership.Id> whose(Path folder, Disk disk, JsonLanguage language)
      throws IOException {
    if (WholeFile.isFolder(disk, folder)) {
      for (Path file : disk.entries(folder)) {
        if (Segment.isNamed(file) && WholeFile.isFile(disk, file)) {
          return of(Segment.of(file), disk)
              .flatMap(header -> FileNames.id(whose(header, language)));
        }
      }
    }
    return Optional.empty();
  }

  /** The hash of the closing line before, as the first line of a segment tells it. */
  static Optional<ContentHash> chain(byte[] header, Journal journal) {
    try {
      return Optional.of(
          new ContentHash(said(header, journal.language()).path("chain").asString("")));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** A first line as a tree; a missing one if it is no JSON. */
  private static JsonNode said(byte[] header, JsonLanguage language) {
    JsonNode said = language.parse(header).value();
    return said == null ? MissingNode.getInstance() : said;
  }

  /** Whether the head is that other partnership's too, and so the whole folder. */
  private static boolean isAllOf(Partnership.Id other, Journal journal) {
    try {
      return Head.read(journal.disk().read(journal.head()), journal.language())
          .filter(head -> other.equals(head.partnership()))
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static Defect defect(Path file, Position after, String what) {
    return new Defect(file, 1, what, DamagedException.remedy(after.revision()));
  }
}
