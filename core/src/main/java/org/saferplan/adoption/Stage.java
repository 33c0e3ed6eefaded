package org.saferplan.adoption;

/** How far a document has come, in one word. */
public enum Stage {
  /** Nothing on record says that it was put before any body of its route. */
  NOT_PUT,
  /** Some steps are taken, others are to come. */
  UNDER_WAY,
  /** It was put before the next body; what that body did is not on record. */
  PUT,
  /** The last body to see it put it off. */
  DEFERRED,
  /** The last body to see it sent it back. */
  REFERRED_BACK,
  /** The last body to see it refused it. */
  REFUSED,
  /** Every step is taken; it is not in force yet. */
  ADOPTED,
  /** It is in force. */
  IN_FORCE,
  /** A source shows it in use; that its route was completed is not on record. */
  IN_USE,
  /** Another has taken its place, or a decision has ended it. */
  ENDED
}
