package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.command.Command;
import org.saferplan.document.Document;
import org.saferplan.document.Key;
import org.saferplan.fact.Content;

/**
 * Makes a damaged journal one that can be written again: what is whole stays, the rest is set aside
 * and never deleted; what the documents' files know that the journal has lost is taken from them.
 * For one who holds the lock.
 */
final class Repair {
  /** Of commits that are lost so many are told one by one. */
  static final int TOLD = 20;

  private final Journal journal;
  private final Path folder;
  private final Disk disk;
  private final List<Defect> done = new ArrayList<>();
  private final Set<Redaction.Line> changed = new HashSet<>();
  private final Set<Closing.Written> ofAnotherCopy = new HashSet<>();
  private boolean isHeadLost;

  Repair(Journal journal) {
    this.journal = journal;
    this.folder = journal.home();
    this.disk = journal.disk();
  }

  /**
   * What stands in the history of what a repair took from the documents' files.
   *
   * @param lost what the journal has lost, in words
   * @param taken the documents that were taken from their files
   * @param lines the lines of the journal that say something else than was written, which is lost
   */
  public record Repaired(@Nullable String lost, List<Key> taken, List<Redaction.Line> lines)
      implements Command {

    /** Takes copies. */
    public Repaired {
      taken = taken == null ? List.of() : List.copyOf(taken);
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /** What is lost, in words; null if nothing is. */
  @Nullable String lost() {
    List<String> lost = done.stream().filter(Defect::isLoss).map(Defect::what).toList();
    if (lost.isEmpty()) {
      return null;
    }
    String told = lost.stream().limit(TOLD).collect(Collectors.joining("; "));
    return lost.size() > TOLD ? told + "; and %d more".formatted(lost.size() - TOLD) : told;
  }

  /** The lines that say something else than was written, and of which no commit tells yet. */
  List<Redaction.Line> untold(ChangedLines said) {
    List<Redaction.Line> untold = said.untold();
    for (Redaction.Line each : untold) {
      if (!changed.contains(each)) {
        done.add(said.lost(each, journal.folder()));
      }
    }
    return untold;
  }

  /** What was done. */
  List<Defect> done() {
    return done;
  }

  /** Mends the journal and its head; answers what is on record now. */
  Seen mended() throws IOException {
    List<Misnamed> misnamed = Misnamed.in(journal);
    Misnamed.rename(misnamed, journal);
    for (Misnamed each : misnamed) {
      did(each.own(), "this was a part of the journal under another name, and has its own again");
    }
    HeadFile file = new HeadFile(journal);
    try {
      Optional<String> there = file.text();
      Optional<Head> head =
          there
              .flatMap(text -> Head.read(text.getBytes(ISO_8859_1), journal.language()))
              .filter(each -> !file.isOfAnother(each));
      isHeadLost = head.isEmpty();
      Optional<Position> before = head.isPresent() ? there(head.get()) : Optional.empty();
      boolean isElsewhere =
          head.isPresent() && before.isPresent() && !isOf(head.get(), before.get());
      if (isElsewhere && !journal.holds(head.get().chain())) {
        tellOtherCopy(head.get());
        head = Optional.empty();
        isHeadLost = true;
      }
      head = furthest(head);
      RepairPlan plan = healed(head.orElse(null));
      Optional<Position> now = head.isPresent() ? there(head.get()) : Optional.empty();
      boolean isAnew =
          head.isPresent() && now.isPresent() && !now.get().equals(head.get().position());
      Contents whole =
          new WholePart(journal, done)
              .kept(isAnew ? null : head.map(Head::position).orElse(null), isAnew, plan.isWhole());
      if (isAnew && before.isEmpty() && isOfAnotherCopy(head.get(), now.get())) {
        tellOtherCopy(head.get());
        head = Optional.empty();
        isHeadLost = true;
      }
      int rewritten = head.map(Head::rewritten).orElseGet(this::rewrittenInState);
      if (isAnew || plan.isChanged()) {
        rewritten++;
      }
      if (isHeadLost) {
        did(journal.head(), "this was missing, damaged or another journal's, and is written anew");
      }
      if (head.isPresent() && whole.end().revision() < head.get().commit()) {
        lost(journal.folder(), lostCommits(whole.end().revision() + 1, head.get().commit()));
      }
      done.addAll(plan.toldOfCutOff(journal.folder()));
      if (whole.end().revision() == 0) {
        throw nothingLeft();
      }
      long end = whole.end().revision();
      new State(journal).setAsideBeyond(end);
      if (isHeadLost) {
        keepHead(end + 1);
      }
      long swept = head.map(Head::swept).filter(commit -> commit < end).orElse(end);
      return new Seen(file.write(Head.at(whole.end(), rewritten, swept)), whole, rewritten, swept);
    } finally {
      file.close();
    }
  }

  /** The head; or that in the state, where the journal went further when that was written. */
  private Optional<Head> furthest(Optional<Head> head) throws IOException {
    long told = head.map(Head::commit).orElse(0L);
    Optional<Head> state = new State(journal).beyond(told);
    if (state.isEmpty()) {
      return head;
    }
    Optional<Position> there = there(state.get());
    boolean isOfAnotherCopy = there.isPresent() && !isOf(state.get(), there.get());
    return isOfAnotherCopy ? head : state;
  }

  private RepairPlan healed(@Nullable Head head) throws IOException {
    Map<Path, Document> found = new FoundDocuments(journal).all();
    RepairPlan plan = new Healing(journal, head).plan(found.values());
    if (plan.isEmpty() && found.isEmpty()) {
      throw nothingLeft();
    }
    plan.damaged().stream().map(Damaged::mended).forEach(done::add);
    ofAnotherCopy.addAll(plan.ofAnotherCopy());
    for (Copies each : journal.copies().values()) {
      ofAnotherCopy.addAll(each.writtenElsewhere());
    }
    for (MendedSegment each : plan.segments()) {
      changed.addAll(each.changed());
      Segment segment = each.from().segment();
      SetAside aside = new SetAside(disk, folder);
      if (disk.isTaken(segment.file())) {
        aside.keep(segment.file(), 0, "damaged-" + segment.file().getFileName(), plan.last() + 1);
      }
      for (Segment other : sayingMore(segment.number())) {
        aside.keep(other.file(), 0, "damaged-" + other.file().getFileName(), plan.last() + 1);
      }
      WholeFile.force(disk, journal.written(segment.number()).file(), each.bytes(plan.last() + 1));
      journal.files(segment.number()).deleteCompressed();
    }
    return plan;
  }

  private List<Segment> sayingMore(int number) throws IOException {
    Copies copies = journal.copies().get(number);
    return copies == null ? List.of() : copies.sayingMore();
  }

  private DamagedException nothingLeft() {
    return new DamagedException(
        new Defect(
            journal.written(1).file(),
            0,
            "the damage lies in the first commit, so a repair would leave nothing",
            DamagedException.ONLY_FROM_BACKUP));
  }

  /** Where this is stopped, whoever comes next is told by it that the head had been lost. */
  private void keepHead(long next) throws IOException {
    if (disk.look(journal.head()).filter(each -> each.size() > 0).isPresent()) {
      new SetAside(disk, folder).keep(journal.head(), 0, "damaged-head", next);
    }
  }

  /** Where the commit ends that the head tells of, if the journal is whole so far. */
  private Optional<Position> there(Head head) throws IOException {
    try (JournalReader reader = journal.untilTorn(Position.START)) {
      Position then = Contents.NONE.further(reader, journal.language(), head.commit()).end();
      return Optional.of(then).filter(position -> position.revision() == head.commit());
    } catch (DamagedException e) {
      return Optional.empty();
    }
  }

  /** The head of another journal tells of another commit. */
  private static boolean isOf(Head head, Position there) {
    return there.chain().equals(head.position().chain());
  }

  /** Where commits before it were lost, only the mended journal tells. */
  private boolean isOfAnotherCopy(Head head, Position there) throws IOException {
    return !isOf(head, there)
        && !journal.holds(head.chain())
        && !Gap.isFilled(head.commit(), journal);
  }

  /**
   * Two copies of one record that went separate ways: one's journal lies beside the other's head.
   */
  private void tellOtherCopy(Head head) throws IOException {
    if (head.partnership() != null) {
      lost(
          journal.folder(),
          "commit %d that was acknowledged here is not in this journal, which has another of that"
                  .formatted(head.commit())
              + " number: it is another copy's, and what was done here alone is lost");
    }
  }

  private static String lostCommits(long first, long last) {
    return first == last
        ? "commit %d is lost from the journal".formatted(first)
        : "commits %d to %d are lost from the journal".formatted(first, last);
  }

  private int rewrittenInState() {
    try {
      return new State(journal).rewritten();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Tells of attached files that documents name which are taken, and that are nowhere. */
  void tellMissing(Set<Path> files) {
    files.forEach(file -> lost(file, "an attached file that a document names is not here"));
  }

  /** Tells of attached files that documents name, and that are taken into the record. */
  void tellAttached(List<Content> files) {
    AttachedFiles attached = new AttachedFiles(disk, folder);
    files.forEach(
        file ->
            did(
                attached.place(file.hash()),
                "a document names this attached file, which no commit attached, and it is taken"
                    + " into the record"));
  }

  /** The documents that are to be taken from their files into the record. */
  List<Document> taken(Contents contents) throws IOException {
    List<Document> taken = new TakingUp(journal, contents, ofAnotherCopy, done).documents();
    if (isHeadLost && !taken.isEmpty()) {
      lost(
          journal.folder(),
          "commits behind commit %d may be missing, by which those documents were written: without"
                  .formatted(contents.end().revision())
              + " the head it cannot be told; their numbers are given again");
    }
    return taken;
  }

  private void lost(Path file, String what) {
    done.add(Defect.lost(file, 0, what));
  }

  private void did(Path file, String what) {
    done.add(Defect.mended(file, 0, what));
  }
}
