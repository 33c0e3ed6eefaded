package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saferplan.command.Command;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;

/**
 * An accepted attempt as it will stand in the journal and in the history.
 *
 * <p>Nothing is written that could not be read back as it was given: the journal is all there is.
 */
final class NewCommit {
  /** Leaves room in a line for what stands around the content. */
  private static final int LONGEST = Lines.LONGEST - 1024;

  /** A document that is longer holds what belongs in an attached file. */
  static final int LONGEST_DOCUMENT = 4 << 20;

  private static final String HALF = "look for a character of which only half is there";

  private final JsonLanguage language;
  private final Ruling.Accepted accepted;
  private final List<ContentLine> documents = new ArrayList<>();
  private final ContentLine command;
  private final Closing closing;
  private final byte[] bytes;
  private final Position end;

  /** After this position, at this moment; forced together with all that follows a commit. */
  NewCommit(
      JsonLanguage language,
      Position after,
      long forced,
      Attempt attempt,
      Ruling.Accepted accepted,
      Instant at) {
    this.language = language;
    this.accepted = accepted;
    List<Closing.Written> written = new ArrayList<>();
    for (Document document : accepted.documents()) {
      ContentLine line = ContentLine.document(document.key(), kept(document));
      documents.add(line);
      written.add(new Closing.Written(document.key(), line.hash()));
    }
    String name = Command.nameOf(attempt.command().getClass());
    this.command =
        ContentLine.command(name, kept(language.writeHistory(attempt.command()), name, LONGEST));
    this.closing =
        new Closing(
            after.revision() + 1,
            at,
            attempt.actor(),
            name,
            accepted.made().isEmpty() ? null : accepted.made(),
            command.hash(),
            documents.size(),
            written,
            accepted.files().stream().map(Content::hash).toList(),
            after.chain(),
            forced);
    if (!closing.equals(
        language.read(language.writeLine(closing).getBytes(UTF_8), Closing.class).value())) {
      throw unkeepable("who did what would not be read back as it was given", HALF);
    }
    byte[] closingLine = Seal.seal(language.writeLine(closing));
    this.bytes = lines(closingLine);
    this.end =
        new Position(
            after.segment(),
            after.bytes() + bytes.length,
            after.lines() + documents.size() + 2,
            closing.commit(),
            closing.at(),
            Seal.open(closingLine).orElseThrow().hash());
  }

  /** As it stands in the history. */
  Commit inHistory() {
    return closing.inHistory(command);
  }

  /** Its number. */
  long revision() {
    return closing.commit();
  }

  /** The documents it writes. */
  List<Document> documents() {
    return accepted.documents();
  }

  /** The files it attaches. */
  List<Content> files() {
    return accepted.files();
  }

  /** Its lines. */
  byte[] bytes() {
    return bytes;
  }

  /** Just after its lines. */
  Position end() {
    return end;
  }

  /** What the journal says once it has this commit more. */
  Contents added(Contents before) {
    Set<ContentHash> files = before.files();
    if (!files.containsAll(closing.files())) {
      files = new HashSet<>(files);
      files.addAll(closing.files());
    }
    return new Contents(before.register().with(closing.commit(), documents()), end, files);
  }

  private byte[] lines(byte[] closingLine) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    documents.forEach(line -> line.writeTo(lines));
    command.writeTo(lines);
    lines.writeBytes(closingLine);
    lines.write('\n');
    return lines.toByteArray();
  }

  private byte[] kept(Document document) {
    byte[] content =
        kept(language.writeLine(document), document.key().toString(), LONGEST_DOCUMENT);
    Read<Document> back = language.read(content, Document.class);
    if (!document.equals(back.value()) || !back.faults().isEmpty()) {
      throw unkeepable(
          document.key() + " would not be read back as it was given",
          back.faults().isEmpty() ? HALF : back.faults().get(0).words());
    }
    return content;
  }

  private static byte[] kept(String json, String what, int longest) {
    byte[] content = json.getBytes(UTF_8);
    if (content.length > longest || json.indexOf('\n') >= 0) {
      throw unkeepable(
          "%s is too long to be kept: it has %d bytes, and %d can be"
              .formatted(what, content.length, longest),
          "attach what is long as a file");
    }
    return content;
  }

  private static RefusedException unkeepable(String what, String remedy) {
    return RefusedException.because(Kind.INVALID, "cannot-be-kept", what, remedy);
  }
}
