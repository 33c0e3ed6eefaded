package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saferplan.document.Key;
import org.saferplan.fact.ContentHash;

/**
 * A line of the journal that holds a content and its hash: {@code
 * {"document":"plan/x","hash":"…","content":{…}}}.
 *
 * <p>Of a line that was redacted the hash is still that of what was written, and the hash of what
 * it says now follows, with the commit that redacted it: {@code
 * {"document":"plan/x","hash":"…","redacted":7,"says":"…","content":{…}}}. So it is where what was
 * written is lost, and a repair left something else in its place: {@code "repaired":7}.
 *
 * <p>The hash is of the very bytes that stand there, so the line is taken apart without reading its
 * JSON.
 */
final class ContentLine {
  private static final int LONGEST_START = 600;
  private static final Pattern START =
      Pattern.compile(
          "\\{\"(document|command)\":\"([a-z0-9./-]+)\",\"hash\":\"([0-9a-f]{64})\","
              + "(?:\"(redacted|repaired)\":([1-9][0-9]{0,17}),\"says\":\"([0-9a-f]{64})\",)?\"content\":");

  private final String what;
  private final String name;
  private final ContentHash hash;
  private final String since;
  private final long by;
  private final ContentHash said;
  private final byte[] content;

  private ContentLine(
      String what,
      String name,
      ContentHash hash,
      String since,
      long by,
      ContentHash said,
      byte[] content) {
    this.what = what;
    this.name = name;
    this.hash = hash;
    this.since = since;
    this.by = by;
    this.said = said;
    this.content = content;
  }

  private static ContentLine of(String what, String name, byte[] content) {
    ContentHash hash = ContentHash.of(content);
    return new ContentLine(what, name, hash, "", 0, hash, content);
  }

  static ContentLine document(Key key, byte[] content) {
    return of("document", name(key), content);
  }

  static ContentLine command(String name, byte[] content) {
    return of("command", name, content);
  }

  /** What the line of a document begins with whose content had this hash when it was written. */
  static byte[] start(Key key, ContentHash hash) {
    return "{\"document\":\"%s\",\"hash\":\"%s\","
        .formatted(name(key), hash.value())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The line as read; empty if it is none of these. */
  static Optional<ContentLine> read(byte[] line) {
    int start = Math.min(line.length, LONGEST_START);
    Matcher matcher = START.matcher(new String(line, 0, start, StandardCharsets.ISO_8859_1));
    if (!matcher.lookingAt() || line[line.length - 1] != '}') {
      return Optional.empty();
    }
    return Optional.of(
        new ContentLine(
            matcher.group(1),
            matcher.group(2),
            new ContentHash(matcher.group(3)),
            matcher.group(4) == null ? "" : matcher.group(4),
            matcher.group(5) == null ? 0 : Long.parseLong(matcher.group(5)),
            new ContentHash(matcher.group(6) == null ? matcher.group(3) : matcher.group(6)),
            Arrays.copyOfRange(line, matcher.end(), line.length - 1)));
  }

  /** A document's key as it stands in its line: its kind and its id. */
  static String name(Key key) {
    return key.kind().word() + "/" + key.id();
  }

  /** Whether it is a document's; else it is a command's. */
  boolean isDocument() {
    return what.equals("document");
  }

  /** The document's key, or the command's name. */
  String name() {
    return name;
  }

  /** As the closing line names it. */
  String nameAndHash() {
    return name + " " + hash.value();
  }

  /** The same line once a commit has redacted it. */
  ContentLine redacted(long commit, byte[] instead) {
    return new ContentLine(what, name, hash, "redacted", commit, ContentHash.of(instead), instead);
  }

  /** A line of which only this is known, once a commit has left something else in its place. */
  static ContentLine repaired(
      String what, String name, ContentHash hash, long commit, byte[] instead) {
    return new ContentLine(what, name, hash, "repaired", commit, ContentHash.of(instead), instead);
  }

  /** Whether what was written was taken out. */
  boolean isRedacted() {
    return since.equals("redacted");
  }

  /** The commit since which the line says something else than was written; 0 if it does not. */
  long changedBy() {
    return by;
  }

  /** The hash of what the line says: unless that was changed, the one it was written with. */
  ContentHash said() {
    return said;
  }

  /** The hash of what was written. */
  ContentHash hash() {
    return hash;
  }

  /** Whether the content is what was hashed. */
  boolean isWhole() {
    return ContentHash.of(content).equals(said);
  }

  byte[] content() {
    return content;
  }

  /** More bytes than the line and its end have. */
  int longest() {
    return LONGEST_START + content.length;
  }

  /** Writes the line and its end. */
  void writeTo(ByteArrayOutputStream bytes) {
    String again = by == 0 ? "" : "\"" + since + "\":" + by + ",\"says\":\"" + said.value() + "\",";
    String start =
        "{\""
            + what
            + "\":\""
            + name
            + "\",\"hash\":\""
            + hash.value()
            + "\","
            + again
            + "\"content\":";
    bytes.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(content);
    bytes.write('}');
    bytes.write('\n');
  }
}
