package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saferplan.Contradictions;
import org.saferplan.document.Document;
import org.saferplan.document.Version;
import org.saferplan.register.Register;

/**
 * Takes what stands in documents' files, and the journal never said, into the record.
 *
 * @param journal of the record
 * @param contents what is on record
 * @param ofAnotherCopy what commits of another copy of the record wrote, which is not taken
 * @param done to which is added what was done
 */
record TakingUp(
    Journal journal, Contents contents, Set<Closing.Written> ofAnotherCopy, List<Defect> done) {

  /** The documents that are to be taken; a version that is on record stays. */
  List<Document> documents() throws IOException {
    List<Document> taken = new ArrayList<>();
    Register register = contents.register();
    for (Map.Entry<Path, Document> each :
        new FoundDocuments(journal).neverSaid(contents).entrySet()) {
      Document document = each.getValue();
      if (document instanceof Version && register.find(document.key()).isPresent()) {
        open(
            each.getKey(),
            "this is not the version that is on record, and is not taken: a version is never"
                + " changed",
            "have it restored");
      } else if (ofAnotherCopy.contains(FoundDocuments.asWritten(document, journal))) {
        Path kept = setAside(each.getKey(), document);
        open(
            each.getKey(),
            "what stood here a commit of another copy of this record wrote; it is not taken, and is"
                + " kept as "
                + kept.getFileName(),
            "do again what of it is wanted");
      } else {
        taken.add(document);
        tell(
            each.getKey(),
            "what stands here is not in the journal (somebody edited it, or the commit is lost that"
                + " wrote it), and is taken into the record");
      }
    }
    tellContradictions(taken, register.with(register.revision() + 1, taken));
    return taken;
  }

  /** Keeps it elsewhere, lest another repair take it for an edit, and writes what is on record. */
  private Path setAside(Path file, Document document) throws IOException {
    Path kept = new SetAside(journal.disk(), journal.home()).move(file, contents.end().revision());
    Optional<Document> onRecord = contents.register().find(document.key());
    if (onRecord.isPresent()) {
      new DocumentFiles(journal.disk(), journal.home(), journal.language()).force(onRecord.get());
    }
    return kept;
  }

  /** What no command would have written is taken too: after damage there may be nothing else. */
  private void tellContradictions(List<Document> taken, Register after) {
    for (Document document : taken) {
      Contradictions.of(document, after)
          .forEach(
              each ->
                  open(
                      FileNames.document(journal.home(), document.key()),
                      "no command would have written this: " + each.message(),
                      each.remedy()));
    }
  }

  private void tell(Path file, String what) {
    done.add(Defect.mended(file, 0, what));
  }

  private void open(Path file, String what, String remedy) {
    done.add(new Defect(file, 0, what, remedy));
  }
}
