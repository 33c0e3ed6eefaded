package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of what stands in a partnership's folder and is not of the record.
 *
 * @param journal of the record
 * @param known the files that are of the record
 * @param redacted the attached files that were deleted on purpose
 * @param defects to which it is added
 */
record OtherFiles(Journal journal, Set<Path> known, Set<Path> redacted, List<Defect> defects) {

  /** Tells of those in a folder and below. */
  void tell(Path folder) throws IOException {
    for (Path file : journal.disk().entries(folder)) {
      if (!Root.isHidden(file)) {
        tellOf(file);
      }
    }
  }

  private void tellOf(Path file) throws IOException {
    Path setAside = new SetAside(journal.disk(), journal.home()).folder();
    if (journal.disk().isLink(file)) {
      defects.add(
          new Defect(
              file,
              0,
              "this is a link: what it leads to can change or go without this store",
              "put in its place what it leads to"));
    } else if (!known.contains(file)) {
      if (WholeFile.isFolder(journal.disk(), file)) {
        Optional<Defect> astray =
            file.equals(journal.folder()) ? Optional.empty() : Astray.around(journal).told(file);
        astray.ifPresent(defects::add);
        if (astray.isEmpty()) {
          tell(file);
        }
      } else if (file.startsWith(setAside) && SetAside.isNamed(file)) {
        defects.add(anothers(file).orElseGet(() -> SetAside.told(file)));
      } else {
        defects.add(unknown(file));
      }
    }
  }

  /** Of a part of another partnership's journal, that it is that. */
  private Optional<Defect> anothers(Path file) {
    Astray around = Astray.around(journal);
    return around
        .part(file)
        .filter(part -> !part.whose().equals(journal.partnership()))
        .flatMap(part -> around.told(file));
  }

  private Defect unknown(Path file) throws IOException {
    if (Misnamed.isHeadOfBefore(file, journal)) {
      return new Defect(
          file,
          0,
          "this is the head under another name: a repair was stopped that had moved it",
          "have the store repaired: it has its own name again then");
    }
    if (isDocument(file)) {
      return unrecorded(file);
    }
    if (redacted.contains(file)) {
      return new Defect(
          file, 0, "this attached file was redacted, and is here still, or again", "delete it");
    }
    Optional<Defect> copy = copy(file);
    if (copy.isPresent()) {
      return copy.get();
    }
    return new FoundDocuments(journal).isAttached(file)
        ? new Defect(
            file,
            0,
            "this is not on record, and a document's file names it as attached",
            "leave it here: it is taken up with the document")
        : misnamed(file).orElseGet(() -> Verification.unknown(file, Astray.around(journal)));
  }

  /** Tells of a document under another name, if it says what the record never said. */
  private Optional<Defect> misnamed(Path file) throws IOException {
    FoundDocuments found = new FoundDocuments(journal);
    return found
        .under(file)
        .filter(document -> !found.isSaid(document))
        .map(
            document ->
                new Defect(
                    file,
                    0,
                    "this says of %s what is not on record, and has another name"
                        .formatted(document.key()),
                    "if that is wanted, have it take the place of %s, and have the store repaired; if"
                            .formatted(FileNames.document(journal.home(), document.key()))
                        + " not, move it out of the store's folder"));
  }

  /** Tells of a copy of a part of this journal what it says beside the part. */
  private Optional<Defect> copy(Path file) throws IOException {
    Optional<Segment> part =
        Astray.around(journal)
            .part(file)
            .filter(each -> each.whose().equals(journal.partnership()))
            .map(Astray.Part::segment);
    Optional<Segment> own =
        part.isPresent() ? journal.segment(part.get().number()) : Optional.empty();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Optional<SegmentText> copied = SegmentText.of(part.get(), journal.disk());
    Optional<SegmentText> counting = SegmentText.of(own.get(), journal.disk());
    if (counting.isEmpty()) {
      // That it cannot be read is told by itself.
      return Optional.empty();
    }
    boolean isRedacted =
        copied.filter(text -> text.saysWhatWasRedactedIn(counting.get())).isPresent();
    if (copied.filter(text -> text.isSaidBy(counting.get())).isEmpty()) {
      return Optional.of(
          copied(
              file,
              "this is a copy of %s, and says what that does not"
                  + (isRedacted ? ", and still what was redacted" : ""),
              own.get(),
              isRedacted
                  ? "do again what else of it is wanted, then delete it"
                  : "keep it elsewhere, in case what it says is wanted, and move it out of the"
                      + " folder"));
    }
    return Optional.of(
        isRedacted
            ? copied(
                file,
                "this is a copy of %s that still says what was redacted",
                own.get(),
                "delete it")
            : copied(
                file,
                "this is a copy of %s, and says nothing that that does not",
                own.get(),
                "move it out of the store's folder"));
  }

  private static Defect copied(Path file, String what, Segment own, String remedy) {
    return new Defect(file, 0, what.formatted(own.file().getFileName()), remedy);
  }

  /** Whether a document stands in its own place, of which the journal does not know. */
  private boolean isDocument(Path file) throws IOException {
    return new FoundDocuments(journal).in(file).isPresent();
  }

  private static Defect unrecorded(Path file) {
    return new Defect(
        file,
        0,
        "this document is not on record: somebody put it here, or the journal beside it is an older"
            + " one",
        "look at it as an edit, then have it taken up (repaired), or move it out of the store's"
            + " folder");
  }
}
