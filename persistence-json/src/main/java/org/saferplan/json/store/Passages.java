package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
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

  /** Whether one of them stands in it. */
  boolean areIn(InputStream file) throws IOException {
    int longest = texts.stream().mapToInt(Wording::longest).max().orElse(0);
    byte[] passage = new byte[longest + Math.max(AT_ONCE, longest)];
    int kept = 0;
    for (int read = file.readNBytes(passage, 0, passage.length);
        read > 0;
        read = file.readNBytes(passage, kept, passage.length - kept)) {
      int length = kept + read;
      if (stand(passage, length)) {
        return true;
      }
      // A text may stand across what is read at once.
      kept = Math.min(length, longest);
      System.arraycopy(passage, length - kept, passage, 0, kept);
    }
    return false;
  }

  private boolean stand(byte[] passage, int length) {
    return encodings(passage, length)
        .map(encoding -> new String(passage, 0, length, encoding))
        .anyMatch(words -> texts.stream().anyMatch(text -> text.isIn(words)));
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
