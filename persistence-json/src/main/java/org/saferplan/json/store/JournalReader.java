package org.saferplan.json.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.json.Read;
import org.saferplan.store.Commit;

/**
 * Reads a journal one whole commit at a time, and refuses the first thing in it that is not as it
 * was written.
 */
final class JournalReader implements Closeable {
  private final Journal journal;
  private final Lines lines;
  private Position position;

  JournalReader(Journal journal, Position position) throws IOException {
    this.journal = journal;
    this.position = position;
    this.lines = new Lines(journal.file(), position.bytes(), position.lines());
  }

  /**
   * A whole commit.
   *
   * @param closing its closing line
   * @param documents the documents' lines, as many as the closing line names and in its order
   * @param firstLine the number of the first of them
   * @param command the command's line
   */
  record Entry(Closing closing, List<ContentLine> documents, int firstLine, ContentLine command) {

    /** As it stands in the history. */
    Commit inHistory() {
      return closing.inHistory(command);
    }
  }

  /** Just after what has been read. */
  Position position() {
    return position;
  }

  /** The next commit; empty at the end, and where all that follows is the beginning of a commit. */
  Optional<Entry> next() throws IOException {
    if (position.bytes() == 0) {
      readHeader();
    }
    List<ContentLine> before = new ArrayList<>();
    long bytes = position.bytes();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      bytes += line.length + 1;
      Optional<ContentLine> content = ContentLine.read(line);
      if (content.isEmpty()) {
        return Optional.of(close(line, before, bytes));
      }
      if (!content.get().isWhole()) {
        throw damage(
            "the content of "
                + content.get().name()
                + " is not what was written (its hash differs)");
      }
      before.add(content.get());
    }
    return Optional.empty();
  }

  private void readHeader() throws IOException {
    byte[] header = lines.next();
    if (header == null) {
      throw DamagedException.in(journal.file(), 1, "the journal ends within its first line");
    }
    String whose =
        Format.checked(journal.file(), 1, header, "journal", journal.language())
            .path("partnership")
            .asString("");
    if (!whose.equals(journal.partnership().value())) {
      throw damage("this is the journal of " + whose + ", not of " + journal.partnership().value());
    }
    position = Position.after(header);
  }

  private Entry close(byte[] line, List<ContentLine> before, long bytes) throws IOException {
    Seal.Opened opened =
        Seal.open(line).orElseThrow(() -> damage("the line is not what was written"));
    Read<Closing> read = journal.language().read(opened.json(), Closing.class);
    Closing closing = read.value();
    if (closing == null || !read.faults().isEmpty()) {
      throw damage(
          "the closing line cannot be understood (" + read.faults().get(0).message() + ")");
    }
    if (!closing.previous().equals(position.chain())) {
      throw damage("commit " + closing.commit() + " does not follow the commit before it");
    }
    if (closing.commit() != position.revision() + 1 || closing.at().isBefore(position.at())) {
      throw damage(
          "commit %d of %s does not come after commit %d of %s"
              .formatted(closing.commit(), closing.at(), position.revision(), position.at()));
    }
    if (!names(closing).equals(told(before)) || closing.count() != closing.documents().size()) {
      throw damage("the lines before are not those that commit " + closing.commit() + " wrote");
    }
    int firstLine = lines.number() - before.size();
    position = new Position(bytes, lines.number(), closing.commit(), closing.at(), opened.hash());
    int last = before.size() - 1;
    return new Entry(closing, before.subList(0, last), firstLine, before.get(last));
  }

  private static List<String> names(Closing closing) {
    List<String> names = new ArrayList<>();
    for (Closing.Written written : closing.documents()) {
      names.add(ContentLine.name(written.document()) + " " + written.hash().value());
    }
    names.add(closing.command() + " " + closing.text().value());
    return names;
  }

  private static List<String> told(List<ContentLine> before) {
    return before.stream().map(line -> line.name() + " " + line.hash().value()).toList();
  }

  private DamagedException damage(String what) {
    return DamagedException.in(journal.file(), lines.number(), what);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
