package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for texts in a file of any length, a passage at a time. Nobody says how a file was encoded:
 * each is read in UTF-8, and in what else its bytes may be, as Windows writes English and as UTF-16
 * either way round.
 *
 * @param texts that are looked for
 */
record Passages(List<Wording> texts) {
  private static final int AT_ONCE = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Those of them that stand in it. */
  Set<Wording> in(InputStream file) throws IOException {
    Set<Wording> found = new HashSet<>();
    int longest = texts.stream().mapToInt(Wording::longest).max().orElse(0);
    byte[] passage = new byte[longest + Math.max(AT_ONCE, longest)];
    int kept = 0;
    for (int read = file.readNBytes(passage, 0, passage.length);
        read > 0 && found.size() < texts.size();
        read = file.readNBytes(passage, kept, passage.length - kept)) {
      int length = kept + read;
      find(passage, length, found);
      // A text may stand across what is read at once.
      kept = Math.min(length, longest);
      System.arraycopy(passage, length - kept, passage, 0, kept);
    }
    return found;
  }

  private void find(byte[] passage, int length, Set<Wording> found) {
    encodings(passage, length)
        .map(encoding -> new String(passage, 0, length, encoding))
        .forEach(
            words ->
                texts.stream()
                    .filter(text -> !found.contains(text) && text.isIn(words))
                    .forEach(found::add));
  }

  private static Stream<Charset> encodings(byte[] passage, int length) {
    // Text in UTF-16 has bytes of zero: those of spaces, line ends and English letters.
    Stream<Charset> wide =
        has(passage, length, 0, 0) ? Stream.of(UTF_16LE, UTF_16BE) : Stream.empty();
    Stream<Charset> other =
        has(passage, length, Byte.MIN_VALUE, -1) ? Stream.of(WINDOWS) : Stream.empty();
    return Stream.of(Stream.of(UTF_8), other, wide).flatMap(each -> each);
  }

  private static boolean has(byte[] passage, int length, int least, int most) {
    return IntStream.range(0, length).anyMatch(at -> passage[at] >= least && passage[at] <= most);
  }
}
