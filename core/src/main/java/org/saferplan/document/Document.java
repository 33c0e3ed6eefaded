package org.saferplan.document;

/**
 * What is read, written and revised as a whole. Immutable: a change answers a new document under
 * the same key.
 */
public interface Document {

  /** Which document it is. */
  Key key();

  /** What it is called on screen and paper. */
  String title();
}
