package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The names in a journal's folder: whether each still means the file that it meant when all of them
 * were looked at.
 *
 * <p>One question for all of them; and one that leaves the files alone. A file that was asked for
 * its times has Linux note the time of the next write at once, and the forced write of a commit
 * takes a quarter longer for it.
 */
final class Names {
  private final Journal journal;
  private Optional<Object> lookedAt = Optional.empty();
  private Optional<Object> now = Optional.empty();

  Names(Journal journal) {
    this.journal = journal;
  }

  /** Whether no name was given, taken away or given to another file since all were looked at. */
  boolean areAsLookedAt() throws IOException {
    now = journal.disk().names(journal.folder());
    return wereAsLookedAt();
  }

  /** What was answered when that was last asked. */
  boolean wereAsLookedAt() {
    return now.isPresent() && now.equals(lookedAt);
  }

  /** Has all of them looked at again: whoever asks for this may have changed some. */
  void forget() {
    lookedAt = Optional.empty();
  }

  /**
   * Notes that the folder was looked at, and these files in it, after it was last asked whether it
   * had to be. What a link leads to may change behind its name.
   */
  void lookedAt(Path... files) throws IOException {
    boolean isAnyLink = false;
    for (Path file : files) {
      isAnyLink |= journal.disk().isLink(file);
    }
    lookedAt = isAnyLink ? Optional.empty() : now;
  }
}
