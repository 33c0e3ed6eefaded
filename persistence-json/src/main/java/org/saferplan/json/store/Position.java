package org.saferplan.json.store;

import java.time.Instant;
import org.saferplan.fact.ContentHash;

/**
 * How far a journal has been read: just after a closing line, after the header, or nowhere yet.
 *
 * @param bytes how many bytes lie before
 * @param lines how many lines lie before
 * @param revision the last commit's number; 0 if there is none
 * @param at the last commit's moment
 * @param chain the hash of the line before, which the next closing line names
 */
record Position(long bytes, int lines, long revision, Instant at, ContentHash chain) {

  /** Before the header. */
  static final Position START = new Position(0, 0, 0, Instant.MIN, ContentHash.of(new byte[0]));

  /** Just after the header, which is given without its line's end. */
  static Position after(byte[] header) {
    return new Position(header.length + 1L, 1, 0, START.at(), ContentHash.of(header));
  }
}
