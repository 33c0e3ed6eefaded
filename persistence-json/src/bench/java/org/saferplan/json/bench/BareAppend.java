package org.saferplan.json.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * The limit: nothing but the bytes of a commit written into space that is there already, and
 * forced; at once after the one before, or after the processor was busy for a while, as it is with
 * whatever a commit asks of it. A disk may answer later then.
 */
final class BareAppend implements Race.Runner, Closeable {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int SPACE = 64;

  private final FileChannel file;
  private final IntSupplier bytes;
  private final long busy;
  private long position;

  /**
   * In a file.
   *
   * @param bytes of each, as many as a commit has by now
   * @param busy so many nanoseconds before each
   */
  BareAppend(Path path, IntSupplier bytes, long busy) throws IOException {
    this.bytes = bytes;
    this.busy = busy;
    file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    byte[] blank = new byte[MEGABYTE];
    Arrays.fill(blank, (byte) '\n');
    for (int written = 0; written < SPACE; written++) {
      write(blank);
    }
    file.force(true);
    position = 0;
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      position += file.write(buffer, position);
    }
  }

  @Override
  public Race.Turn run(int operations) throws IOException {
    byte[] commit = new byte[bytes.getAsInt()];
    Arrays.fill(commit, (byte) 'x');
    long[] each = new long[operations];
    long all = System.nanoTime();
    for (int number = 0; number < operations; number++) {
      long idle = System.nanoTime();
      while (System.nanoTime() - idle < busy) {
        Thread.onSpinWait();
      }
      long began = System.nanoTime();
      if (position + commit.length > (long) SPACE * MEGABYTE) {
        position = 0;
      }
      write(commit);
      file.force(false);
      each[number] = System.nanoTime() - began;
    }
    return new Race.Turn(System.nanoTime() - all, each);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
