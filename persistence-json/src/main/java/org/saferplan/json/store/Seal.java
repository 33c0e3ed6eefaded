package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.saferplan.fact.ContentHash;

/**
 * Puts a hash of everything before it at the end of a JSON object on one line, and takes it off
 * again.
 */
final class Seal {
  private static final String BEFORE = ",\"hash\":\"";
  private static final String AFTER = "\"}";
  private static final int LENGTH = BEFORE.length() + 64 + AFTER.length();

  private Seal() {}

  /** What stood in a sealed line. */
  record Opened(String json, ContentHash hash) {}

  /** The object with its hash. */
  static byte[] seal(byte[] json) {
    byte[] open = Arrays.copyOf(json, json.length - 1);
    byte[] seal = (BEFORE + ContentHash.of(open).value() + AFTER).getBytes(US_ASCII);
    byte[] sealed = Arrays.copyOf(open, open.length + seal.length);
    System.arraycopy(seal, 0, sealed, open.length, seal.length);
    return sealed;
  }

  /** The hash in a line that was just sealed. */
  static ContentHash hash(byte[] sealed) {
    return new ContentHash(
        new String(sealed, sealed.length - LENGTH + BEFORE.length(), 64, US_ASCII));
  }

  /**
   * Whether the last commit still ends in its segment where it ended.
   *
   * @param isAlone whether nothing but a line's end may follow at once, or the file's end
   */
  static boolean isEnd(Disk.Opened segment, Position end, boolean isAlone) throws IOException {
    byte[] sealed = (BEFORE + end.chain().value() + AFTER + "\n").getBytes(US_ASCII);
    byte[] there = new byte[sealed.length + 1];
    int read = segment.read(Math.max(0, end.bytes() - sealed.length), there);
    return read >= sealed.length
        && Arrays.equals(there, 0, sealed.length, sealed, 0, sealed.length)
        && (!isAlone || read == sealed.length || there[sealed.length] == '\n');
  }

  /** The object without its hash, be it what was sealed or not; empty if it never was sealed. */
  static Optional<String> without(byte[] line) {
    int end = line.length - LENGTH;
    return end < 1 || !new String(line, end, LENGTH, US_ASCII).startsWith(BEFORE)
        ? Optional.empty()
        : Optional.of(new String(line, 0, end, UTF_8) + "}");
  }

  /** The object without its hash; empty if the line is not what was sealed. */
  static Optional<Opened> open(byte[] line) {
    int end = line.length - LENGTH;
    if (end < 1) {
      return Optional.empty();
    }
    byte[] open = Arrays.copyOf(line, end);
    ContentHash hash = ContentHash.of(open);
    String seal = new String(line, end, LENGTH, US_ASCII);
    if (!seal.equals(BEFORE + hash.value() + AFTER)) {
      return Optional.empty();
    }
    return Optional.of(new Opened(new String(open, UTF_8) + "}", hash));
  }
}
