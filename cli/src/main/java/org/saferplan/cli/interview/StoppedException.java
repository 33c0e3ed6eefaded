package org.saferplan.cli.interview;

/** The person at the terminal wants no more of it. Nothing has been written. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public StoppedException() {
    super("stopped, and nothing is written");
  }
}
