package org.saferplan.json.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.ContentHash;

/**
 * Finds what a damaged journal said. Writes nothing.
 *
 * <p>A commit's closing line tells the hash of everything that the commit wrote, and the next one
 * tells the closing line's. So a line is put back as it was where the same content stands anywhere
 * else, or all but one bit of it is there; nothing can be put back that was not written. Where it
 * is lost, what can be read of it takes its place, or what the document said before, and the line
 * says since which commit. Where commits are lost altogether, as many others take their places that
 * say so. The history goes on behind either.
 */
final class Healing {
  private final Journal journal;
  private final @Nullable Head head;
  private final Acknowledged acknowledged;
  private final Elsewhere elsewhere;
  private final Gap gap;
  private final List<MendedSegment> segments = new ArrayList<>();
  private final List<Damaged> damaged = new ArrayList<>();
  private final List<Closing> cutOff = new ArrayList<>();
  private final Set<Closing.Written> ofAnotherCopy = new HashSet<>();

  /** Those in which nothing can be read for what is damaged before. */
  private final List<MendedSegment> waiting = new ArrayList<>();

  private ContentHash chain = Position.START.chain();
  private Instant at = Instant.EPOCH;
  private long last;
  private boolean isBroken;

  /**
   * Of a journal.
   *
   * @param head its head, if it has one
   */
  Healing(Journal journal, @Nullable Head head) throws IOException {
    this.journal = journal;
    this.head = head;
    this.acknowledged = new Acknowledged(head);
    this.elsewhere = new Elsewhere(journal.language());
    this.gap = new Gap(journal, head);
  }

  /**
   * Looks through the whole journal.
   *
   * @param found the documents in their files, as places where a content may stand
   */
  RepairPlan plan(Collection<Document> found) throws IOException {
    found.forEach(elsewhere::lookInto);
    elsewhere.lookInto(journal);
    List<Segment> all = journal.segments(head);
    int number = 1;
    for (int index = 0; index < all.size(); index++) {
      for (; number < all.get(index).number(); number++) {
        heal(DamagedSegment.none(journal, journal.written(number)), Follows.NOT_KNOWN);
      }
      number++;
      heal(
          DamagedSegment.of(journal, all.get(index), last),
          index == all.size() - 1 ? Follows.in(head) : Follows.in(all.get(index + 1), journal));
    }
    if (head != null && head.partnership() != null && last < head.commit()) {
      // A head that does not say whose it is can be another's.
      endWith(head);
    }
    segments.addAll(waiting.stream().filter(MendedSegment::hasCommits).toList());
    return new RepairPlan(
        segments.stream().filter(MendedSegment::isChanged).toList(),
        damaged,
        cutOff,
        ofAnotherCopy,
        last,
        !isBroken && head != null && last >= head.commit(),
        segments.stream().noneMatch(MendedSegment::hasDocuments));
  }

  private void heal(DamagedSegment read, Follows after) throws IOException {
    int before = damaged.size();
    for (FoundCommit each : read.withoutOthers(after)) {
      ofAnotherCopy.addAll(each.closing().documents());
      damaged.add(Damaged.ofAnotherCopy(read.segment(), each));
    }
    damaged.addAll(read.doneByOthers());
    boolean isByOthers = damaged.size() > before;
    MendedSegment segment = new MendedSegment(read, header(read));
    waiting.add(segment);
    isBroken = isBroken || !isBegun(segment);
    List<FoundCommit> commits = read.commits();
    if (after.proves(commits)) {
      segment.prove();
    }
    if (isOfThis(segment)) {
      commits.forEach(each -> acknowledged.note(each, !after.isLast()));
    }
    for (int index = 0; index < commits.size(); index++) {
      FoundCommit commit = commits.get(index);
      Optional<ContentHash> told =
          index + 1 < commits.size()
              ? Optional.of(commits.get(index + 1).closing().previous())
              : after.chain();
      isBroken = isBroken || !isHealed(commit, told, segment);
      if (isBroken) {
        isBroken = !isBridged(commit, segment);
      }
      if (isBroken) {
        if (commit.closing().commit() > last && isOfThis(segment)) {
          cutOff.add(commit.closing());
          gap.stray(commit.closing().files(), commit.before());
        }
        segment.keep(commit.before());
        segment.keep(List.of(commit.line()));
      }
    }
    if (after.isLast() || isBroken) {
      segment.keep(read.left());
      if (isOfThis(segment)) {
        gap.stray(List.of(), read.left());
      }
    }
    // Where the next first line tells nothing, the commit after it tells whether it follows.
    isBroken |= !after.isLast() && after.chain().filter(told -> !told.equals(chain)).isPresent();
    if (!isBroken) {
      segments.add(segment);
      waiting.clear();
      boolean isTold = damaged.size() > before && (segment.isAsItWas() || isByOthers);
      if (segment.isChanged() && segment.changed().isEmpty() && !isTold) {
        damaged.add(Damaged.putBack(read.segment(), 0, "what stands here, or its order,"));
      }
      if (!after.isLast()) {
        segment.letGo();
      }
    }
  }

