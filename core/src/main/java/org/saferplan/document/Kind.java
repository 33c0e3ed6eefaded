package org.saferplan.document;

import java.util.Locale;

/**
 * The kinds of document, in the order in which a partnership's documents are listed and exported.
 */
public enum Kind {
  /** Who the partnership is, its bodies and its routes. One for each partnership. */
  PARTNERSHIP,
  /** A strategic assessment. */
  ASSESSMENT,
  /** Who was asked for their views. */
  CONSULTATION,
  /** A plan, known by its label. */
  PLAN,
  /** A plan's text for a period. */
  EDITION,
  /** What one body, or all of them, undertake for a period. */
  ACTION_PLAN,
  /** One thing that is owed. */
  OBLIGATION,
  /** What is measured. */
  MEASURE,
  /** Money for a period. */
  FUND,
  /** A body on a date, with its reports and decisions. */
  MEETING,
  /** A paper as it was issued. */
  PAPER,
  /** What somebody was reminded of. */
  REMINDER,
  /** The text of a document as put before a body. */
  VERSION;

  /**
   * Whether others name what is within such a document, and not only the document as a whole: if it
   * is revised, they may name what is gone. A document as a whole never goes.
   */
  public boolean isNamedWithin() {
    return switch (this) {
      case PARTNERSHIP, ASSESSMENT, EDITION, MEETING -> true;
      case CONSULTATION, PLAN, ACTION_PLAN, OBLIGATION, MEASURE, FUND, PAPER, REMINDER, VERSION ->
          false;
    };
  }

  /** The kind as written in JSON and addresses, such as {@code action-plan}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind as read by people, such as "action plan"; they call an obligation an action. */
  public String words() {
    return this == OBLIGATION ? "action" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The word for several, as in a folder or an address, such as {@code action-plans}. */
  public String plural() {
    return word() + "s";
  }
}
