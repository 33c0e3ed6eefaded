package org.saferplan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.saferplan.Properties;
import org.saferplan.fact.InvalidValueException;

final class CountChangeTest {
  private static CountChange yearOnYear(long before, long after) {
    return new CountChange(before, after, 1, 1);
  }

  @Test
  void agreesWithWhatIsReckonedByHand() {
    assertThat(yearOnYear(0, 6).pValue()).isCloseTo(2 / 64.0, within(1e-15));
    assertThat(yearOnYear(2, 4).pValue()).isCloseTo(2 * (1 + 6 + 15) / 64.0, within(1e-14));
    assertThat(yearOnYear(12, 3).pValue())
        .isCloseTo(2 * (1 + 15 + 105 + 455) / 32768.0, within(1e-15));
    assertThat(new CountChange(0, 4, 1, 2).pValue()).isCloseTo(2 * 16 / 81.0, within(1e-14));
    assertThat(new CountChange(4, 0, 1, 2).pValue()).isCloseTo(2 / 81.0, within(1e-15));
  }

  /**
   * The women of Gu and others, Testing the Ratio of Two Poisson Rates (Biometrical Journal 50,
   * 2008): 60 cases in 51,477.5 person-years, 30 in 54,308.7. What R's package exactci answers for
   * them is printed in the tests of statsmodels.
   */
  @Test
  void agreesWithThePublishedAnswersOfR() {
    assertThat(new CountChange(60, 30, 1.2 * 51_477.5, 54_308.7).pValue())
        .isCloseTo(2 * 0.006651774552714537, withinPercentage(1e-9));
    assertThat(new CountChange(60, 30, 1.339735721772650 * 51_477.5, 54_308.7).pValue())
        .isCloseTo(0.05, withinPercentage(1e-9));
    assertThat(new CountChange(60, 30, 3.388365573616252 * 51_477.5, 54_308.7).pValue())
        .isCloseTo(0.05, withinPercentage(1e-9));
  }

  @Test
  void callsAChangeClearFromOneInTwentyDown() {
    assertThat(yearOnYear(0, 5).isClear()).isFalse();
    assertThat(yearOnYear(0, 6).isClear()).isTrue();
    assertThat(yearOnYear(4, 12).isClear()).isFalse();
    assertThat(yearOnYear(3, 12).isClear()).isTrue();
    assertThat(yearOnYear(12, 3).isClear()).isTrue();
  }

  @Test
  void seesNoChangeWhereNothingHappened() {
    assertThat(yearOnYear(0, 0).pValue()).isEqualTo(1);
    assertThat(new CountChange(0, 0, 1e-300, 1e300).isClear()).isFalse();
  }

  @Test
  void seesNoChangeInTheSameRateOverAnotherLength() {
    assertThat(new CountChange(300, 75, 12, 3).pValue()).isEqualTo(1);
    assertThat(new CountChange(75, 300, 12, 3).isClear()).isTrue();
  }

  @Test
  void agreesWithExactFractions() {
    Properties.hold(
        400,
        random -> Case.any(random, 300),
        counts ->
            assertThat(counts.change().pValue())
                .isCloseTo(counts.exactly(), withinPercentage(1e-9)));
  }

  @Test
  void agreesWithArithmeticOfFiftyDigits() {
    assertThat(new CountChange(21_906_094, 19_573_206, 338, 302).pValue())
        .isCloseTo(0.96010610064494435, withinPercentage(1e-9));
    assertThat(new CountChange(29_108_805, 13_434_925, 366, 169).pValue())
        .isCloseTo(0.17401001549145679, withinPercentage(1e-9));
    assertThat(new CountChange(16_252_380, 19_743_846, 327, 397).pValue())
        .isCloseTo(0.06148062193196067, withinPercentage(1e-9));
  }

  /**
   * The peer keeps eight digits of counts so large, as those of the fifty show; of what is next to
   * nothing a double keeps fewer.
   */
  @Test
  void agreesWithAPeerUpToTensOfMillions() {
    Properties.hold(
        400,
        random -> Case.any(random, 40_000_000),
        counts ->
            assertThat(counts.change().pValue())
                .isCloseTo(
                    counts.byThePeer(), within(Math.max(counts.byThePeer() * 1e-8, 1e-300))));
  }

  @Test
  void isTheSameBackwardsAndInAnyUnitOfLength() {
    Properties.hold(
        400,
        random -> Case.any(random, 100_000),
        counts -> {
          double change = counts.change().pValue();

          assertThat(counts.swapped().pValue()).isEqualTo(change);
          assertThat(counts.inAnotherUnit().pValue()).isCloseTo(change, withinPercentage(1e-8));
          assertThat(change).isBetween(0.0, 1.0);
        });
  }

