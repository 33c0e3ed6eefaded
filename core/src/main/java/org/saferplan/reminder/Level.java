package org.saferplan.reminder;

/** As what somebody is reminded. */
public enum Level {
  /** Of what they owe themselves. */
  OWNER,
  /**
   * Of what is asked of nobody who can be reminded, in a group that they chair; where the group has
   * no chair who can, as one of the strategy group's.
   */
  STAND_IN,
  /** Of what stays overdue in a group that they chair. */
  CHAIR,
  /** Of what stays overdue in the partnership, in the end. */
  STRATEGY_GROUP
}
