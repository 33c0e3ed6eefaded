package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.Read;

/**
 * Puts back what a damaged line of a journal said, where the same content stands elsewhere: its
 * commit's closing line still tells the content's hash, so that nothing can be put back that was
 * not written.
 */
final class Healing {
  private final Journal journal;
  private final Map<ContentHash, byte[]> elsewhere = new HashMap<>();
  private final List<Defect> healed = new ArrayList<>();

  Healing(Journal journal) {
    this.journal = journal;
  }

  /** Takes a document's file as a place where a content may stand. */
  void lookInto(Document document) {
    note(journal.language().writeLine(document).getBytes(UTF_8));
  }

  /** Writes anew each segment in which lines could be put back; answers which lines. */
  List<Defect> heal() throws IOException {
    lookIntoState();
    for (Segment segment : journal.segments()) {
      Optional<byte[]> whole = healed(segment);
      if (whole.isPresent()) {
        WholeFile.force(journal.disk(), journal.written(segment.number()).file(), whole.get());
        journal.deleteCompressed(segment.number());
      }
    }
    return healed;
  }

  private void note(byte[] content) {
    elsewhere.put(ContentHash.of(content), content);
  }

  private void lookIntoState() throws IOException {
    Path state = journal.state();
    if (journal.disk().look(state).isPresent()) {
      try (Lines lines = new Lines(state, journal.disk().stream(state, 0), 0)) {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
          ContentLine.read(line).ifPresent(each -> note(each.content()));
        }
      }
    }
  }

  private Optional<byte[]> healed(Segment segment) throws IOException {
    int before = healed.size();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<byte[]> open = new ArrayList<>();
    try (Lines lines = new Lines(segment.file(), segment.stream(journal.disk(), 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Optional<Closing> closing = closing(line);
        if (closing.isPresent() && isAsMany(open, closing.get(), lines.number())) {
          heal(segment, lines.number(), open, closing.get());
        }
        open.add(line);
        if (closing.isPresent()) {
          write(open, all);
          open.clear();
        }
      }
    } catch (DamagedException e) {
      // What does not even unpack cannot be put together again from elsewhere.
      return Optional.empty();
    }
    write(open, all);
    return healed.size() > before ? Optional.of(all.toByteArray()) : Optional.empty();
  }

  /** Whether as many lines stand before the closing line as were written, the header left out. */
  private static boolean isAsMany(List<byte[]> before, Closing closing, int number) {
    int header = number == before.size() + 1 ? 1 : 0;
    return before.size() - header == closing.documents().size() + 1;
  }

  private static void write(List<byte[]> lines, ByteArrayOutputStream to) {
    for (byte[] line : lines) {
      to.writeBytes(line);
      to.write('\n');
    }
  }

  private Optional<Closing> closing(byte[] line) {
    return Seal.open(line)
        .map(opened -> journal.language().read(opened.json(), Closing.class))
        .map(Read::value);
  }

  /** The lines before a closing line end with the documents' and the command's. */
  private void heal(Segment segment, int number, List<byte[]> before, Closing closing) {
    int count = closing.documents().size();
    int first = before.size() - count - 1;
    for (int index = 0; index < count; index++) {
      Closing.Written written = closing.documents().get(index);
      byte[] content = elsewhere.get(written.hash());
      byte[] there = before.get(first + index);
      if (content != null && !isAsWritten(there, written) && !isRedacted(there)) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ContentLine.document(written.document(), content).writeTo(line);
        byte[] withEnd = line.toByteArray();
        before.set(first + index, Arrays.copyOf(withEnd, withEnd.length - 1));
        healed.add(
            new Defect(
                segment.file(),
                number - count - 1 + index,
                "what commit %d wrote of %s was damaged, and is put back as it was"
                    .formatted(closing.commit(), written.document()),
                "nothing more need be done"));
      }
    }
  }

  /** What was taken out is not put back, wherever it may still stand. */
  private static boolean isRedacted(byte[] line) {
    return new String(line, UTF_8).contains("\"redacted\":");
  }

  private static boolean isAsWritten(byte[] line, Closing.Written written) {
    return ContentLine.read(line)
        .filter(ContentLine::isWhole)
        .filter(each -> each.hash().equals(written.hash()))
        .filter(each -> each.name().equals(ContentLine.name(written.document())))
        .isPresent();
  }
}
