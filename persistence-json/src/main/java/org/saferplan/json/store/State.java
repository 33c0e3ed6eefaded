package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.json.JsonLanguage;
import org.saferplan.json.Read;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * The record as it stood at a commit, beside the journal: opening reads this and what the journal
 * has after it, and not the whole history. Nothing is lost with it.
 *
 * @param journal whose state it is
 */
record State(Journal journal) {

  /**
   * The last line. In the file its own hash is added at its end: see {@link Seal}.
   *
   * @param partnership whose record it is; null in a state that was written before this was said
   * @param head where the journal stood
   * @param revisions the commit that last wrote each document, in the order of the lines
   * @param hashes the hash of each document's line's content
   * @param files the hashes of the files attached
   */
  public record Summary(
      Partnership.@Nullable Id partnership,
      Head head,
      List<Long> revisions,
      List<ContentHash> hashes,
      List<ContentHash> files) {

    /** Takes copies. */
    public Summary {
      revisions = List.copyOf(revisions);
      hashes = List.copyOf(hashes);
      files = List.copyOf(files);
    }
  }

  /** Writes the state. Answers how many bytes it has. */
  long write(Contents contents, int rewritten) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Long> revisions = new ArrayList<>();
    List<ContentHash> hashes = new ArrayList<>();
    Register register = contents.register();
    register
        .documents()
        .forEach(
            document -> {
              ContentLine line =
                  ContentLine.document(document.key(), journal.language().writeLineBytes(document));
              line.writeTo(bytes);
              revisions.add(register.revisionOf(document.key()));
              hashes.add(line.hash());
            });
    Summary summary =
        new Summary(
            journal.partnership(),
            Head.at(contents.end(), rewritten, 0),
            revisions,
            hashes,
            contents.files().stream().sorted(Comparator.comparing(ContentHash::value)).toList());
    bytes.writeBytes(Seal.seal(journal.language().writeLineBytes(summary)));
    bytes.write('\n');
    WholeFile.force(journal.disk(), journal.state(), bytes.toByteArray());
    return bytes.size();
  }

  /** How long the file is; 0 if there is none. */
  long size() throws IOException {
    return journal.disk().look(journal.state()).map(Disk.Entry::size).orElse(0L);
  }

  /** What the head in the state says of how often the journal was written anew. */
  int rewritten() throws IOException {
    return summary().map(summary -> summary.head().rewritten()).orElse(0);
  }

  private Optional<Summary> summary() throws IOException {
    if (!WholeFile.isFile(journal.disk(), journal.state())) {
      return Optional.empty();
    }
    try (Lines lines = new Lines(journal.state(), journal.disk().stream(journal.state(), 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (ContentLine.read(line).isEmpty()) {
          return summary(line);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The head of this journal as it was when the state was written, if that goes beyond a commit.
   */
  Optional<Head> beyond(long commit) {
    try {
      return summary()
          .filter(summary -> isOfThis(summary.partnership()))
          .map(Summary::head)
          .filter(head -> head.commit() > commit)
          .map(
              head ->
                  Head.at(head.position(), head.rewritten(), head.commit())
                      .of(journal.partnership()));
    } catch (IOException e) {
      // What cannot be read tells nothing.
      return Optional.empty();
    }
  }

  /** That the state tells of commits which the journal has lost, if it does. */
  Optional<Defect> toldBeyond(long commit) {
    return beyond(commit)
        .map(
            head ->
                new Defect(
                    journal.state(),
                    0,
                    "this is the record as commit %d left it, and the journal ends with commit %d: what followed is lost from it, or this is another copy's"
                        .formatted(head.commit(), commit),
                    "put this partnership's folder back from a backup, or have it repaired: then a"
                        + " commit tells what is lost, and the documents are taken from here; if"
                        + " this is another copy's, move it out of the folder"));
  }

  /** Sets the state aside, if it tells of commits that the journal does not have. */
  void setAsideBeyond(long commit) throws IOException {
    if (beyond(commit).isPresent()) {
      new SetAside(journal.disk(), journal.home()).move(journal.state(), commit);
    }
  }

  /**
   * Reads the state; empty if there is none of this journal that the head allows, or it is not
   * whole.
   */
  Optional<Contents> read(Head until) throws IOException {
    return written(until.rewritten(), until.commit());
  }

  /**
   * Reads the state that was written when the journal had been written anew so often, and that goes
   * no further than a commit; empty if there is none, or it is not whole.
   */
  Optional<Contents> written(int rewritten, long last) throws IOException {
    if (!WholeFile.isFile(journal.disk(), journal.state())) {
      return Optional.empty();
    }
    List<ContentLine> documents = new ArrayList<>();
    try (Lines lines = new Lines(journal.state(), journal.disk().stream(journal.state(), 0), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Optional<ContentLine> content = ContentLine.read(line);
        if (content.isEmpty()) {
          return summary(line)
              .filter(summary -> isOfThis(summary.partnership()))
              .filter(summary -> summary.head().rewritten() == rewritten)
              .filter(summary -> summary.head().commit() <= last)
              .flatMap(summary -> contents(summary, documents));
        }
        documents.add(content.get());
      }
    } catch (IOException e) {
      // Nothing rests on it: the journal is read instead.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Folders can be swapped: then the journal itself is to be read, and says whose it is. */
  private boolean isOfThis(Partnership.@Nullable Id partnership) {
    return partnership == null || partnership.equals(journal.partnership());
  }

  private Optional<Summary> summary(byte[] line) {
    return Seal.open(line)
        .map(opened -> journal.language().read(opened.json(), Summary.class))
        .map(Read::value);
  }

  private Optional<Contents> contents(Summary summary, List<ContentLine> lines) {
    if (lines.size() != summary.hashes().size()) {
      return Optional.empty();
    }
    Map<Long, List<Document>> byRevision = new TreeMap<>();
    JsonLanguage language = journal.language();
    for (int index = 0; index < lines.size(); index++) {
      ContentLine line = lines.get(index);
      Document document = language.read(line.content(), Document.class).value();
      if (!line.isWhole()
          || !line.hash().equals(summary.hashes().get(index))
          || document == null
          || !ContentLine.name(document.key()).equals(line.name())) {
        return Optional.empty();
      }
      byRevision
          .computeIfAbsent(summary.revisions().get(index), revision -> new ArrayList<>())
          .add(document);
    }
    Register register = Register.empty();
    for (Map.Entry<Long, List<Document>> commit : byRevision.entrySet()) {
      register = register.with(commit.getKey(), commit.getValue());
    }
    Set<ContentHash> files = new HashSet<>(summary.files());
    return Optional.of(
        new Contents(
            register.with(summary.head().commit(), List.of()),
            summary.head().position(),
            files,
            0));
  }
}
