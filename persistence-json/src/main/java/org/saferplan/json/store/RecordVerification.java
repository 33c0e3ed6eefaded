package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds one partnership's folder against its journal. For one who holds the lock. */
final class RecordVerification {
  private final Journal journal;
  private final Disk disk;
  private final Path folder;
  private final List<Defect> defects;
  private final Set<Path> redacted = new HashSet<>();
  private @Nullable Head head;
  private long swept;

  /**
   * Of a partnership.
   *
   * @param defects what was found so far, and will be
   */
  RecordVerification(Journal journal, List<Defect> defects) {
    this.journal = journal;
    this.disk = journal.disk();
    this.folder = journal.home();
    this.defects = defects;
  }

  void verify() throws IOException {
    Set<Path> known = new HashSet<>(Set.of(journal.lock(), journal.head(), journal.state()));
    findHead();
    Set<Path> packedByOthers = new TreeSet<>();
    int before = defects.size();
    boolean isNamedRight = verifySegments(known, packedByOthers);
    if (!isNamedRight) {
      // The rest can only be told when they have their own names.
      return;
    }
    Optional<Contents> contents = verifyJournal(known);
    defects.subList(before, defects.size()).forEach(each -> packedByOthers.remove(each.file()));
    packedByOthers.forEach(
        file ->
            add(
                file,
                0,
                "this is not what was compressed (its hash is not in its name), and says the same",
                "have it repaired: it is compressed anew"));
    if (contents.isPresent()) {
      FilesVerification files = new FilesVerification(journal, defects, known);
      files.verifyDocuments(contents.get().register(), swept);
      files.verifyAttached(contents.get().files());
      new OtherFiles(journal, known, redacted, defects).tell(folder);
    }
  }

  /** What the head says, if it can be told. */
  private void findHead() throws IOException {
    // What was committed since the sweep is about to be written by whoever committed it.
    swept = Long.MAX_VALUE;
    try (HeadFile file = new HeadFile(journal)) {
      Optional<String> there = file.text();
      Optional<Head> found = there.isPresent() ? file.read(there.get()) : Optional.empty();
      if (found.isEmpty()
          && (there.isPresent() || journal.format(Position.START) >= Format.WITH_HEAD)) {
        add(
            journal.head(),
            0,
            there.isPresent() ? "this is not what was written" : "this is not there",
            "have the store repaired; whether commits are missing at the journal's end is then told"
                + " by the documents' files alone");
      }
      head = found.orElse(null);
      swept = found.map(Head::swept).orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      defects.add(Refusals.defect(journal.head(), e));
    }
  }

  /** Whether all are under their names. */
  private boolean verifySegments(Set<Path> known, Set<Path> packedByOthers) throws IOException {
    for (Path file : disk.entries(journal.folder())) {
      if (!Segment.isNamed(file)) {
        continue;
      }
      known.add(file);
      Segment segment = Segment.of(file);
      if (segment.isCompressed() && WholeFile.isFile(disk, file) && !segment.isAsNamed(disk)) {
        packedByOthers.add(file);
      }
    }
    for (Copies each : journal.copies().values()) {
      for (Defect told : each.told()) {
        Optional<Defect> astray =
            Header.another(Segment.of(told.file()), journal).isPresent()
                ? Astray.around(journal).told(told.file())
                : Optional.empty();
        defects.add(astray.orElse(told));
      }
    }
    List<Misnamed> misnamed = Misnamed.in(journal);
    misnamed.forEach(
        each -> {
          known.add(each.file());
          defects.add(each.told());
        });
    return misnamed.isEmpty();
  }

  /** What is on record; of a damaged journal what readers are answered, if they are. */
  private Optional<Contents> verifyJournal(Set<Path> known) throws IOException {
    try {
      Contents contents = whole();
      ChangedLines changed = ChangedLines.in(journal, contents.end());
      defects.addAll(changed.defects());
      AttachedFiles attached = new AttachedFiles(disk, folder);
      changed.redactedFiles().forEach(hash -> redacted.add(attached.place(hash)));
      verifyState(contents);
      new FilesVerification(journal, defects, known)
          .verifyUnattached(
              NamedFiles.by(contents.register().documents().toList(), journal)
                  .unattached(contents, changed));
      return Optional.of(contents);
    } catch (DamagedException e) {
      Optional<Contents> standing = standing();
      boolean isAddedTo = standing.isPresent() && canBeAddedTo(standing.get());
      new Damage(journal, head, standing.isPresent(), isAddedTo).tell(e.defect(), defects);
      return standing;
    } catch (IOException e) {
      // What the head tells of may be read all the same.
      defects.add(Refusals.defect(folder, e));
      return standing();
    }
  }

  /** Reads the whole journal, as if there were no state, and then what is beyond the head. */
  private Contents whole() throws IOException {
    Contents all = journal.whole(head);
    if (head != null && head.commit() < all.end().revision()) {
      add(
          journal.head(),
          0,
          "behind commit %d, of which this tells, the journal goes on to %d: a program was stopped, or this is an older head"
              .formatted(head.commit(), all.end().revision()),
          "nothing need be done: the next commit goes on behind them");
    }
    for (Defect each : new Beyond(journal, all.end()).told()) {
      // Of what is behind the last part it does not matter which of several would count.
      defects.removeIf(told -> each.line() == 0 && told.file().equals(each.file()));
      defects.add(each);
    }
    return all;
  }

  private Optional<Contents> standing() throws IOException {
    Head found = head;
    if (found == null) {
      return Optional.empty();
    }
    try (HeadFile file = new HeadFile(journal)) {
      return Optional.of(new JournalView(journal, file).upTo(found, "", Seen.NOTHING).contents());
    } catch (DamagedException e) {
      return Optional.empty();
    } catch (IOException e) {
      defects.add(Refusals.defect(folder, e));
      return Optional.empty();
    }
  }

  private boolean canBeAddedTo(Contents standing) throws IOException {
    try (JournalReader reader = journal.untilTorn(standing.end())) {
      standing.further(reader, journal.language());
      return true;
    } catch (DamagedException e) {
      return false;
    }
  }

  private void verifyState(Contents contents) throws IOException {
    State state = new State(journal);
    if (disk.look(journal.state()).isEmpty()) {
      return;
    }
    Optional<Contents> said = state.read(Head.at(contents.end(), state.rewritten(), 0));
    boolean isRight = said.isPresent();
    if (isRight) {
      try (JournalReader reader = journal.after(Position.START)) {
        Contents then =
            Contents.NONE.further(reader, journal.language(), said.get().end().revision());
        isRight =
            then.end().equals(said.get().end())
                && then.files().equals(said.get().files())
                && then.register().isSameAs(said.get().register());
      }
    }
    Optional<Defect> beyond = state.toldBeyond(contents.end().revision());
    if (beyond.isPresent()) {
      defects.add(beyond.get());
    } else if (!isRight) {
      add(
          journal.state(),
          0,
          "this is not the record as it once stood",
          "delete it: nothing rests on it, and it is written anew");
    }
  }

  private void add(Path file, int line, String what, String remedy) {
    defects.add(new Defect(file, line, what, remedy));
  }
}
