package org.saferplan.json.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/**
 * What can still be unpacked of a compressed segment that is damaged or cut off.
 *
 * <p>The library takes in up to 64 KB of what is compressed before it unpacks any of it, and gives
 * out nothing of a piece in which it stumbles. So the file is followed by zeros, and asked for byte
 * by byte; what comes of the zeros are no lines that were written.
 */
final class Unpacked {
  private static final int LONGEST_CHUNK = 1 << 16;
  private static final int LONGEST = 2 * Lines.LONGEST;

  private Unpacked() {}

  /** The lines up to the last whole one that was written. */
  static List<byte[]> lines(Segment segment, Disk disk) throws IOException {
    List<byte[]> found = new ArrayList<>();
    try (Lines lines =
        new Lines(segment.file(), new ByteArrayInputStream(bytes(segment, disk)), 0)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        found.add(line);
      }
    }
    while (found.size() > 1 && !FlippedBit.isWritten(found.get(found.size() - 1))) {
      found.remove(found.size() - 1);
    }
    return found.size() > 1 ? found : List.of();
  }

  private static byte[] bytes(Segment segment, Disk disk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream file = disk.stream(segment.file(), 0);
        InputStream padded =
            new SequenceInputStream(file, new ByteArrayInputStream(new byte[LONGEST_CHUNK]))) {
      fill(bytes, padded);
    }
    return bytes.toByteArray();
  }

  private static void fill(ByteArrayOutputStream bytes, InputStream padded) {
    try (XZInputStream unpacked = new XZInputStream(padded, Segment.MEMORY)) {
      for (int next = unpacked.read();
          next >= 0 && bytes.size() < LONGEST;
          next = unpacked.read()) {
        bytes.write(next);
      }
    } catch (IOException e) {
      // That is how far it goes.
      return;
    }
  }
}
