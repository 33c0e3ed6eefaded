package org.saferplan.json.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An open file of the machine's disk; no channel, which the interruption of a thread closes. */
final class LocalFile implements Disk.Opened {
  /**
   * On Linux a file opened so writes through to the disk: one call instead of two, and no wait for
   * the time of change. Elsewhere it promises less than a force does.
   */
  private static final boolean WRITES_THROUGH = System.getProperty("os.name").startsWith("Linux");

  private final Path path;
  private final RandomAccessFile file;
  private final boolean isForced;

  /** What file it is, whatever it is called; null where the system does not tell. */
  private final @Nullable Object key;

  private LocalFile(Path path, RandomAccessFile file, boolean isForced, @Nullable Object key) {
    this.path = path;
    this.file = file;
    this.isForced = isForced;
    this.key = key;
  }

  static LocalFile open(Path path, Disk.Use use) throws IOException {
    BasicFileAttributes there = look(path);
    if (!there.isRegularFile()) {
      throw new FileSystemException(path.toString(), null, LocalDisk.NO_FILE);
    }
    if (use != Disk.Use.READ) {
      LocalDisk.INSTANCE.part(path);
      there = look(path);
    }
    Object before = there.fileKey();
    boolean isThrough = use == Disk.Use.WRITE_THROUGH;
    String mode = use == Disk.Use.READ ? "r" : isThrough && WRITES_THROUGH ? "rwd" : "rw";
    RandomAccessFile file = opened(path, mode);
    try {
      boolean isSame = before != null && before.equals(look(path).fileKey());
      return new LocalFile(path, file, isThrough && !WRITES_THROUGH, isSame ? before : null);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static RandomAccessFile opened(Path path, String mode) throws IOException {
    try {
      return new RandomAccessFile(path.toFile(), mode);
    } catch (FileNotFoundException e) {
      throw LocalDisk.why(path, e);
    }
  }

  private static BasicFileAttributes look(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  @Override
  public int read(long at, byte[] into) throws IOException {
    file.seek(at);
    int read = 0;
    for (int more = 0; more >= 0 && read < into.length; read += Math.max(0, more)) {
      more = file.read(into, read, into.length - read);
    }
    return read;
  }

  @Override
  public void write(long at, byte[] bytes) throws IOException {
    file.seek(at);
    file.write(bytes);
    if (isForced) {
      file.getFD().sync();
    }
  }

  @Override
  public Optional<Object> key() {
    return Optional.ofNullable(key);
  }

  @Override
  public OptionalLong size() throws IOException {
    try {
      BasicFileAttributes there = look(path);
      return key != null && key.equals(there.fileKey())
          ? OptionalLong.of(there.size())
          : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean endsAt(long size) throws IOException {
    if (size < 1) {
      return false;
    }
    file.seek(size - 1);
    return file.read(new byte[2]) == 1;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
