package org.saferplan.json.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.saferplan.fact.ContentHash;
import org.tukaani.xz.XZIOException;

/**
 * One file of a journal, as it was written or compressed. The name of a compressed one holds the
 * first half of its hash, so that it is known to be whole without being read as a journal. Written
 * are {@code .xz}; {@code .gz}, which were written at first, are read for ever.
 *
 * @param number counted from 1
 * @param file where it is
 * @param packing how it is packed
 */
record Segment(int number, Path file, Packing packing) {
  private static final Pattern NAME =
      Pattern.compile(
          "((?!0000)[0-9]{4}|[1-9][0-9]{4,8})(?:\\.jsonl|\\.([0-9a-f]{32})\\.jsonl\\.(?:xz|gz))");

  /**
   * No segment that is written is longer: the last commit in it is as long as a line can be, at
   * most.
   */
  static final int LONGEST = (int) Tail.LONGEST_SEGMENT + Lines.LONGEST;

  /**
   * The most memory that unpacking may take, in KiB: as much as the strongest of the presets of xz
   * asks for, which somebody may have packed it with; what is written here needs an eighth.
   */
  static final int MEMORY = 65 << 10;

  /** Its number as its name has it: in four digits or more, whatever the locale. */
  static String digits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Whether a file of this name is a segment. */
  static boolean isNamed(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  static Segment of(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(file + " is no segment");
    }
    return new Segment(Integer.parseInt(name.group(1)), file, Packing.named(file));
  }

  boolean isCompressed() {
    return packing != Packing.NONE;
  }

  /** What its name says of the hash of a compressed one. */
  String named() {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && name.group(2) != null ? name.group(2) : "";
  }

  /** Whether a compressed one is the file that its name tells of. */
  boolean isAsNamed(Disk disk) throws IOException {
    return ContentHash.of(disk.read(file)).value().startsWith(named());
  }

  /** Writes again what stands there between two places, and answers when the disk has it. */
  void writeAgain(Disk disk, long from, long to) throws IOException {
    byte[] bytes;
    try (InputStream stream = stream(disk, from)) {
      bytes = stream.readNBytes(Math.toIntExact(to - from));
    }
    try (Disk.Opened open = disk.open(file, Disk.Use.WRITE_THROUGH)) {
      open.write(from, bytes);
    }
  }

  /** Whether none that is written is as long. */
  boolean isTooLong(Disk disk) throws IOException {
    return !isCompressed() && disk.look(file).filter(there -> there.size() > LONGEST).isPresent();
  }

  /** What was written, from so many bytes on. */
  InputStream stream(Disk disk, long from) throws IOException {
    if (!isCompressed()) {
      return disk.stream(file, from);
    }
    InputStream stream = disk.stream(file, 0);
    try {
      InputStream unpacked = packing.unpacked(stream);
      unpacked.skipNBytes(from);
      return unpacked;
    } catch (XZIOException | ZipException | EOFException e) {
      stream.close();
      throw doesNotUnpack(file, e);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  /** What is said of a compressed one that is not what was written. */
  static DamagedException doesNotUnpack(Path file, IOException e) {
    String why = e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage());
    return DamagedException.in(file, 0, "it does not unpack (" + why + ")");
  }
}
