package org.saferplan.json.store;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The disk of the machine.
 *
 * <p>Files are written by streams and random access files and not by channels, which the
 * interruption of a thread closes half-way.
 */
enum LocalDisk implements Disk {
  /** The one there is. */
  INSTANCE;

  /** Why what is no file is not read. */
  static final String NO_FILE = "it is no file";

  /** Why a link to nothing is not read. */
  static final String LED_NOWHERE = "it is a link that leads nowhere";

  /** How many names a file has, where the system tells. */
  private static final String NAMES = "unix:nlink";

  /** What folder it is, and when something in it was last changed; nobody can write that time. */
  private static final String CHANGED = "unix:fileKey,ctime";

  /**
   * Longer than between two ticks of any system's clock: two changes within one look like one. A
   * time that has no more than milliseconds comes from a file system that counts more coarsely.
   */
  private static final long TICK_MILLISECONDS = 50;

  private static final boolean TELLS_UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private static final boolean FORCES_FOLDERS = File.separatorChar == '/';

  @Override
  public Optional<Entry> look(Path name) throws IOException {
    try {
      var found = Files.readAttributes(name, BasicFileAttributes.class);
      Kind kind =
          found.isRegularFile() ? Kind.FILE : found.isDirectory() ? Kind.FOLDER : Kind.OTHER;
      return Optional.of(new Entry(kind, found.size()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (java.nio.file.FileSystemException e) {
      if (isBelowAFile(name) || isLedNowhere(name)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Which systems tell in words of their own. */
  private static boolean isBelowAFile(Path name) {
    for (Path above = name.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return !Files.isDirectory(above);
      }
    }
    return false;
  }

  /** Whether it is, or lies below, a link that leads to nothing or in a circle. */
  private static boolean isLedNowhere(Path name) {
    for (Path each = name; each != null; each = each.getParent()) {
      if (Files.isSymbolicLink(each) && !Files.exists(each)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Object> names(Path folder) throws IOException {
    if (!TELLS_UNIX) {
      return Optional.empty();
    }
    try {
      Map<String, Object> found = Files.readAttributes(folder, CHANGED);
      FileTime changed = (FileTime) Objects.requireNonNull(found.get("ctime"));
      boolean isFine = changed.to(TimeUnit.NANOSECONDS) % 1_000_000 != 0;
      boolean isPast = changed.toMillis() + TICK_MILLISECONDS < System.currentTimeMillis();
      return isFine && isPast ? Optional.of(found) : Optional.empty();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isTaken(Path name) {
    return Files.exists(name, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean isLink(Path name) {
    return Files.isSymbolicLink(name);
  }

  @Override
  public Path linked(Path link) throws IOException {
    return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
  }

  @Override
  public List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  @Override
  public byte[] read(Path file) throws IOException {
    try (InputStream stream = stream(file, 0)) {
      return stream.readAllBytes();
    }
  }

  @Override
  public InputStream stream(Path file, long from) throws IOException {
    requireThere(file);
    FileInputStream stream = opened(file);
    try {
      stream.skipNBytes(from);
      return stream;
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private static FileInputStream opened(Path file) throws IOException {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException e) {
      throw why(file, e);
    }
  }

  /** Streams and random access files say "not found" also of what they may not open. */
  static IOException why(Path file, FileNotFoundException failure) {
    return Files.exists(file) && !Files.isReadable(file)
        ? new AccessDeniedException(file.toString())
        : failure;
  }

  @Override
  public Opened open(Path file, Use use) throws IOException {
    return LocalFile.open(file, use);
  }

  /**
   * Streams say "not found" of whatever they cannot open, and wait for ever for what somebody may
   * put into a pipe.
   */
  private static void requireThere(Path file) throws IOException {
    if (Files.notExists(file)) {
      String why = Files.isSymbolicLink(file) ? LED_NOWHERE : null;
      throw new NoSuchFileException(file.toString(), null, why);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new java.nio.file.FileSystemException(file.toString(), null, NO_FILE);
    }
  }

  @Override
  public void create(Path file, byte[] bytes, boolean force) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file.toFile())) {
      stream.write(bytes);
      if (force) {
        stream.getFD().sync();
      }
    }
  }

  @Override
  public void copy(Path from, long at, Path to) throws IOException {
    try (InputStream stream = stream(from, at);
        FileOutputStream copy = new FileOutputStream(to.toFile())) {
      stream.transferTo(copy);
      copy.getFD().sync();
    }
  }

  /**
   * Parts a file from other names that it has, as in a snapshot that was made of links: what is
   * written into it would be changed there too.
   */
  void part(Path file) throws IOException {
    if (TELLS_UNIX && (Integer) Files.getAttribute(file, NAMES) > 1) {
      Path copy = WholeFile.unfinishedAmongOthers(file);
      copy(file, 0, copy);
      move(copy, file);
      forceFolder(file.toAbsolutePath().resolveSibling(""));
    }
  }

  @Override
  public void cut(Path file, long size) throws IOException {
    requireThere(file);
    part(file);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(size);
      open.getFD().sync();
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    if (!FORCES_FOLDERS) {
      return;
    }
    boolean interrupted = false;
    try {
      while (true) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted = Thread.interrupted() || interrupted;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isWritable(Path name) {
    return Files.isWritable(name);
  }

  @Override
  public Lock lock(Path file) {
    return new LocalLock(file);
  }
}
