package org.saferplan.json.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.register.Register;

/**
 * Writes documents to their files some time after they were committed: however often a document
 * changed meanwhile, once.
 *
 * <p>Its owner takes turns at it; only the files of a {@link Round} are written beside that.
 */
final class Sweep {
  private static final System.Logger LOG = System.getLogger(Sweep.class.getName());

  private final Journal journal;
  private final DocumentFiles files;
  private final Set<Key> pending = new HashSet<>();
  private Register before = Register.empty();

  /** How many commits this program has made since. */
  private long own;

  Sweep(Journal journal, DocumentFiles files) {
    this.journal = journal;
    this.files = files;
  }

  /** Notes that these commits were made one after the other. */
  void committed(Register on, List<NewCommit> commits) {
    if (pending.isEmpty()) {
      before = on;
      own = 0;
    }
    own += commits.size();
    commits.forEach(commit -> commit.documents().forEach(document -> pending.add(document.key())));
  }

  /** Keeps nothing of what was on record, when nothing is pending. */
  void forget() {
    before = Register.empty();
  }

  boolean isPending() {
    return !pending.isEmpty();
  }

  /**
   * What is written at one time.
   *
   * @param keys of which documents
   * @param before what was on record when the files were last written
   * @param register what is on record
   */
  record Round(Set<Key> keys, Register before, Register register) {

    /** The last commit whose documents will stand in their files. */
    long revision() {
      return register.revision();
    }
  }

  /** Takes up what was committed since the files were last written, by whomever. */
  Round begin(Seen seen) {
    Register register = seen.contents().register();
    boolean isAllOurs =
        before.revision() == seen.swept() && before.revision() + own == register.revision();
    Set<Key> keys = new HashSet<>(pending);
    register
        .documents()
        .map(Document::key)
        .filter(key -> !isAllOurs)
        .filter(key -> register.revisionOf(key) > seen.swept())
        .forEach(keys::add);
    Round round = new Round(keys, before, register);
    pending.clear();
    // Where it is not written in the end, what is swept lies before this, and all is looked at.
    before = register;
    own = 0;
    return round;
  }

  /** Writes it, while no other program writes files. */
  void write(Round round) {
    for (Key key : round.keys()) {
      round.register().find(key).ifPresent(document -> write(document, round));
    }
  }

  /** Has nothing more to write: another program did. */
  void isDone() {
    pending.clear();
  }

  /** Writes documents over whatever stands in their files, and answers when the disk has them. */
  void force(List<Document> documents) throws IOException {
    for (Document document : documents) {
      files.force(document);
    }
  }

  /** Writes every document that does not stand in its file; answers which. */
  List<DocumentFiles.Wrote> all(Register register) throws IOException {
    List<DocumentFiles.Wrote> written = new ArrayList<>();
    for (Document document : register.documents().toList()) {
      files.write(document, register, register.revision(), journal).ifPresent(written::add);
    }
    pending.clear();
    return written;
  }

  /**
   * The commit stands whatever becomes of this: verifying the store shows what is missing, and
   * restoring mends it.
   */
  private void write(Document document, Round round) {
    try {
      files
          .write(document, round.before(), round.revision(), journal)
          .filter(wrote -> wrote.aside() != null)
          .ifPresent(
              wrote ->
                  LOG.log(
                      System.Logger.Level.WARNING,
                      () ->
                          "%s was not as it was left: what stood there is kept as %s, and is not"
                                  .formatted(wrote.file(), wrote.aside())
                              + " part of the record"));
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          () ->
              "commit %d stands, but the file of %s could not be written: %s"
                  .formatted(round.revision(), document.key(), Refusals.words(e)));
    }
  }
}