  @Test
  void isTheLessLikelyTheFurtherTheCountsAreApart() {
    double[] further =
        LongStream.rangeClosed(1_000, 1_400)
            .mapToDouble(after -> yearOnYear(1_000, after).pValue())
            .toArray();

    assertThat(further[0]).isEqualTo(1);
    assertThat(further).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(further[400]).isLessThan(1e-15).isPositive();
  }

  @Test
  void followsTheNormalCurveForTheLargestCounts() {
    long many = 1_000_000_000_000L;
    long less = many - Math.round(1.959963984540054 * Math.sqrt(2.0 * many));

    assertThat(yearOnYear(less, many).pValue()).isCloseTo(0.05, within(1e-6));
    assertThat(yearOnYear(many, many).pValue()).isEqualTo(1);
    assertThat(yearOnYear(0, many).pValue()).isZero();
  }

  @Test
  void holdsAtLengthsThatAreWorldsApart() {
    assertThat(new CountChange(3, 0, 1e-300, 1e300).pValue()).isZero();
    assertThat(new CountChange(0, 3, 1e-300, 1e300).pValue()).isEqualTo(1);
    assertThat(new CountChange(2, 3, Double.MIN_VALUE, Double.MAX_VALUE).pValue()).isZero();
    assertThat(new CountChange(3, 3, Double.MAX_VALUE, Double.MAX_VALUE).pValue()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoCountAndNoLength() {
    refuses(-1, 0, 1, 1, "a count is 0 or more");
    refuses(0, -1, 1, 1, "a count is 0 or more");
    refuses(1_000_000_000_001L, 0, 1, 1, "1,000,000,000,000");
    refuses(0, Long.MAX_VALUE, 1, 1, "1,000,000,000,000");
    refuses(1, 1, 0, 1, "the length of a period is more than 0");
    refuses(1, 1, 1, -1, "the length of a period is more than 0");
    refuses(1, 1, Double.NaN, 1, "the length of a period is more than 0");
    refuses(1, 1, 1, Double.POSITIVE_INFINITY, "the length of a period is more than 0");
  }

  private static void refuses(
      long before, long after, double lengthBefore, double lengthAfter, String why) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new CountChange(before, after, lengthBefore, lengthAfter))
        .withMessageContaining(why);
  }

  /** Two counts at rates near each other, over lengths in whole days. */
  private record Case(long before, long after, int lengthBefore, int lengthAfter) {
    private static Case any(SplittableRandom random, int largest) {
      int lengthBefore = 1 + random.nextInt(400);
      int lengthAfter = 1 + random.nextInt(400);
      double mean = largest * random.nextDouble() * random.nextDouble();
      double spread = 5 * Math.sqrt(mean) * (random.nextDouble() - 0.5);
      long before = Math.round(mean * lengthBefore / 400 + spread);
      long after = Math.round(mean * lengthAfter / 400);
      return new Case(Math.max(0, before), after, lengthBefore, lengthAfter);
    }

    private CountChange change() {
      return new CountChange(before, after, lengthBefore, lengthAfter);
    }

    private CountChange swapped() {
      return new CountChange(after, before, lengthAfter, lengthBefore);
    }

    private CountChange inAnotherUnit() {
      return new CountChange(before, after, lengthBefore / 365.25, lengthAfter / 365.25);
    }

    private double byThePeer() {
      BinomialDistribution peer =
          BinomialDistribution.of(
              Math.toIntExact(before + after),
              (double) lengthBefore / (lengthBefore + lengthAfter));
      double atMost = peer.cumulativeProbability((int) before);
      double atLeast = peer.survivalProbability((int) before - 1);
      return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    private double exactly() {
      BigInteger all = BigInteger.valueOf(lengthBefore + lengthAfter).pow((int) (before + after));
      BigInteger smaller = ways(0, before).min(ways(before, before + after));
      return new BigDecimal(smaller.shiftLeft(1).min(all))
          .divide(new BigDecimal(all), MathContext.DECIMAL64)
          .doubleValue();
    }

    /** In how many of all ways between so many and so many fall into the days before. */
    private BigInteger ways(long from, long to) {
      long all = before + after;
      BigInteger choices = BigInteger.ONE;
      BigInteger sum = BigInteger.ZERO;
      for (long each = 0; each <= to; each++) {
        if (each >= from) {
          sum =
              sum.add(
                  choices
                      .multiply(BigInteger.valueOf(lengthBefore).pow((int) each))
                      .multiply(BigInteger.valueOf(lengthAfter).pow((int) (all - each))));
        }
        choices =
            choices.multiply(BigInteger.valueOf(all - each)).divide(BigInteger.valueOf(each + 1));
      }
      return sum;
    }
  }
}
