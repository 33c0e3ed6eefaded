package org.saferplan.json.store;

import org.jspecify.annotations.Nullable;

/**
 * Which commits of a damaged journal somebody had been told of. A head may be an older one, and a
 * commit tells which the disk had before it.
 */
final class Acknowledged {
  private final @Nullable Head head;
  private long last;

  /** As far as a head tells; without one everything was. */
  Acknowledged(@Nullable Head head) {
    this.head = head;
    this.last = head == null ? 0 : head.commit();
  }

  /**
   * Takes what a commit of this record tells.
   *
   * @param isFollowed whether another segment follows its own: then it was forced itself
   */
  void note(FoundCommit commit, boolean isFollowed) {
    if (commit.isAsWritten()) {
      Closing closing = commit.closing();
      last = Math.max(last, isFollowed ? closing.commit() : closing.forcedBefore());
    }
  }

  /** Of what was never acknowledged nothing is made up. */
  boolean isBeyond(long commit) {
    return head != null && commit > last;
  }
}
