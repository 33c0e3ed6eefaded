package org.saferplan.report;

import java.util.Locale;

/** The papers that can be issued, so that what was sent out stays on record as it was. */
public enum PaperKind {
  /** A group's paper for its next meeting. */
  GROUP_PACK("group paper"),
  /** The log of a body's meetings: decisions, and actions that were minuted. */
  ACTION_LOG("action log"),
  /** What an organisation has agreed to do. */
  PARTNER_STATEMENT("partner statement"),
  /** The actions of all groups. */
  COMBINED_ACTION_PLAN("combined action plan"),
  /** How the first half of the plan's year went. */
  HALF_YEAR_REPORT("half-year report"),
  /** How the plan's year went. */
  ANNUAL_REPORT("annual report"),
  /** What became of a fund. */
  GRANT_RETURN("grant return");

  private final String words;

  PaperKind(String words) {
    this.words = words;
  }

  /** As people write it. */
  public String words() {
    return words;
  }

  /** As written in ids and addresses, such as {@code group-pack}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
