package org.saferplan.json.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.saferplan.store.NoSuchRevision;

/**
 * Copies a partnership's record into another store's folder, as it stood at a commit: the journal
 * up to there, and what is written from it. For one who holds the lock, so that nothing is
 * compressed or redacted meanwhile.
 *
 * @param from the journal
 * @param attached its attached files
 */
record Backup(Journal from, AttachedFiles attached) {

  /** Copies what was on record at a revision, of a record that has come so far. */
  Contents copy(Root to, long revision, Seen latest) throws IOException {
    if (revision < 1 || revision > latest.contents().end().revision()) {
      throw NoSuchRevision.refusal(
          from.partnership(), revision, latest.contents().end().revision());
    }
    requireFree(from.partnership(), to);
    Contents contents;
    try (JournalReader reader = from.between(Position.START, latest.contents().end())) {
      contents = Contents.NONE.further(reader, from.language(), revision);
    }
    // Named first, so that it is missed where this is broken off.
    to.begin();
    to.name(from.partnership());
    WholeFile.forceFolder(to.disk(), to.folder(from.partnership()));
    Journal copy = to.journal(from.partnership());
    WholeFile.forceFolder(to.disk(), copy.folder());
    copyFiles(contents, new AttachedFiles(to.disk(), to.folder(from.partnership())));
    copySegments(copy, contents.end());
    try (HeadFile head = new HeadFile(copy)) {
      head.write(Head.at(contents.end(), latest.rewritten(), revision));
    }
    to.disk().create(copy.lock(), new byte[0], false);
    DocumentFiles documents =
        new DocumentFiles(to.disk(), to.folder(from.partnership()), copy.language());
    for (Document document : contents.register().documents().toList()) {
      documents.write(document, contents.register(), revision, copy);
    }
    return contents;
  }

  /** Has a copy name what it is to hold, unless it holds some of it. */
  static Root named(Root copy, Set<Partnership.Id> partnerships) throws IOException {
    copy.check();
    for (Partnership.Id each : partnerships) {
      requireFree(each, copy);
    }
    copy.begin();
    copy.name(partnerships);
    return copy;
  }

  private static void requireFree(Partnership.Id partnership, Root to) throws IOException {
    if (to.disk().isTaken(to.folder(partnership))) {
      throw RefusedException.because(
          Kind.IMPOSSIBLE,
          "taken",
          to.folder(partnership) + " is there already",
          "name a folder that does not hold this partnership; a copy that was broken off may be"
              + " deleted first");
    }
  }

  /** One that is gone, or not what was attached, is missed in the copy as it is here. */
  private void copyFiles(Contents contents, AttachedFiles to) throws IOException {
    for (ContentHash hash : contents.files()) {
      if (attached.isWhole(hash)) {
        to.keep(attached.read(hash), contents.end().revision());
      }
    }
  }

  private void copySegments(Journal to, Position end) throws IOException {
    for (Segment segment : from.segments()) {
      if (segment.number() > end.segment()) {
        return;
      }
      boolean isLast = segment.number() == end.segment();
      byte[] bytes;
      if (isLast) {
        try (InputStream stream = segment.stream(from.disk(), 0)) {
          bytes = stream.readNBytes(Math.toIntExact(end.bytes()));
        }
      } else {
        bytes = from.disk().read(segment.file());
      }
      WholeFile.force(
          to.disk(),
          isLast
              ? to.written(segment.number()).file()
              : to.folder().resolve(segment.file().getFileName()),
          bytes);
    }
  }
}
