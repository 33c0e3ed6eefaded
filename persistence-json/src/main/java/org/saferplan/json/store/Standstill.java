package org.saferplan.json.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * That a commit could not be written: this program writes nothing more then, since a disk that once
 * failed to keep something says so but once.
 */
final class Standstill {
  private final JournalView view;
  private volatile @Nullable IOException cause;
  private volatile @Nullable String head;

  /** Of a journal. */
  Standstill(JournalView view) {
    this.view = view;
  }

  /** Whether a commit could not be written. */
  boolean isNow() {
    return cause != null;
  }

  /** Begins it: has the journal end where it ended, and notes what stands in the head's file. */
  void begin(IOException failure, Tail tail, Seen before) {
    head = null;
    cause = failure;
    tail.takeBack(before, failure);
    try {
      head = view.sign();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Ends it. */
  void end() {
    cause = null;
  }

  /**
   * Whether what was read is all that may be told: while nobody else has written since, what stands
   * there may be what could not be written. Whoever writes looks at the end of the journal first.
   */
  boolean isAll(Seen seen) throws IOException {
    String known = head;
    if (isNow() && known == null) {
      return true;
    }
    try {
      String sign = view.sign();
      return seen.sign().equals(sign) || (isNow() && sign.equals(known));
    } catch (IOException e) {
      if (isNow()) {
        // The disk may answer nobody any more.
        return true;
      }
      throw e;
    }
  }

  /**
   * Refuses to go on.
   *
   * @throws DamagedException if a commit could not be written
   */
  void requireNone(Path folder) throws DamagedException {
    IOException failed = cause;
    if (failed != null) {
      throw new DamagedException(
          new Defect(
              folder,
              0,
              "a commit could not be written (%s), so nothing more is"
                  .formatted(failed.getMessage()),
              "see to the disk, then open the store again: the history tells whether it was kept"));
    }
  }
}
