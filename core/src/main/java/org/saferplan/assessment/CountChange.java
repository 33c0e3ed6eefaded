package org.saferplan.assessment;

import org.saferplan.fact.InvalidValueException;

/**
 * A count before and a count after, each over a length of time: do they differ by more than chance?
 *
 * <p>The exact conditional test for two Poisson counts (Przyborowski and Wilenski, Biometrika 31,
 * 1940, pages 313 to 323): if both happen at one rate then, of all that happened, the number before
 * is binomial, and its chance is the share that the time before has of the whole time. Meant for
 * counts of things that happen one by one and apart; where they come in clusters, chance does more
 * than this test allows for.
 *
 * @param before how often it happened in the first period
 * @param after how often it happened in the second
 * @param lengthBefore the length of the first period, or person-years or whatever else can be hit
 * @param lengthAfter that of the second, in the same unit
 */
public record CountChange(long before, long after, double lengthBefore, double lengthAfter) {
  private static final long LARGEST = 1_000_000_000_000L;
  private static final double CLEAR = 0.05;

  /** Refuses a count below nothing or beyond a million million, and a period without length. */
  public CountChange {
    if (before < 0 || after < 0) {
      throw new InvalidValueException("a count is 0 or more");
    }
    if (before > LARGEST || after > LARGEST) {
      throw new InvalidValueException("a count over %,d is not compared".formatted(LARGEST));
    }
    if (!isLength(lengthBefore) || !isLength(lengthAfter)) {
      throw new InvalidValueException("the length of a period is more than 0");
    }
  }

  private static boolean isLength(double length) {
    return length > 0 && Double.isFinite(length);
  }

  /** Whether so great a difference, either way, would come by chance less than once in twenty. */
  public boolean isClear() {
    return pValue() < CLEAR;
  }

  /**
   * How likely so great a difference is, either way, if nothing but chance is at work: twice the
   * smaller tail, from 0 to 1; 1 where nothing happened at all.
   */
  public double pValue() {
    long all = before + after;
    if (all == 0) {
      return 1;
    }
    double longer = Math.max(lengthBefore, lengthAfter);
    double whole = lengthBefore / longer + lengthAfter / longer;
    double shareBefore = lengthBefore / longer / whole;
    double shareAfter = lengthAfter / longer / whole;
    double tail =
        before * shareAfter < after * shareBefore
            ? Binomial.atMost(before, all, shareBefore, shareAfter)
            : Binomial.atMost(after, all, shareAfter, shareBefore);
    return Math.min(1, 2 * tail);
  }
}
