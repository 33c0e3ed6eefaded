package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.saferplan.Contradictions;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
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
    try (HeadFile file = new HeadFile(journal)) {
      Optional<String> there = file.text();
      contents = journal.whole(there.isPresent() ? file.read(there.get()).orElse(null) : null);
    }
    Register register = contents.register();
    Map<Path, Document> found = new FoundDocuments(journal).neverSaid(contents);
    Register after = register.with(register.revision() + 1, List.copyOf(found.values()));
    List<Edit> edits = new ArrayList<>();
    found.forEach(
        (file, document) ->
            edits.add(
                new Edit(
                    file,
                    register.find(document.key()).orElse(null),
                    document,
                    against(document, register, after))));
    return edits;
  }

  /** What speaks against taking it into the record. */
  private static List<String> against(Document document, Register register, Register after) {
    if (document instanceof Version && register.find(document.key()).isPresent()) {
      return List.of("a version is never changed, and a repair does not take it: have it restored");
    }
    return Contradictions.of(document, after).stream()
        .map(each -> each.message() + ": " + each.remedy())
        .toList();
  }
}
