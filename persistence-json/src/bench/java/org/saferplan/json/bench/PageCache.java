package org.saferplan.json.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the system forget what it has read, where it lets this program. */
final class PageCache {
  private static final Path SWITCH = Path.of("/proc/sys/vm/drop_caches");

  private PageCache() {}

  static boolean canBeDropped() {
    return Files.isWritable(SWITCH);
  }

  /** Drops it; does nothing where that is not allowed. */
  static void drop() throws IOException {
    if (canBeDropped()) {
      Files.writeString(SWITCH, "3");
    }
  }

  /** Has everything that was written reach the disk, since only what is clean can be dropped. */
  static void settle() throws IOException, InterruptedException {
    if (canBeDropped()) {
      new ProcessBuilder("sync").inheritIO().start().waitFor();
    }
  }
}
