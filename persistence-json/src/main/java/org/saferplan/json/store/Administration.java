package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.command.Actor;
import org.saferplan.command.Ruling;
import org.saferplan.document.Document;
import org.saferplan.fact.Content;
import org.saferplan.fact.ContentHash;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;

/**
 * What an administrator has done with a record. For one who holds the lock.
 *
 * @param keeper of the record
 */
record Administration(Keeper keeper) {

  /**
   * What was taken out of a record.
   *
   * @param commit that tells of it; empty if nothing of it was on record, or not any more
   * @param found what of it was on record
   * @param told what of it stays there, or stood in documents' files still
   */
  record TakenOut(Optional<Commit> commit, Sought found, List<Defect> told) {}

  /** Takes texts out of everything that was ever said, and deletes files. */
  TakenOut redact(Actor actor, String reason, Sought sought) throws IOException {
    if (reason.isBlank()) {
      throw RefusedException.because(Kind.INVALID, "blank", "the reason is blank", "say it");
    }
    keeper.requireSound();
    Journal journal = keeper.journal();
    Contents before = keeper.latest();
    Redacting redacting = new Redacting(journal, sought.texts());
    redacting.plan(before.end());
    if (redacting.isIn(reason)) {
      throw Redacting.refused("the reason gives away what is redacted", "say it in other words");
    }
    List<ContentHash> files = sought.files().stream().filter(before.files()::contains).toList();
    Sought found = new Sought(redacting.found(), files);
    Redaction redaction = new Redaction(reason, redacting.lines(), files);
    if (redaction.lines().isEmpty() && files.isEmpty()) {
      redacting.deleteOlder();
      if (WholeFile.isFile(journal.disk(), journal.state())
          && !sought.in(journal.disk(), journal.state()).isNothing()) {
        // Whoever took it out of the record did not come so far.
        new State(journal).write(before, keeper.seen().rewritten());
      }
      List<Defect> told = new ArrayList<>(redacting.told());
      told.addAll(forceLeftOver(before, sought));
      return new TakenOut(Optional.empty(), found, told);
    }
    Attempt attempt =
        new Attempt(
            actor,
            redaction,
            (register, moment) ->
                new Ruling.Accepted(redacting.documents(register), List.of(), ""));
    keeper.tail().beginSegment();
    NewCommit commit =
        keeper.decided(
            attempt, before.at(keeper.tail().placeOfNext(before.end())), before.end().revision());
    keeper.write(
        List.of(commit), keeper.seen().rewrittenOnce(), commit.added(before).without(files));
    try {
      Seen seen = keeper.sweep();
      keeper.tail().forceHead(seen);
      redacting.write(commit.revision(), seen.contents().end());
      journal.deleteUnfinished();
      new State(journal).write(seen.contents(), seen.rewritten());
      keeper.forceFiles(commit.documents());
      keeper.attached().delete(files);
    } catch (IOException e) {
      throw Redacting.unfinished(commit.revision(), Refusals.defect(journal.folder(), e), e);
    }
    return new TakenOut(Optional.of(commit.inHistory()), found, redacting.told());
  }

  /** Writes documents anew of which the files say still what was redacted, unless by hand. */
  private List<Defect> forceLeftOver(Contents now, Sought sought) throws IOException {
    List<Defect> forced = new ArrayList<>();
    Journal journal = keeper.journal();
    DocumentFiles files = new DocumentFiles(journal.disk(), journal.home(), journal.language());
    for (Document document : now.register().documents().toList()) {
      Path place = files.place(document.key());
      if (WholeFile.isFile(journal.disk(), place)
          && !sought.in(journal.disk(), place).isNothing()
          && files.olderCommit(document.key(), journal.disk().read(place), journal).isPresent()) {
        files.force(document);
        forced.add(
            Defect.mended(
                place, 0, "a text to be redacted stood here still, and this is written anew"));
      }
    }
    return forced;
  }

  /** Copies the record as it stood at a revision, or now, into another store's folder. */
  Contents copyTo(Root other, long revision) throws IOException {
    keeper.requireSound();
    long latest = keeper.latest().end().revision();
    return new Backup(keeper.journal(), keeper.attached())
        .copy(other, revision == Long.MAX_VALUE ? latest : revision, keeper.seen());
  }

  /** Compresses the whole journal; the next commit begins a segment. */
  Seen compact() throws IOException {
    keeper.requireSound();
    Seen seen = keeper.tidy();
    keeper.tail().forceHead(seen);
    keeper.rest();
    Compaction compaction = new Compaction(keeper.journal());
    for (Segment segment : keeper.journal().segments()) {
      if (compaction.isToBePacked(segment)) {
        Compaction.Packed packed = compaction.pack(segment);
        compaction.put(packed, compaction.lay(packed));
      }
    }
    return seen;
  }

  /** Mends the journal; answers what was done. */
  List<Defect> repair(Actor actor) throws IOException {
    Repair repair = new Repair(keeper.journal());
    Contents before = keeper.repaired(repair.mended());
    List<Document> taken = repair.taken(before);
    ChangedLines said = ChangedLines.in(keeper.journal(), before.end());
    List<Redaction.Line> lines = repair.untold(said);
    List<Document> after = before.register().with(Long.MAX_VALUE, taken).documents().toList();
    List<Content> files = NamedFiles.by(after, keeper.journal()).unattached(before, said).here();
    repair.done().addAll(said.unfinished());
    repair.tellAttached(files);
    repair.tellMissing(NamedFiles.by(taken, keeper.journal()).unattached(before, said).missing());
    if (!taken.isEmpty() || !lines.isEmpty() || !files.isEmpty()) {
      Repair.Repaired command =
          new Repair.Repaired(repair.lost(), taken.stream().map(Document::key).toList(), lines);
      keeper.write(
          new Attempt(actor, command, (register, moment) -> new Ruling.Accepted(taken, files, "")),
          before);
    }
    if (!lines.isEmpty()) {
      // The one that stands there is of the journal as it was.
      new State(keeper.journal()).write(keeper.latest(), keeper.seen().rewritten());
    }
    return repair.done();
  }
}
