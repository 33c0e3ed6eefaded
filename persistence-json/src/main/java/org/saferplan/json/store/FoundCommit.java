package org.saferplan.json.store;

import java.util.List;
import org.saferplan.fact.ContentHash;

/** A commit of which a closing line is there. */
final class FoundCommit {
  private final Closing closing;
  private final byte[] line;
  private final int number;
  private final boolean isAsWritten;
  private final List<byte[]> before;

  FoundCommit(Closing closing, byte[] line, int number, boolean isAsWritten, List<byte[]> before) {
    this.closing = closing;
    this.line = line;
    this.number = number;
    this.isAsWritten = isAsWritten;
    this.before = before;
  }

  /** What the closing line says. */
  Closing closing() {
    return closing;
  }

  /** The closing line. */
  byte[] line() {
    return line;
  }

  /** The closing line's number in the file. */
  int number() {
    return number;
  }

  /** Whether the closing line is what was written, or what a repair has left. */
  boolean isAsWritten() {
    return isAsWritten;
  }

  /** The hash that the next closing line names, if it is as written. */
  ContentHash hash() {
    return closing.was() == null ? Seal.hash(line) : closing.was();
  }

  /** The lines that stand before it, after the commit before. */
  List<byte[]> before() {
    return before;
  }

  /** Whether it is the first of the segment that begins with this line. */
  boolean follows(byte[] header) {
    return closing.previous().equals(ContentHash.of(header));
  }
}
