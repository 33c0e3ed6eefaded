package org.saferplan.json.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what would otherwise be overwritten, for a person to look at. */
record SetAside(Path partnershipFolder) {

  Path folder() {
    return partnershipFolder.resolve("set-aside");
  }

  /** Moves a file of the partnership's here. */
  void move(Path file, long commit) throws IOException {
    String name = partnershipFolder.relativize(file).toString().replace(File.separatorChar, '-');
    Files.move(file, place(commit + "-" + name));
  }

  /** Keeps these bytes here. */
  void keep(byte[] bytes, String name, long commit) throws IOException {
    WholeFile.force(place(commit + "-" + name), bytes);
  }

  private Path place(String name) throws IOException {
    WholeFile.makeFolder(folder());
    Path place = folder().resolve(name);
    for (int number = 2; WholeFile.isTaken(place); number++) {
      place = folder().resolve(name + "." + number);
    }
    return place;
  }
}
