package org.saferplan.exception;

import java.util.Locale;

/** What an exception is about. The order is that of a report: what needs somebody first. */
public enum Concern {
  /** Its last day has gone, and it is not done. */
  OVERDUE("overdue"),
  /** No update was given in the last round that was owed, nor since. */
  NO_UPDATE("no update"),
  /** Its date was moved twice or more with no decision behind it. */
  SLIPPED_TWICE("slipped twice"),
  /** Nobody leads it. */
  NO_OWNER("no owner"),
  /** Whoever leads it is there no more: a vacant post, a group that ended, a member that left. */
  OWNER_GONE("owner gone"),
  /** A priority, or a group that serves one, without an action plan. */
  NO_PLAN("no action plan"),
  /** It serves no priority, theme or aim, or it is not on record which. */
  SERVES_NOTHING("serves nothing"),
  /** It takes money, and no fund pays for it. */
  NO_MONEY("no money"),
  /** The fund that pays for it ends before it is due. */
  GRANT_ENDS_FIRST("grant ends first"),
  /** A condition of a fund is open or not met. */
  FUND_CONDITION("condition of a fund"),
  /** More went out of a fund, or is promised, than came in. */
  FUND_OVERDRAWN("fund overdrawn"),
  /** A condition on which a decision agreed is not on record as met. */
  DECISION_CONDITION("condition of a decision"),
  /** A priority that nothing measures. */
  NO_MEASURE("no measure"),
  /** A measure without a baseline. */
  NO_BASELINE("no baseline"),
  /** A result that is owed and not on record. */
  RESULT_OWED("result owed"),
  /** A measure that is in abeyance, redefined or withdrawn. */
  MEASURE_DROPPED("measure dropped or changed"),
  /** A rating set by hand against what the scheme's rule says, with no reason. */
  RATED_UNEXPLAINED("rated by hand without a reason");

  private final String words;

  Concern(String words) {
    this.words = words;
  }

  /** As people write it, in the middle of a sentence. */
  public String words() {
    return words;
  }

  /** A stable name, such as {@code no-update}. */
  public String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
