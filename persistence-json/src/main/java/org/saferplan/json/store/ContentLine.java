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
 * <p>The hash is of the very bytes that stand there, so the line is taken apart without reading its
 * JSON.
 */
final class ContentLine {
  private static final int LONGEST_START = 400;
  private static final Pattern START =
      Pattern.compile(
          "\\{\"(document|command)\":\"([a-z0-9./-]+)\",\"hash\":\"([0-9a-f]{64})\",\"content\":");

  private final String what;
  private final String name;
  private final ContentHash hash;
  private final byte[] content;

  private ContentLine(String what, String name, ContentHash hash, byte[] content) {
    this.what = what;
    this.name = name;
    this.hash = hash;
    this.content = content;
  }

  static ContentLine document(Key key, byte[] content) {
    return new ContentLine("document", name(key), ContentHash.of(content), content);
  }

  static ContentLine command(String name, byte[] content) {
    return new ContentLine("command", name, ContentHash.of(content), content);
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
            Arrays.copyOfRange(line, matcher.end(), line.length - 1)));
  }

  /** A document's key as it stands in its line: its kind and its id. */
  static String name(Key key) {
    return key.kind().word() + "/" + key.id();
  }

  /** The document's key, or the command's name. */
  String name() {
    return name;
  }

  /** The hash that stands in the line. */
  ContentHash hash() {
    return hash;
  }

  /** Whether the content is what was hashed. */
  boolean isWhole() {
    return ContentHash.of(content).equals(hash);
  }

  byte[] content() {
    return content;
  }

  /** Writes the line and its end. */
  void writeTo(ByteArrayOutputStream bytes) {
    String start =
        "{\"%s\":\"%s\",\"hash\":\"%s\",\"content\":".formatted(what, name, hash.value());
    bytes.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(content);
    bytes.write('}');
    bytes.write('\n');
  }
}
