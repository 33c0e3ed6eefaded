package org.saferplan.json.store;

import java.util.Optional;

/**
 * Finds the one bit that a disk has turned over in a line. Every line carries a hash of what it
 * says, so that only what was written fits.
 */
final class FlippedBit {
  /** What is longer takes longer than anybody waits: the tries grow with the square. */
  static final int LONGEST = 8 << 10;

  private FlippedBit() {}

  /** The line as it was, if all but one bit of it is; empty if it is not, or is too long. */
  static Optional<byte[]> putRight(byte[] line) {
    if (line.length > LONGEST) {
      return Optional.empty();
    }
    byte[] tried = line.clone();
    for (int at = 0; at < tried.length; at++) {
      for (int bit = 1; bit < 1 << Byte.SIZE; bit <<= 1) {
        tried[at] ^= (byte) bit;
        if (isWritten(tried)) {
          return Optional.of(tried);
        }
        tried[at] ^= (byte) bit;
      }
    }
    return Optional.empty();
  }

  /** Whether a line holds what its hash says that it holds. */
  private static boolean isWritten(byte[] line) {
    return ContentLine.read(line).filter(ContentLine::isWhole).isPresent()
        || Seal.open(line).isPresent();
  }
}
