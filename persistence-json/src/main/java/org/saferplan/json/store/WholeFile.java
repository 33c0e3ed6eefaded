package org.saferplan.json.store;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that it is there as a whole or not at all.
 *
 * <p>Written by streams and not by channels, which a thread's interruption would close half-way.
 */
final class WholeFile {
  private WholeFile() {}

  /** Writes the file, in place of what is there. */
  static void write(Path file, byte[] bytes) throws IOException {
    put(file, bytes, false);
  }

  /** Writes the file, and answers when the disk says that it has it. */
  static void force(Path file, byte[] bytes) throws IOException {
    put(file, bytes, true);
    forceFolder(parent(file));
  }

  /** Adds to the file, and answers when the disk says that it has it. */
  static void append(Path file, byte[] bytes) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file.toFile(), true)) {
      stream.write(bytes);
      stream.getFD().sync();
    }
  }

  /** Makes the folder, and has the disk keep its name. */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = parent(folder);
    makeFolder(above);
    Files.createDirectories(folder);
    forceFolder(above);
  }

  /** Whether there is anything under this name, be it a link to nothing. */
  static boolean isTaken(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void put(Path file, byte[] bytes, boolean force) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try (FileOutputStream stream = new FileOutputStream(unfinished.toFile())) {
      stream.write(bytes);
      if (force) {
        stream.getFD().sync();
      }
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Windows opens no folder, and keeps the names in it by itself. */
  private static void forceFolder(Path folder) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(file + " is no place for a store");
    }
    return parent;
  }
}
