package org.saferplan.json.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.saferplan.fact.ContentHash;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;
import org.tukaani.xz.XZInputStream;

/**
 * What is to be redacted, wherever it stands. It is looked for in files as they are and in those
 * that are compressed as a journal is; not in what is packed in other ways, as most office
 * documents are.
 *
 * @param texts that are to go
 * @param files the hashes of attached files that are to go
 */
record Sought(List<Wording> texts, List<ContentHash> files) {
  private static final byte[] XZ = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};

  /**
   * These texts and files.
   *
   * @throws RefusedException if one of them is blank
   */
  static Sought of(List<String> texts, List<ContentHash> files) {
    List<Wording> sought = texts.stream().map(Wording::of).toList();
    if (sought.stream().anyMatch(Wording::isBlank)) {
      throw RefusedException.because(
          Kind.INVALID, "blank", "a text to be redacted is blank", "say it");
    }
    return new Sought(sought, List.copyOf(files));
  }

  /** Whether an id says one of the texts too. */
  boolean isInId(String id) {
    return texts.stream().anyMatch(text -> text.isInId(id));
  }

  /** What of it stands in this file, in words. */
  Optional<String> in(Disk disk, Path file) throws IOException {
    if (!files.isEmpty() && isOneOfThem(disk, file)) {
      return Optional.of("this is a file to be redacted");
    }
    return !texts.isEmpty() && isIn(disk, file)
        ? Optional.of("a text to be redacted stands here")
        : Optional.empty();
  }

  /** Packed files can be attached too, so it is looked at as it is first. */
  private boolean isOneOfThem(Disk disk, Path file) throws IOException {
    try (InputStream stream = disk.stream(file, 0)) {
      if (files.contains(hash(stream))) {
        return true;
      }
    }
    try (InputStream stream = new BufferedInputStream(disk.stream(file, 0));
        InputStream unpacked = unpacked(file.getFileName().toString(), stream)) {
      return !unpacked.equals(stream) && files.contains(hash(unpacked));
    }
  }

  private static ContentHash hash(InputStream stream) throws IOException {
    MessageDigest digest = ContentHash.digest();
    new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
    return ContentHash.of(digest);
  }

  private boolean isIn(Disk disk, Path file) throws IOException {
    try (InputStream stream = new BufferedInputStream(disk.stream(file, 0));
        InputStream unpacked = unpacked(file.getFileName().toString(), stream)) {
      return new Passages(texts).areIn(unpacked);
    }
  }

  private static InputStream unpacked(String name, InputStream stream) throws IOException {
    stream.mark(XZ.length);
    byte[] start = stream.readNBytes(XZ.length);
    stream.reset();
    if (name.endsWith(".xz") || begins(start, XZ)) {
      return new XZInputStream(stream, Segment.MEMORY);
    }
    return name.endsWith(".gz") || begins(start, GZIP) ? new GZIPInputStream(stream) : stream;
  }

  private static boolean begins(byte[] start, byte[] with) {
    return start.length >= with.length
        && Arrays.equals(start, 0, with.length, with, 0, with.length);
  }
}
