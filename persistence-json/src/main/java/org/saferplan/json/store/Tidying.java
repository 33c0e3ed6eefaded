package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.saferplan.fact.ContentHash;

/**
 * What is done when a program leaves: what the next one would otherwise read again and again is
 * written down, and what will not change any more is compressed.
 *
 * @param journal of which
 */
record Tidying(Journal journal) {
  /** A journal that has grown by less is read faster than a state is written. */
  private static final long WORTH_IT = 1 << 16;

  /** For one who holds the lock. */
  void leave(Seen seen) throws IOException {
    State state = new State(journal);
    if (grown(seen) > Math.max(WORTH_IT, state.size())) {
      state.write(seen.contents(), seen.rewritten());
    }
    compress(seen.contents().end());
  }

  /** From how many bytes the record is read: the state, and what the journal has after it. */
  long readFrom(Seen seen) throws IOException {
    return new State(journal).size() + grown(seen);
  }

  private long grown(Seen seen) throws IOException {
    Position end = seen.contents().end();
    Position before = seen.state();
    long grown = end.bytes() - before.bytes();
    for (int number = before.segment(); number < end.segment(); number++) {
      grown += journal.disk().look(journal.written(number).file()).map(Disk.Entry::size).orElse(0L);
    }
    return grown;
  }

  /** Compresses every segment before the one that is written. */
  void compress(Position end) throws IOException {
    Disk disk = journal.disk();
    for (Segment segment : journal.segments()) {
      if (segment.number() < end.segment() && !segment.isCompressed()) {
        byte[] packed = packed(segment);
        WholeFile.force(disk, compressed(segment, packed), packed);
        disk.delete(segment.file());
        disk.forceFolder(journal.folder());
      }
    }
  }

  private Path compressed(Segment segment, byte[] packed) {
    return journal
        .folder()
        .resolve(
            "%04d.%s.jsonl.gz"
                .formatted(segment.number(), ContentHash.of(packed).value().substring(0, 32)));
  }

  private byte[] packed(Segment segment) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream stream = new GZIPOutputStream(packed, 1 << 16)) {
      stream.write(journal.disk().read(segment.file()));
    }
    return packed.toByteArray();
  }
}
