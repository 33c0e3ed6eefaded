package org.saferplan.json.store;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saferplan.store.Attempt;
import org.saferplan.store.Commit;

/** An attempt that waits to be decided and written, by its own thread or by another. */
final class Waiting {
  private final Attempt attempt;
  private final Thread thread = Thread.currentThread();
  private @Nullable NewCommit accepted;
  private @Nullable Throwable refused;
  private volatile boolean answered;

  Waiting(Attempt attempt) {
    this.attempt = attempt;
  }

  Attempt attempt() {
    return attempt;
  }

  /**
   * Decides the attempt; what the rule throws is for its own thread, also what no compiler has seen
   * that it throws.
   */
  void decide(Supplier<NewCommit> decision) {
    try {
      accepted = decision.get();
    } catch (Throwable e) {
      refused = e;
    }
  }

  boolean isDecided() {
    return accepted != null || refused != null;
  }

  boolean isAccepted() {
    return accepted != null;
  }

  /** What was accepted. */
  NewCommit commit() {
    return Objects.requireNonNull(accepted);
  }

  /** Forgets what was decided: it was on a register that is not the latest. */
  void again() {
    accepted = null;
    refused = null;
  }

  /** What was accepted is written. */
  void succeeded() {
    answered = true;
    wake();
  }

  /** Has its thread look whether it is answered, or may lead. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** The store failed; what was decided was decided on a register that is not on record. */
  void failed(Throwable failure) {
    if (!answered) {
      accepted = null;
      refused = failure;
      answered = true;
      wake();
    }
  }

  boolean isAnswered() {
    return answered;
  }

  /** The commit, or what kept it from being one. */
  Commit answer() throws IOException {
    if (refused instanceof IOException e) {
      throw e;
    }
    if (refused instanceof RuntimeException e) {
      throw e;
    }
    if (refused instanceof Error e) {
      throw e;
    }
    if (refused != null) {
      throw new IllegalStateException("a rule threw what no rule may throw", refused);
    }
    return commit().inHistory();
  }
}
