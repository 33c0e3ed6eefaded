package org.saferplan.json.store;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the one bit that a disk has turned over in a line. Every line carries a hash of what it
 * says, so that only what was written fits.
 */
final class FlippedBit {
  /** What is longer takes longer than anybody waits: the tries grow with the square. */
  static final int LONGEST = 8 << 10;

  private FlippedBit() {}

  /**
   * The line as it was, if all but one bit of it is; two lines, where the end of the first was
   * turned; none if more is damaged, or it is too long.
   */
  static List<byte[]> putRight(byte[] line) {
    if (line.length > LONGEST) {
      return List.of();
    }
    byte[] tried = line.clone();
    for (int at = 0; at < tried.length; at++) {
      for (int bit = 1; bit < 1 << Byte.SIZE; bit <<= 1) {
        tried[at] ^= (byte) bit;
        if (tried[at] == '\n') {
          byte[] first = Arrays.copyOf(tried, at);
          byte[] second = Arrays.copyOfRange(tried, at + 1, tried.length);
          if (isWritten(first) && (second.length == 0 || isWritten(second))) {
            return second.length == 0 ? List.of(first) : List.of(first, second);
          }
        } else if (isWritten(tried)) {
          return List.of(tried);
        }
        tried[at] ^= (byte) bit;
      }
    }
    return List.of();
  }

  /** The lines that stand in one between which somebody took the line's end out; else none. */
  static List<byte[]> parted(byte[] line) {
    for (int at = 1; at < line.length; at++) {
      if (line[at] == '{' && line[at - 1] == '}') {
        byte[] first = Arrays.copyOf(line, at);
        byte[] second = Arrays.copyOfRange(line, at, line.length);
        if (isWritten(second) && isWritten(first)) {
          return List.of(first, second);
        }
      }
    }
    return List.of();
  }

  /** The line that two make between which a letter was turned into a line's end; else none. */
  static List<byte[]> joined(byte[] line, byte[] next) {
    byte[] joined = Arrays.copyOf(line, line.length + 1 + next.length);
    System.arraycopy(next, 0, joined, line.length + 1, next.length);
    for (int bit = 1; bit < 1 << Byte.SIZE; bit <<= 1) {
      joined[line.length] = (byte) ('\n' ^ bit);
      if (isWritten(joined)) {
        return List.of(joined);
      }
    }
    return List.of();
  }

  /** Whether a line holds what its hash says that it holds. */
  static boolean isWritten(byte[] line) {
    return ContentLine.read(line).filter(ContentLine::isWhole).isPresent()
        || Seal.open(line).isPresent();
  }
}
