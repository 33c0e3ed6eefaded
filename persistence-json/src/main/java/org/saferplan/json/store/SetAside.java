package org.saferplan.json.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps what would otherwise be overwritten, for a person to look at. */
record SetAside(Disk disk, Path partnershipFolder) {

  Path folder() {
    return partnershipFolder.resolve("set-aside");
  }

  /** Moves a file of the partnership's here. */
  void move(Path file, long commit) throws IOException {
    String name = partnershipFolder.relativize(file).toString().replace(File.separatorChar, '-');
    disk.move(file, place(commit + "-" + name));
  }

  /** Keeps here what a file says from so many bytes on. */
  void keep(Path file, long from, String name, long commit) throws IOException {
    disk.copy(file, from, place(commit + "-" + name));
    disk.forceFolder(folder());
  }

  private Path place(String name) throws IOException {
    WholeFile.forceFolder(disk, folder());
    Path place = folder().resolve(name);
    for (int number = 2; disk.isTaken(place); number++) {
      place = folder().resolve(name + "." + number);
    }
    return place;
  }
}
