package org.saferplan.json.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed: as segments are, or once were. */
enum Packing {
  /** It is as it was written. */
  NONE("", ""),
  /** As segments are. */
  XZ(".xz", "\u00FD7zXZ\0"),
  /** As segments were. */
  GZIP(".gz", "\u001F\u008B");

  /** By so many first bytes of a file it is known. */
  static final int KNOWN_BY = 6;

  private final String ending;
  private final String first;

  Packing(String ending, String first) {
    this.ending = ending;
    this.first = first;
  }

  /** That of a file that begins with these bytes. */
  static Packing of(byte[] start) {
    String signs = new String(start, ISO_8859_1);
    return signs.startsWith(XZ.first) ? XZ : signs.startsWith(GZIP.first) ? GZIP : NONE;
  }

  /** That of which a file's name tells. */
  static Packing named(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(XZ.ending) ? XZ : name.endsWith(GZIP.ending) ? GZIP : NONE;
  }

  /** What the name of such a file ends with; blank where it is not packed. */
  String ending() {
    return ending;
  }

  /** What was packed; the same stream where it is not. */
  InputStream unpacked(InputStream stream) throws IOException {
    return switch (this) {
      case NONE -> stream;
      case XZ -> new XZInputStream(stream, Segment.MEMORY);
      case GZIP -> new GZIPInputStream(stream);
    };
  }
}
