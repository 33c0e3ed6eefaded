package org.saferplan.assessment;

/**
 * Binomial probabilities, right to about ten digits for counts up to a million million.
 *
 * <p>By the saddle-point expansion of Loader, Fast and Accurate Computation of Binomial
 * Probabilities (2000), which never takes the difference of two large logarithms.
 */
final class Binomial {
  private static final int EXACT_BELOW = 16;

  private Binomial() {}

  /**
   * The chance of at most so many hits, for a number that is not above the mean: the terms then
   * fall from the first one summed, and the rest is left when it no longer counts.
   *
   * @param share the chance of a hit
   * @param rest the chance of none, given apart so that neither loses digits
   */
  static double atMost(long hits, long all, double share, double rest) {
    double term = exactly(hits, all, share, rest);
    double sum = term;
    for (long each = hits; each > 0 && term > sum * Math.ulp(1.0) / 16; each--) {
      term *= each * rest / ((all - each + 1) * share);
      sum += term;
    }
    return sum;
  }

  private static double exactly(long hits, long all, double share, double rest) {
    if (hits == 0) {
      return Math.exp(all * logOf(rest, share));
    }
    if (hits == all) {
      return Math.exp(all * logOf(share, rest));
    }
    long misses = all - hits;
    double exponent =
        stirlingError(all)
            - stirlingError(hits)
            - stirlingError(misses)
            - deviance((double) hits, all * share)
            - deviance((double) misses, all * rest);
    return Math.exp(exponent) * Math.sqrt(all / (2 * Math.PI * hits * misses));
  }

  /** The logarithm of a share, taken from what it lacks of 1 where that is the more exact. */
  private static double logOf(double share, double lacking) {
    return share > lacking ? Math.log1p(-lacking) : Math.log(share);
  }

  /** What Stirling's formula lacks of the logarithm of n!. */
  private static double stirlingError(long n) {
    if (n < EXACT_BELOW) {
      double factorial = 1;
      for (long each = 2; each <= n; each++) {
        factorial *= each;
      }
      return Math.log(factorial) - 0.5 * Math.log(2 * Math.PI * n) - n * Math.log((double) n) + n;
    }
    double square = 1.0 / n / n;
    return (1.0 / 12
            - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - square / 1188) * square) * square) * square)
        / n;
  }

  /** Loader's deviance: x log(x / mean) + mean - x, by its series where the two are close. */
  private static double deviance(double x, double mean) {
    double apart = x - mean;
    if (Math.abs(apart) > 0.1 * (x + mean)) {
      return x * Math.log(x / mean) + mean - x;
    }
    double ratio = apart / (x + mean);
    double sum = apart * ratio;
    double power = 2 * x * ratio;
    double last = Double.NaN;
    for (int odd = 3; sum != last; odd += 2) {
      power *= ratio * ratio;
      last = sum;
      sum += power / odd;
    }
    return sum;
  }
}
