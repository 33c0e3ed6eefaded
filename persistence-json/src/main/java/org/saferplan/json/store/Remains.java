package org.saferplan.json.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.fact.ContentHash;
import org.saferplan.partnership.Partnership;

/**
 * What a file holds behind the last commit of a journal: what is left of a commit that was never
 * finished, commits of another copy of the record, or of this one once more.
 */
final class Remains {
  private final Journal journal;
  private final Position end;
  private final Segment segment;
  private final boolean isStray;
  private final List<Closing> closings = new ArrayList<>();
  private final Set<ContentHash> hashes = new HashSet<>();
  private final boolean isOwn;
  private final Optional<Partnership.Id> another;

  /**
   * In a segment.
   *
   * @param end just after the last commit of the journal
   * @param segment in which that is, or a later one
   */
  Remains(Journal journal, Position end, Segment segment) throws IOException {
    this.journal = journal;
    this.end = end;
    this.segment = segment;
    this.isStray = segment.number() > end.segment();
    find();
    this.isOwn = !hashes.isEmpty() && onRecord().containsAll(hashes);
    this.another = isStray ? Header.another(segment, journal) : Optional.empty();
  }

  /** A commit that is whole and has a number that was given already is none that is missed. */
  private void find() throws IOException {
    long from = isStray ? 0 : end.bytes();
    try (Lines lines =
        new Lines(
            segment.file(), segment.stream(journal.disk(), from), isStray ? 0 : end.lines())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Optional<Closing> closing = Closing.in(line, journal.language());
        if (closing.isPresent() && (!closings.isEmpty() || isGiven(closing.get()))) {
          closings.add(closing.get());
          hashes.add(Seal.hash(line));
        }
      }
    } catch (DamagedException e) {
      // What is so damaged that it cannot be read is nobody's commit.
      return;
    }
  }

  private boolean isGiven(Closing closing) {
    return closing.commit() <= end.revision();
  }

  private Set<ContentHash> onRecord() throws IOException {
    Set<ContentHash> found = new HashSet<>();
    try (JournalReader reader = journal.between(Position.START, end)) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        found.add(entry.get().sealed());
      }
    } catch (DamagedException e) {
      // Of what cannot be read nothing is known to be the same.
      return found;
    }
    return found;
  }

  /** Whether it is commits of another copy of the record. */
  boolean isOfAnotherCopy() {
    return !closings.isEmpty() && !isOwn && another.isEmpty();
  }

  /** What it is called where it is kept. */
  String name() {
    String kind;
    if (another.isPresent()) {
      kind = SetAside.ANOTHERS;
    } else if (!closings.isEmpty()) {
      kind = isOwn ? SetAside.OWN_COPY : SetAside.ANOTHER_COPY;
    } else if (isStray) {
      return SetAside.FOUND + segment.file().getFileName();
    } else {
      kind = SetAside.UNFINISHED;
    }
    return kind + (segment.isCompressed() ? segment.packing().ending() : "");
  }

  /** What is to be told of it. */
  Defect told() {
    if (another.isPresent()) {
      String whose = another.get().value();
      return told(
          "this is a part of the journal of %s, not of %s; it is not part of this record"
              .formatted(whose, journal.partnership().value()),
          "put it back into the journal of %s if it is missed there; if not, nothing need be done: the next commit sets it aside"
              .formatted(whose));
    }
    if (isOwn) {
      return told(
          "a copy of a part of this journal stands here (its %s), and is no part of what follows"
              .formatted(commits()),
          "nothing need be done: the next commit sets it aside");
    }
    if (isOfAnotherCopy()) {
      return told(
          "here begins a part of another copy of this record (its %s), which is no part of this one"
              .formatted(commits()),
          "do again what of it is wanted and not on record; the next commit sets it aside");
    }
    return isStray
        ? told(
            "this does not go on from commit %d, with which the journal ends; it is not part of the record"
                .formatted(end.revision()),
            "look what it is; the next commit sets it aside")
        : told(
            "a commit was begun here and never finished; it is not part of the record",
            "nothing need be done: the next commit sets it aside");
  }

  private Defect told(String what, String remedy) {
    return new Defect(segment.file(), isStray ? 0 : end.lines() + 1, what, remedy);
  }

  private String commits() {
    long first = closings.get(0).commit();
    long last = closings.get(closings.size() - 1).commit();
    return closings.size() == 1
        ? "commit %d".formatted(first)
        : "commits %d to %d".formatted(first, last);
  }
}
