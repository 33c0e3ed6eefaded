package org.saferplan.json.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saferplan.fact.ContentHash;
import org.saferplan.refusal.Kind;
import org.saferplan.refusal.RefusedException;

/**
 * What is to be redacted, wherever it stands. It is looked for in files as they are and in those
 * that are compressed as a journal is; not in what is packed in other ways, as most office
 * documents are.
 *
 * @param texts that are to go
 * @param files the hashes of attached files that are to go
 */
record Sought(List<Wording> texts, List<ContentHash> files) {
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

  /** Whether nothing is. */
  boolean isNothing() {
    return texts.isEmpty() && files.isEmpty();
  }

  /** What of it an id says too. */
  Sought inId(String id) {
    return new Sought(texts.stream().filter(text -> text.isInId(id)).toList(), List.of());
  }

  /** What of it the name of a file or folder says too, as it is or with other signs between. */
  Sought inName(String name) {
    return new Sought(texts.stream().filter(text -> text.isInName(name)).toList(), List.of());
  }

  /** What of it is not in another. */
  Sought without(Sought other) {
    return new Sought(
        texts.stream().filter(text -> !other.texts.contains(text)).toList(),
        files.stream().filter(file -> !other.files.contains(file)).toList());
  }

  /** What of it stands in this file. */
  Sought in(Disk disk, Path file) throws IOException {
    List<ContentHash> same = files.isEmpty() ? List.of() : hashes(disk, file);
    Set<Wording> found = Set.of();
    if (!texts.isEmpty()) {
      try (InputStream stream = new BufferedInputStream(disk.stream(file, 0));
          InputStream unpacked = unpacked(file, stream)) {
        found = new Passages(texts).in(unpacked);
      }
    }
    return new Sought(
        texts.stream().filter(found::contains).toList(),
        files.stream().filter(same::contains).toList());
  }

  /** What stands in a file of which this was found in it, in words. */
  String words() {
    return files.isEmpty() ? "a text to be redacted stands here" : "this is a file to be redacted";
  }

  /** Packed files can be attached too, so it is looked at as it is first. */
  private static List<ContentHash> hashes(Disk disk, Path file) throws IOException {
    List<ContentHash> hashes = new ArrayList<>();
    try (InputStream stream = disk.stream(file, 0)) {
      hashes.add(hash(stream));
    }
    try (InputStream stream = new BufferedInputStream(disk.stream(file, 0));
        InputStream unpacked = unpacked(file, stream)) {
      if (!unpacked.equals(stream)) {
        hashes.add(hash(unpacked));
      }
    }
    return hashes;
  }

  private static ContentHash hash(InputStream stream) throws IOException {
    MessageDigest digest = ContentHash.digest();
    new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
    return ContentHash.of(digest);
  }

  /** What is called packed and does not begin so cannot be looked into, and is told as that. */
  private static InputStream unpacked(Path file, InputStream stream) throws IOException {
    stream.mark(Packing.KNOWN_BY);
    Packing packing = Packing.of(stream.readNBytes(Packing.KNOWN_BY));
    stream.reset();
    return (packing == Packing.NONE ? Packing.named(file) : packing).unpacked(stream);
  }
}
