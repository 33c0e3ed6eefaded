package org.saferplan.json.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saferplan.partnership.Partnership;

/**
 * Holds everything in a store's folder against the journals, and finds all that is wrong and not
 * only the first.
 */
final class Verification {
  private final Root store;
  private final Disk disk;
  private final List<Defect> defects = new ArrayList<>();

  Verification(Root store) {
    this.store = store;
    this.disk = store.disk();
  }

  List<Defect> defects() throws IOException {
    if (!store.isMarkedAsWritten()) {
      defects.add(
          new Defect(
              store.marker(), 0, "this is not what was written", "the next commit writes it anew"));
    }
    NavigableSet<Partnership.Id> all = store.partnerships();
    for (Partnership.Id each : all) {
      verifyNameIfReached(each);
    }
    if (WholeFile.isFolder(disk, store.path())) {
      for (Path entry : disk.entries(store.path())) {
        boolean isContacts = entry.equals(ContactsFile.file(store.path()));
        if (!Root.isHidden(entry) && !entry.equals(store.marker()) && !isContacts) {
          verifyEntry(entry, all);
        }
      }
      ContactsFile.defect(store).ifPresent(defects::add);
    }
    return inOrder();
  }

  /** The same of one of the partnerships alone. */
  List<Defect> defects(Partnership.Id partnership) throws IOException {
    NavigableSet<Partnership.Id> all = store.partnerships();
    if (all.contains(partnership)) {
      verifyNameIfReached(partnership);
      if (WholeFile.isFolder(disk, store.folder(partnership))) {
        verifyEntry(store.folder(partnership), all);
      }
    }
    return inOrder();
  }

  private List<Defect> inOrder() {
    Predicate<Defect> isAstray = each -> each.kind() == Defect.Kind.ASTRAY;
    // That it belongs elsewhere says less than whatever else is told of the same file.
    Set<Path> told =
        defects.stream().filter(isAstray.negate()).map(Defect::file).collect(Collectors.toSet());
    return defects.stream()
        .distinct()
        .filter(isAstray.and(each -> told.contains(each.file())).negate())
        .sorted(Comparator.comparing(Defect::file).thenComparingInt(Defect::line))
        .toList();
  }

  /** What of one partnership cannot be reached keeps nobody from the others. */
  private void verifyNameIfReached(Partnership.Id partnership) {
    try {
      verifyName(partnership);
    } catch (IOException e) {
      defects.add(Refusals.defect(store.folder(partnership), e));
    }
  }

  /** Whether a partnership that is named has its folder, and one that has is named. */
  private void verifyName(Partnership.Id partnership) throws IOException {
    if (!WholeFile.isFolder(disk, store.folder(partnership))) {
      defects.add(store.gone(partnership));
    }
    // Of another's record under its name that is told, and then there is nothing to be named.
    if (store.isUnnamed(partnership) && !isOfAnother(partnership)) {
      defects.add(
          new Defect(
              store.marker(),
              0,
              "this does not name %s, whose record is here: somebody edited it, or put that folder"
                      .formatted(partnership.value())
                  + " here from elsewhere",
              "if that record belongs here nothing need be done: its next commit names it; if not,"
                  + " move its folder out of the store's"));
    }
  }

  private boolean isOfAnother(Partnership.Id id) throws IOException {
    return Header.whose(store.journal(id).folder(), disk, store.language())
        .filter(whose -> !whose.equals(id))
        .isPresent();
  }

  private void verifyEntry(Path entry, NavigableSet<Partnership.Id> all) throws IOException {
    Optional<Partnership.Id> partnership =
        WholeFile.isFolder(disk, entry)
            ? FileNames.partnership(entry.getFileName().toString())
            : Optional.empty();
    try {
      if (partnership.isEmpty()) {
        verifyOther(entry);
        return;
      }
      Journal journal = store.journal(partnership.get());
      boolean isThere = WholeFile.isFolder(disk, journal.folder());
      boolean isBegun =
          all.contains(partnership.get())
              || disk.look(entry.resolve("partnership.json")).isPresent();
      if (!isThere && !isBegun) {
        defects.add(unknown(entry, astray()));
      } else if (!isThere
          || (journal.segments().isEmpty()
              && Misnamed.in(journal).isEmpty()
              && !isTold(journal, isBegun))) {
        defects.add(DamagedException.journalGone(journal));
      } else {
        verifyPartnership(journal);
      }
    } catch (IOException e) {
      defects.add(Refusals.defect(entry, e));
    } catch (UncheckedIOException e) {
      defects.add(Refusals.defect(entry, Objects.requireNonNull(e.getCause())));
    }
  }

  /** Whether the head tells of what is gone, or that nothing has begun. */
  private boolean isTold(Journal journal, boolean isBegun) throws IOException {
    return WholeFile.isFile(disk, journal.head())
        && Head.read(disk.read(journal.head()), store.language())
            .filter(head -> head.commit() > 0 || !isBegun)
            .isPresent();
  }

  /** What may be a partnership's folder under another name, as where only the case differs. */
  private void verifyOther(Path entry) throws IOException {
    Optional<Partnership.Id> whose = Header.whose(entry.resolve("journal"), disk, store.language());
    defects.add(
        whose.isPresent()
            ? DamagedException.underAnotherName(entry, whose.get(), disk, store.language())
            : unknown(entry, astray()));
  }

  /**
   * While nobody writes, lest a commit that is just being written looks wrong; a copy that nobody
   * can write needs no lock.
   */
  private void verifyPartnership(Journal journal) throws IOException {
    RecordVerification record = new RecordVerification(journal, defects);
    boolean isNone = disk.isTaken(journal.lock()) && !WholeFile.isFile(disk, journal.lock());
    if (isNone) {
      defects.add(
          new Defect(
              journal.lock(),
              0,
              "what stands in the place of the lock is no file, so that nobody can write",
              "move it away: the next commit makes the lock anew"));
    }
    if (isNone || !disk.isWritable(journal.lock())) {
      record.verify();
      return;
    }
    ReentrantLock turn = Exclusive.ofThisProgram(journal.home());
    Exclusive.requireNotInRule(turn);
    turn.lock();
    try (Disk.Lock lock = disk.lock(journal.lock())) {
      Exclusive.amongPrograms(
          lock,
          () -> {
            record.verify();
            return defects;
          });
    } finally {
      turn.unlock();
    }
  }

  private Astray astray() {
    return new Astray(store.path(), disk, store.language());
  }

  /** What is to be told of what the store never wrote there. */
  static Defect unknown(Path entry, Astray astray) {
    return astray
        .told(entry)
        .orElseGet(
            () ->
                new Defect(
                    entry,
                    0,
                    "this is no part of the record",
                    "move it out of the store's folder"));
  }
}
