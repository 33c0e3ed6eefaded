package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import tools.jackson.databind.JsonNode;

/** Where else what a damaged line said may stand, and what can take its place where it is lost. */
final class Elsewhere {
  /** What is said of what takes its own place. */
  static final String AS_READ = "it stands as it can still be read";

  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  private final JsonLanguage language;
  private final Map<ContentHash, byte[]> contents = new HashMap<>();
  private final Map<String, byte[]> latest = new HashMap<>();

  Elsewhere(JsonLanguage language) {
    this.language = language;
  }

  /** What can take the place of a content that is lost. */
  static final class Instead {
    private final byte[] content;
    private final String words;

    Instead(byte[] content, String words) {
      this.content = content;
      this.words = words;
    }

    byte[] content() {
      return content;
    }

    /** What it is. */
    String words() {
      return words;
    }
  }

  /** Takes a document's file as a place where a content may stand. */
  void lookInto(Document document) {
    note(language.writeLineBytes(document));
  }

  /**
   * The same of documents' files under other names, of a journal's state, and of copies of its
   * parts that lie beside those that count.
   */
  void lookInto(Journal journal) throws IOException {
    new FoundDocuments(journal).underOtherNames().forEach(this::lookInto);
    if (WholeFile.isFile(journal.disk(), journal.state())) {
      lookInto(journal.state(), journal.disk().stream(journal.state(), 0));
    }
    for (Copies each : journal.copies().values()) {
      for (Segment other : each.others()) {
        lookInto(other, journal.disk());
      }
    }
    for (Copies each : journal.copies().values()) {
      leaveOut(each.counting(), journal.disk());
    }
  }

  /**
   * What was taken out on purpose is not put back, also where the line does not say so any more.
   */
  private void leaveOut(Segment counting, Disk disk) {
    SegmentText.of(counting, disk).stream()
        .flatMap(text -> text.lines().stream())
        .flatMap(line -> ContentLine.read(line).stream())
        .flatMap(line -> Redaction.in(line, language).stream())
        .flatMap(redaction -> redaction.lines().stream())
        .forEach(line -> contents.remove(line.was()));
  }

  private void lookInto(Segment other, Disk disk) throws IOException {
    InputStream stream;
    try {
      stream = other.stream(disk, 0);
    } catch (DamagedException e) {
      // It does not unpack, and is told of.
      return;
    }
    lookInto(other.file(), stream);
  }

  /** So far as it can be read. */
  private void lookInto(Path file, InputStream stream) throws IOException {
    try (Lines lines = new Lines(file, stream, 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        ContentLine.read(line).ifPresent(each -> note(each.content()));
      }
    } catch (DamagedException e) {
      // What was read of it serves, and nothing rests on the rest.
      return;
    }
  }

  private void note(byte[] content) {
    contents.put(ContentHash.of(content), content);
  }

  /** Notes that a line of the journal says this, the ones before it having been noted. */
  void passed(byte[] line) {
    ContentLine.read(line).ifPresent(each -> latest.put(each.name(), each.content()));
  }

  /**
   * The line as it was written, if its content stands anywhere. What was taken out is not put back,
   * wherever it may still stand.
   *
   * @param before what stands before the commit's closing line
   */
  Optional<byte[]> line(LostLine.Written written, List<byte[]> before) {
    if (before.stream().anyMatch(line -> isRedacted(written.name(), line))) {
      return Optional.empty();
    }
    return Optional.ofNullable(contents.get(written.hash()))
        .or(
            () ->
                before.stream()
                    .flatMap(line -> written.contentIn(line).stream())
                    .filter(content -> ContentHash.of(content).equals(written.hash()))
                    .findFirst())
        .map(written::line);
  }

  private static boolean isRedacted(String name, byte[] line) {
    String text = new String(line, UTF_8);
    return text.contains("\"" + name + "\"") && text.contains("\"redacted\":");
  }

  /**
   * What can take its place: what can still be read of it, or what was on record before.
   *
   * @param at which of the commit's lines it is
   */
  Optional<Instead> instead(LostLine.Written written, int at, List<byte[]> before) {
    for (byte[] line : before) {
      Optional<ContentLine> read =
          ContentLine.read(line).filter(each -> each.name().equals(written.name()));
      if (read.isPresent() && isUnderstood(written, read.get().content())) {
        return Optional.of(read(read.get().content()));
      }
    }
    if (at < before.size()) {
      Optional<byte[]> there = written.contentIn(before.get(at));
      if (there.isPresent() && isUnderstood(written, there.get())) {
        return Optional.of(read(there.get()));
      }
    }
    if (!written.isDocument()) {
      return Optional.of(new Instead(NOTHING, "nothing stands in its place"));
    }
    return Optional.ofNullable(latest.get(written.name()))
        .filter(content -> isUnderstood(written, content))
        .map(content -> new Instead(content, "what was on record before stands in its place"));
  }

  private static Instead read(byte[] content) {
    return new Instead(content, AS_READ);
  }

  private boolean isUnderstood(LostLine.Written written, byte[] content) {
    if (!written.isDocument()) {
      JsonNode command = language.parse(content).value();
      return command != null && command.isObject();
    }
    Read<Document> read = language.read(content, Document.class);
    Document document = read.value();
    return document != null
        && read.faults().isEmpty()
        && ContentLine.name(document.key()).equals(written.name());
  }
}
