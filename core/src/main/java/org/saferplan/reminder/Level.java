package org.saferplan.reminder;

/** As what somebody is reminded. */
public enum Level {
  /** Of what they owe themselves. */
  OWNER,
  /** Of what stays overdue in a group that they chair. */
  CHAIR,
  /** Of what stays overdue in the partnership, in the end. */
  STRATEGY_GROUP
}
