package org.saferplan.json.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a journal says, as far as its head lets it be read.
 *
 * @param journal the journal
 * @param head its head
 */
record JournalView(Journal journal, HeadFile head) {
  private static final int TRIES = 5;

  /** By what it is known whether there is more. */
  String sign() throws IOException {
    String there = head.text().orElse("");
    // An empty one must not look as if nothing had begun.
    return there.isEmpty() ? signWithoutHead() : there;
  }

  private String signWithoutHead() throws IOException {
    List<Segment> segments = journal.exists() ? journal.segments() : List.of();
    if (segments.isEmpty()) {
      return journal.exists() ? "nothing but a head" : Seen.NOTHING.sign();
    }
    Segment last = segments.get(segments.size() - 1);
    long size = journal.disk().look(last.file()).map(Disk.Entry::size).orElse(0L);
    return last.number() + " " + size;
  }

  /** What is on record now. */
  Seen read(Seen before) throws IOException {
    String sign = sign();
    for (int tried = 1; ; tried++) {
      try {
        return sign.equals(before.sign()) ? before : read(sign, before);
      } catch (DamagedException e) {
        String now = sign();
        if (tried == TRIES || now.equals(sign)) {
          throw e;
        }
        // Another program redacted or repaired what the head before led to.
        sign = now;
      }
    }
  }

  private Seen read(String sign, Seen before) throws IOException {
    Optional<Head> found = sign.length() == Head.LENGTH ? head.read(sign) : Optional.empty();
    if (found.isPresent()) {
      return upTo(found.get(), sign, before);
    }
    if (!journal.exists() || journal.segments().isEmpty()) {
      throw new DamagedException(DamagedException.journalGone(journal));
    }
    // One that cannot be understood may just be being written.
    return before.with(sign, beyond(Contents.NONE, head.text().isEmpty()));
  }

  /** What is on record up to a head. */
  Seen upTo(Head found, String sign, Seen before) throws IOException {
    boolean isNew =
        before.contents().end().revision() == 0 || before.rewritten() != found.rewritten();
    Optional<Contents> state = isNew ? new State(journal).read(found) : Optional.empty();
    if (state.isPresent()) {
      try {
        return further(state.get(), found, sign);
      } catch (DamagedException e) {
        // Nothing rests on the state: the journal may be whole without it, or is refused by name.
        return further(Contents.NONE, found, sign);
      }
    }
    if (isNew) {
      return further(Contents.NONE, found, sign);
    }
    try {
      return further(before.contents(), found, sign);
    } catch (DamagedException e) {
      requireNoOtherCopy(found, sign, before);
      throw e;
    }
  }

  /** Where the journal is whole, and not the one that was read, it is not damage that is told. */
  private void requireNoOtherCopy(Head found, String sign, Seen before) throws IOException {
    try {
      further(Contents.NONE, found, sign);
    } catch (DamagedException e) {
      return;
    }
    throw new DamagedException(
        new Defect(
            journal.home(),
            0,
            "this does not go on from commit %d, which this program has read here: another copy of the record stands in its place"
                .formatted(before.contents().end().revision()),
            "if that was put here on purpose, end this program and start it again; if not, put this"
                + " partnership's folder back from a backup"));
  }

  private void requireReached(Position end) throws IOException {
    try (JournalReader reader = journal.between(Position.START, end)) {
      while (reader.next().isPresent()) {
        // It refuses what is not there.
      }
    }
  }

  private Seen further(Contents from, Head found, String sign) throws IOException {
    if (found.commit() < from.end().revision()) {
      // An older head; the journal is refused if it does not go as far as it was read.
      requireReached(from.end());
      return new Seen(sign, beyond(from, false), found.rewritten(), found.swept());
    }
    try (JournalReader reader = journal.between(from.end(), found.position())) {
      return new Seen(
          sign, from.further(reader, journal.language()), found.rewritten(), found.swept());
    }
  }

  /** What the journal says beyond the head, or without one. */
  Contents beyond(Contents from, boolean isStrict) throws IOException {
    try (JournalReader reader =
        isStrict ? journal.after(from.end()) : journal.untilTorn(from.end())) {
      return from.further(reader, journal.language());
    }
  }
}
