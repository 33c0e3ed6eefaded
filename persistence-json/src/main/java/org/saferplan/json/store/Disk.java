package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;

/** The one act on which a commit stands or falls. A port, so that a test can have it fail. */
interface Disk {

  /** Adds the bytes to the journal, and answers when the disk says that it has them. */
  void append(Path journal, byte[] bytes) throws IOException;
}
