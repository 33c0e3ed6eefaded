package org.saferplan.table;

import org.saferplan.partnership.Holds;

/**
 * A column of a table that is taken in.
 *
 * @param number from 1
 * @param heading as it stands in the file
 * @param holds what stands in it, or nothing that is read
 * @param how this is known
 */
public record Column(int number, String heading, Holds holds, How how) {

  /** How it is known what stands in a column; the surest first. */
  public enum How {
    /** Whoever sends it says so. */
    SAID("you said so"),
    /** It is the partnership's own heading. */
    OWN("your own heading"),
    /** Somebody of the partnership said so before. */
    REMEMBERED("as said before"),
    /** It is a heading that saferplan writes. */
    STANDARD("known heading"),
    /** It is a guess. */
    GUESSED("a guess"),
    /** Nothing is known of it. */
    UNKNOWN("not known");

    private final String words;

    How(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** The heading, or by its number a column that has none. */
  public String name() {
    return heading.isBlank() ? "column " + number : heading.strip().replaceAll("\\s+", " ");
  }

  /** Whether somebody has to look before it is relied on. */
  public boolean isUnsure() {
    return how == How.GUESSED || how == How.UNKNOWN;
  }

  Column holding(Holds other, How why) {
    return new Column(number, heading, other, why);
  }
}
