package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Writes a file so that it is there as a whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Writes the file, and answers when the disk says that it has it. */
  static void force(Disk disk, Path file, byte[] bytes) throws IOException {
    disk.create(unfinished(file), bytes, true);
    disk.move(unfinished(file), file);
    disk.forceFolder(parent(file));
  }

  /** The same, for one who holds no lock: others may be writing the same file. */
  static void forceAmongOthers(Disk disk, Path file, byte[] bytes) throws IOException {
    Path own = unfinishedAmongOthers(file);
    disk.create(own, bytes, true);
    disk.move(own, file);
    disk.forceFolder(parent(file));
  }

  /** Where to write what is to be that file. */
  static Path unfinished(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".tmp");
  }

  /** Where to write what is to be that file, for one who holds no lock. */
  static Path unfinishedAmongOthers(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /** Makes the folder and those above it. */
  static void makeFolder(Disk disk, Path folder) throws IOException {
    if (!isFolder(disk, folder)) {
      makeFolder(disk, parent(folder));
      disk.makeFolder(folder);
    }
  }

  /**
   * Makes the folder, and has the disk keep its name: also where it is there already, since whoever
   * made it may not have come so far.
   */
  static void forceFolder(Disk disk, Path folder) throws IOException {
    if (!isFolder(disk, parent(folder))) {
      forceFolder(disk, parent(folder));
    }
    makeFolder(disk, folder);
    disk.forceFolder(parent(folder));
  }

  /** Whether there is a folder under this name. */
  static boolean isFolder(Disk disk, Path folder) throws IOException {
    return disk.look(folder).filter(found -> found.kind() == Disk.Kind.FOLDER).isPresent();
  }

  /** Whether there is a file under this name. */
  static boolean isFile(Disk disk, Path file) throws IOException {
    return disk.look(file).filter(found -> found.kind() == Disk.Kind.FILE).isPresent();
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(file + " is no place for a store");
    }
    return parent;
  }
}
