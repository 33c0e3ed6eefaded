package org.saferplan.json.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZIOException;

/** The lines of a file, one at a time, so that no more than one is held in memory. */
final class Lines implements Closeable {
  /** The longest line that is written or read, in bytes. */
  static final int LONGEST = 64 * 1024 * 1024;

  private final Path file;
  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int number;
  private byte[] rest = new byte[0];

  /** Of a stream that begins after so many lines of the file. */
  Lines(Path file, InputStream stream, int lines) {
    this.file = file;
    this.stream = stream;
    this.number = lines;
  }

  /** The next line without its end; null where no whole line follows. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (line.size() + end - from > LONGEST) {
        throw DamagedException.in(file, number + 1, "the line is longer than any that is written");
      }
      line.write(buffer, from, end - from);
      from = end + 1;
      if (end < to) {
        number++;
        return line.toByteArray();
      }
    }
    rest = line.toByteArray();
    return null;
  }

  /** Whether the file ends within a line. */
  boolean isWithinLine() {
    return rest.length > 0;
  }

  /** What stands after the last line's end. */
  byte[] rest() {
    return rest;
  }

  private boolean fill() throws IOException {
    from = 0;
    try {
      to = Math.max(0, stream.read(buffer));
    } catch (XZIOException | ZipException | EOFException e) {
      throw Segment.doesNotUnpack(file, e);
    }
    return to > 0;
  }

  /** The number of the line last read, counted from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
