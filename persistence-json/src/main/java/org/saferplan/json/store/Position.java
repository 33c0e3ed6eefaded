package org.saferplan.json.store;

import java.time.Instant;
import org.saferplan.fact.ContentHash;

/**
 * How far a journal has been read: just after a closing line, after a header, or nowhere yet.
 *
 * @param segment which of the journal's files, counted from 1
 * @param bytes how many bytes of it lie before
 * @param lines how many of its lines lie before
 * @param revision the last commit's number; 0 if there is none
 * @param at the last commit's moment
 * @param chain the hash of the line before, which the next closing line names
 */
record Position(int segment, long bytes, int lines, long revision, Instant at, ContentHash chain) {

  /** Before the header of the first segment. */
  static final Position START =
      new Position(1, 0, 0, 0, Instant.EPOCH, ContentHash.of(new byte[0]));

  /** Just after a segment's header, which is given without its line's end. */
  Position after(byte[] header, int segment) {
    return new Position(segment, header.length + 1L, 1, revision, at, ContentHash.of(header));
  }

  /** Whether it is where a segment begins, its header not yet read. */
  boolean isBeforeHeader() {
    return bytes == 0;
  }

  /** Before the header of the next segment. */
  Position atNextSegment() {
    return new Position(segment + 1, 0, 0, revision, at, chain);
  }
}
