package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.refusal.Fault;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.register.Register;
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

  private final JsonLanguage language;
  private final Ruling.Accepted accepted;
  private final List<ContentLine> documents = new ArrayList<>();
  private final ContentLine command;
  private final Closing closing;
  private final byte[] bytes;
  private final Position end;

  /** On these contents, at this moment; forced together with all that follows a commit. */
  NewCommit(
      JsonLanguage language,
      Contents on,
      long forced,
      Attempt attempt,
      Ruling.Accepted accepted,
      Instant at) {
    this.language = language;
    this.accepted = accepted;
    Position after = on.end();
    List<Closing.Written> written = new ArrayList<>();
    for (Document document : accepted.documents()) {
      ContentLine line = ContentLine.document(document.key(), kept(document, on.register()));
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
            forced,
            null);
    byte[] closed = kept(language.writeLineBytes(closing), "who did what", LONGEST);
    requireReadBack(closing, closed, null, "who did what");
    byte[] closingLine = Seal.seal(closed);
    this.bytes = lines(closingLine);
    if (bytes.length > LONGEST) {
      throw tooLong("all that is written at once", bytes.length, LONGEST, "write it in several");
    }
    this.end =
        new Position(
            after.segment(),
            after.bytes() + bytes.length,
            after.lines() + documents.size() + 2,
            closing.commit(),
            closing.at(),
            Seal.hash(closingLine));
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

  /** The lines of several, one after the other, and so many line ends. */
  static byte[] bytes(List<NewCommit> commits, int lineEnds) {
    if (commits.size() == 1 && lineEnds == 0) {
      return commits.get(0).bytes();
    }
    int length = commits.stream().mapToInt(commit -> commit.bytes.length).sum();
    ByteBuffer lines = ByteBuffer.allocate(length + lineEnds);
    commits.forEach(commit -> lines.put(commit.bytes));
    Arrays.fill(lines.array(), length, length + lineEnds, (byte) '\n');
    return lines.array();
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
    return new Contents(
        before.register().with(closing.commit(), documents()),
        end,
        files,
        before.grown() + bytes.length);
  }

  private byte[] lines(byte[] closingLine) {
    int length = documents.stream().mapToInt(ContentLine::longest).sum();
    ByteArrayOutputStream lines =
        new ByteArrayOutputStream(length + command.longest() + closingLine.length + 1);
    documents.forEach(line -> line.writeTo(lines));
    command.writeTo(lines);
    lines.writeBytes(closingLine);
    lines.write('\n');
    return lines.toByteArray();
  }

  private byte[] kept(Document document, Register before) {
    String what = document.key().toString();
    byte[] content = kept(language.writeLineBytes(document), what, LONGEST_DOCUMENT);
    requireReadBack(document, content, before.find(document.key()).orElse(null), what);
    return content;
  }

  private <T> void requireReadBack(T value, byte[] line, @Nullable T known, String what) {
    Optional<Fault> lost = language.lost(value, line, known);
    if (lost.isPresent()) {
      throw unkeepable(what + " would not be read back as it was given", lost.get().words());
    }
  }

  /** Why a document cannot be kept that somebody wrote by hand, in words; empty if it can. */
  static Optional<String> notKept(byte[] content) {
    if (content.length > LONGEST_DOCUMENT) {
      return Optional.of(
          "it has %d bytes, and %d can be".formatted(content.length, LONGEST_DOCUMENT));
    }
    return JsonLanguage.isOfWholeCharacters(content)
        ? Optional.empty()
        : Optional.of("of a character only half is there");
  }

  private static byte[] kept(byte[] content, String what, int longest) {
    if (content.length > longest) {
      throw tooLong(what, content.length, longest, "attach what is long as a file");
    }
    if (!JsonLanguage.isOfWholeCharacters(content)) {
      throw unkeepable(
          what + " would not be read back as it was given",
          "look for a character of which only half is there");
    }
    return content;
  }

  private static RefusedException tooLong(String what, int bytes, int longest, String remedy) {
    return unkeepable(
        "%s is too long to be kept: it has %d bytes, and %d can be".formatted(what, bytes, longest),
        remedy);
  }

  private static RefusedException unkeepable(String what, String remedy) {
    return RefusedException.because(Kind.INVALID, "cannot-be-kept", what, remedy);
  }
}
