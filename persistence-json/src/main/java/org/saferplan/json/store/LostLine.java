package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.saferplan.fact.ContentHash;

/** A line of which what was written is lost, and what takes its place. */
final class LostLine {
  private final long commit;
  private final Written written;
  private final byte[] content;

  /**
   * Of a commit.
   *
   * @param written what it was to hold
   * @param content what stands instead; of a closing line all of it, sealed
   */
  LostLine(long commit, Written written, byte[] content) {
    this.commit = commit;
    this.written = written;
    this.content = content;
  }

  /**
   * What a commit wrote, as its closing line names it.
   *
   * @param what "document" or "command"; "closing" is the closing line itself
   * @param name the document's, or the command's
   * @param hash of its content
   */
  record Written(String what, String name, ContentHash hash) {
    static Written closing(ContentHash hash) {
      return new Written(ChangedLines.CLOSING, ChangedLines.CLOSING, hash);
    }

    boolean isDocument() {
      return what.equals("document");
    }

    private byte[] start() {
      return "{\"%s\":\"%s\",\"hash\":\"%s\",\"content\":"
          .formatted(what, name, hash.value())
          .getBytes(UTF_8);
    }

    /** The line that holds this content. */
    byte[] line(byte[] content) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      line.writeBytes(start());
      line.writeBytes(content);
      line.write('}');
      return line.toByteArray();
    }

    /** What a line holds where this one's content begins, whatever stands before. */
    Optional<byte[]> contentIn(byte[] line) {
      int start = start().length;
      return line.length <= start + 1
          ? Optional.empty()
          : Optional.of(Arrays.copyOfRange(line, start, line.length - 1));
    }
  }

  /** The line that a repair leaves. */
  byte[] line(long repair) {
    if (written.what().equals(ChangedLines.CLOSING)) {
      return content;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ContentLine.repaired(written.what(), written.name(), written.hash(), repair, content)
        .writeTo(line);
    return Arrays.copyOf(line.toByteArray(), line.size() - 1);
  }

  /** What the repair's commit tells of it. */
  Redaction.Line told() {
    ContentHash now =
        written.what().equals(ChangedLines.CLOSING) ? Seal.hash(content) : ContentHash.of(content);
    return new Redaction.Line(commit, written.name(), written.hash(), now);
  }
}
