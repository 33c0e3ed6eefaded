package org.saferplan.refusal;

/**
 * Why something was refused. Closed: a new kind makes every front end that translates kinds fail to
 * compile.
 */
public enum Kind {
  /** It could not be read at all: not JSON, too long, too deep. */
  UNREADABLE,
  /** It could be read and is incomplete, malformed, or breaks a rule. */
  INVALID,
  /** The actor may not do it. */
  FORBIDDEN,
  /** What it is about is not there. */
  NOT_FOUND,
  /** It is impossible on this record as it stands: an id that is taken, a gate that is shut. */
  IMPOSSIBLE,
  /** What it would change has changed since it was looked at. */
  STALE,
  /** It changes terms, and did not say which revision it was decided on. */
  UNCONDITIONAL,
  /** The store is damaged, was written by a newer saferplan, or is none. */
  STORE
}