  /** Its own first line, or where that is not what the first commit names, the one that is. */
  private byte[] header(DamagedSegment read) {
    byte[] there = read.header();
    if (isBroken || read.commits().isEmpty() || !read.commits().get(0).isAsWritten()) {
      return there;
    }
    ContentHash named = read.commits().get(0).closing().previous();
    if (ContentHash.of(there).equals(named)) {
      return there;
    }
    Optional<byte[]> proven = Header.of(named, start(read.segment()), journal);
    if (proven.isPresent()) {
      damaged.add(Damaged.putBack(read.segment(), 1, "the first line"));
    }
    return proven.orElse(there);
  }

  /** Where a segment begins that goes on with what has been read. */
  private Position start(Segment segment) {
    return new Position(segment.number(), 0, 0, last, at, chain);
  }

  /** Whether its first line goes on with what has been read; then it is read. */
  private boolean isBegun(MendedSegment segment) throws IOException {
    Segment file = segment.from().segment();
    if (Header.defect(segment.header(), file.file(), start(file), journal).isPresent()) {
      return false;
    }
    chain = ContentHash.of(segment.header());
    segment.begin(segment.header());
    return true;
  }

  /**
   * Adds a commit's lines, if each is known or something can take its place.
   *
   * @param told the hash of its closing line, as what follows tells it
   */
  private boolean isHealed(FoundCommit commit, Optional<ContentHash> told, MendedSegment segment) {
    Closing closing = commit.closing();
    Optional<ContentHash> hash = commit.isAsWritten() ? Optional.of(commit.hash()) : told;
    if (hash.isEmpty() || closing.commit() != last + 1 || !closing.previous().equals(chain)) {
      return false;
    }
    CommitLines lines = new CommitLines(segment.from(), commit, elsewhere);
    if (!lines.isComplete()
        || (acknowledged.isBeyond(closing.commit()) && !lines.lost().isEmpty())) {
      return false;
    }
    if (!commit.isAsWritten()) {
      lines.close(hash.get(), journal.language());
    }
    add(commit, lines, hash.get(), segment);
    return true;
  }

  private void add(FoundCommit commit, CommitLines lines, ContentHash hash, MendedSegment segment) {
    segment.add(lines.lines(), lines.lost());
    damaged.addAll(lines.damaged());
    last = commit.closing().commit();
    at = commit.closing().at();
    chain = hash;
  }

  /** Adds a commit behind others that are lost, if it can be read itself. */
  private boolean isBridged(FoundCommit commit, MendedSegment segment) {
    Closing closing = commit.closing();
    boolean isLater =
        closing.commit() > last + 1
            && !closing.at().isBefore(at)
            && !acknowledged.isBeyond(closing.commit() - 1)
            && Gap.isLikely(last + 1, closing.commit() - 1);
    if (!commit.isAsWritten() || !isLater || !isOfThis(segment)) {
      return false;
    }
    CommitLines lines = new CommitLines(segment.from(), commit, elsewhere);
    if (!lines.isComplete()) {
      return false;
    }
    gap.stray(
        List.of(), commit.before().stream().filter(line -> !lines.lines().contains(line)).toList());
    byte[] header = segment.from().header();
    Optional<ContentHash> first =
        commit.follows(header) && !waitingBefore(segment).isEmpty()
            ? Header.chain(header, journal)
            : Optional.empty();
    List<MendedSegment> filled = first.isPresent() ? waitingBefore(segment) : waiting;
    filled.forEach(this::begin);
    MendedSegment into = filled.get(filled.size() - 1);
    gap.addTo(
        into,
        last + 1,
        closing.commit() - 1,
        last == 0 ? closing.at() : at,
        chain,
        first.orElse(closing.previous()));
    damaged.add(Damaged.gap(into.from().segment(), last + 1, closing.commit() - 1));
    if (first.isPresent()) {
      segment.drop();
      segment.begin(segment.from().header());
    }
    gap.forget();
    segments.addAll(waitingBefore(segment));
    waiting.retainAll(List.of(segment));
    add(commit, lines, commit.hash(), segment);
    return true;
  }

  /** Has the journal go as far as the head tells, so that no number is ever given twice. */
  private void endWith(Head end) {
    if (!Gap.isLikely(last + 1, end.commit())) {
      return;
    }
    if (waiting.isEmpty() && segments.isEmpty()) {
      waiting.add(new MendedSegment(DamagedSegment.none(journal, journal.written(1)), new byte[0]));
    }
    waiting.forEach(this::begin);
    segments.addAll(waiting);
    waiting.clear();
    MendedSegment into = segments.get(segments.size() - 1);
    into.drop();
    gap.addTo(into, last + 1, end.commit(), last == 0 ? end.at() : at, chain, end.chain());
    damaged.add(Damaged.end(into.from().segment(), last + 1, end.commit()));
    last = end.commit();
    chain = end.chain();
    isBroken = false;
  }

  /** Another partnership's journal can have been put here. */
  private boolean isOfThis(MendedSegment segment) {
    return segment.isBegun()
        || segment.isProven()
        || Header.whose(segment.from().header(), journal.language())
            .equals(journal.partnership().value());
  }

  private List<MendedSegment> waitingBefore(MendedSegment segment) {
    return waiting.stream().filter(each -> each != segment).toList();
  }

  /** What is damaged in it goes, since what follows is read without it. */
  private void begin(MendedSegment segment) {
    segment.drop();
    if (!segment.isBegun()) {
      segment.begin(journal.header(start(segment.from().segment())));
      chain = ContentHash.of(segment.header());
    }
  }
}
