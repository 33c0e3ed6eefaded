package org.saferplan.json.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saferplan.fact.ContentHash;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * Compresses the segments of a journal that are not added to any more. Records are revised far more
 * often than they are begun, so that most of a segment stands in it before, some megabytes back:
 * further than gzip looks.
 *
 * @param journal of which
 */
record Compaction(Journal journal) {
  /** These three were chosen by trying: a quarter shorter than gzip leaves it, in few seconds. */
  private static final int PRESET = 3;

  private static final int NICE_LENGTH = 64;
  private static final int DEPTH = 8;
  private static final int LARGEST_DICTIONARY = 8 << 20;

  /** Packing takes about eight times the dictionary, and is to take a quarter of the memory. */
  private static final int DICTIONARIES_IN_MEMORY = 32;

  /** A segment, what it said, and the same compressed, which is to stand in its place. */
  static final class Packed {
    private final Segment segment;
    private final byte[] written;
    private final byte[] compressed;

    Packed(Segment segment, byte[] written, byte[] compressed) {
      this.segment = segment;
      this.written = written;
      this.compressed = compressed;
    }
  }

  /** The segments that are not compressed yet, without the last, which is still added to. */
  List<Segment> due() throws IOException {
    List<Segment> all = journal.segments();
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    // Somebody can have put another behind the one that is added to.
    int addedTo = journal.headFound().map(Head::head).orElse(last);
    List<Segment> due = new ArrayList<>();
    for (Segment each : all) {
      if (each.number() < addedTo && isToBePacked(each)) {
        due.add(each);
      }
    }
    return due;
  }

  /** What somebody else put there is not made to look like a part of the journal. */
  boolean isToBePacked(Segment segment) throws IOException {
    return !segment.isCompressed() && Header.isOwn(segment, journal);
  }

  /** Compresses a segment, which takes seconds; changes nothing, and needs no lock. */
  Packed pack(Segment segment) throws IOException {
    byte[] written = journal.disk().read(segment.file());
    LZMA2Options options = new LZMA2Options(PRESET);
    options.setMode(LZMA2Options.MODE_NORMAL);
    options.setNiceLen(NICE_LENGTH);
    options.setDepthLimit(DEPTH);
    long room = Runtime.getRuntime().maxMemory() / DICTIONARIES_IN_MEMORY;
    long wanted = Math.min(written.length, Math.min(LARGEST_DICTIONARY, room));
    options.setDictSize((int) Math.max(LZMA2Options.DICT_SIZE_MIN, wanted));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream stream = new XZOutputStream(packed, options)) {
      stream.write(written);
    }
    return new Packed(segment, written, packed.toByteArray());
  }

  /**
   * Writes it beside the segment, forces it, reads it back and unpacks it; answers where it lies.
   * Needs no lock.
   */
  Path lay(Packed packed) throws IOException {
    Disk disk = journal.disk();
    Path laid = WholeFile.unfinishedAmongOthers(compressed(packed));
    try {
      disk.create(laid, packed.compressed, true);
      try (XZInputStream back = new XZInputStream(new ByteArrayInputStream(disk.read(laid)))) {
        if (!Arrays.equals(back.readAllBytes(), packed.written)) {
          throw DamagedException.in(laid, 0, "this is not what was compressed");
        }
      }
      return laid;
    } catch (IOException e) {
      try {
        disk.delete(laid);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /**
   * Puts what was laid in the place of the segment, unless that says something else now: it may
   * have been redacted or repaired. For one who holds the lock. The segment goes only when the disk
   * has the name of what takes its place.
   */
  Path put(Packed packed, Path laid) throws IOException {
    Disk disk = journal.disk();
    Path written = packed.segment.file();
    int number = packed.segment.number();
    Path compressed = compressed(packed);
    if (!saysStill(written, packed.written)) {
      journal.files(number).deleteUnfinished();
      return written;
    }
    journal.files(number).letGoCompressed(packed.written);
    disk.move(laid, compressed);
    disk.forceFolder(journal.folder());
    // Should it be there again after a power cut, it is read, and compressed another time.
    disk.delete(written);
    journal.files(number).deleteUnfinished();
    return compressed;
  }

  private boolean saysStill(Path file, byte[] written) throws IOException {
    Disk disk = journal.disk();
    return disk.look(file).filter(found -> found.size() == written.length).isPresent()
        && Arrays.equals(disk.read(file), written);
  }

  private Path compressed(Packed packed) {
    return name(packed.segment.number(), ContentHash.of(packed.compressed), journal);
  }

  /** Where a compressed segment stands whose file has this hash. */
  static Path name(int number, ContentHash hash, Journal journal) {
    return journal
        .folder()
        .resolve(Segment.digits(number) + "." + hash.value().substring(0, 32) + ".jsonl.xz");
  }
}
