package org.saferplan.partnership;

/** How several share what they owe, or a power that they were given. */
public enum Sharing {
  /** Each of them owes all of it, or may use it alone. */
  EACH,
  /** They owe it together, or use it only together. */
  TOGETHER
}
