package org.saferplan.partnership;

/** Whose law applies. */
public enum Nation {
  /** England. */
  ENGLAND,
  /** Wales. */
  WALES
}
