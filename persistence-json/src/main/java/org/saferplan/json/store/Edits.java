package org.saferplan.json.store;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.saferplan.register.Register;

/**
 * Finds what somebody wrote into the documents' files: what a repair would take into the record.
 * Writes nothing.
 *
 * @param journal of the partnership
 */
record Edits(Journal journal) {

  /** While nobody writes, lest what is just being written looks like an edit. */
  List<Edit> found() throws IOException {
    ReentrantLock turn = Exclusive.ofThisProgram(journal.folder().resolveSibling(""));
    Exclusive.requireNotInRule(turn);
    turn.lock();
    try (Disk.Lock lock = journal.disk().lock(journal.lock())) {
      return journal.disk().isWritable(journal.lock())
          ? Exclusive.amongPrograms(lock, this::compared)
          : compared();
    } finally {
      turn.unlock();
    }
  }

  private List<Edit> compared() throws IOException {
    Contents contents;
    try (JournalReader reader = journal.untilTorn(Position.START)) {
      contents = Contents.NONE.further(reader, journal.language());
    }
    Register register = contents.register();
    DocumentFiles files =
        new DocumentFiles(journal.disk(), journal.folder().resolveSibling(""), journal.language());
    return new FoundDocuments(journal)
        .neverSaid(contents).values().stream()
            .map(
                each ->
                    new Edit(files.place(each.key()), register.find(each.key()).orElse(null), each))
            .toList();
  }
}
