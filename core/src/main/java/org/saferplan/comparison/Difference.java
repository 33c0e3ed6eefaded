package org.saferplan.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.CountChange;
import org.saferplan.assessment.Figure;

/**
 * By how much two comparable numbers differ.
 *
 * <p>How few are too few for a percentage is saferplan's own choice: fewer than {@value #HANDFUL}
 * in either period, or fewer than {@value #LEAST_BASE} in the earlier. Whether two counts differ by
 * more than chance is {@link CountChange}'s to say; rates, shares and money are not put to that
 * test, because the counts behind them are not known.
 */
final class Difference {
  private static final int HANDFUL = 5;
  private static final int LEAST_BASE = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Difference() {}

  static Comparison of(Observed earlier, Observed later) {
    BigDecimal from = Objects.requireNonNull(earlier.amount());
    BigDecimal to = Objects.requireNonNull(later.amount());
    BigDecimal by = to.subtract(from);
    boolean isCount = later.statistic() == Figure.Statistic.COUNT;
    if (by.signum() != 0 && isCount && !isClear(earlier, from, later, to)) {
      return new Comparison.NotClear(earlier, later);
    }
    return new Comparison.Changed(
        Comparison.Direction.ofSign(by.signum()),
        earlier,
        later,
        by,
        perCent(later.statistic(), from, to, by));
  }

  private static boolean isClear(Observed earlier, BigDecimal from, Observed later, BigDecimal to) {
    return new CountChange(
            from.longValueExact(),
            to.longValueExact(),
            Span.of(earlier.period()).days(),
            Span.of(later.period()).days())
        .isClear();
  }

  private static @Nullable BigDecimal perCent(
      Figure.@Nullable Statistic statistic, BigDecimal from, BigDecimal to, BigDecimal by) {
    boolean isHonest =
        switch (Objects.requireNonNull(statistic)) {
          case COUNT -> isMoreThanAHandful(from, to);
          case RATE, MONEY -> from.signum() > 0;
          case SHARE, CHANGE, PERCENTAGE_CHANGE, OTHER -> false;
        };
    return isHonest && by.signum() != 0
        ? by.multiply(HUNDRED).divide(from, 1, RoundingMode.HALF_UP)
        : null;
  }

  private static boolean isMoreThanAHandful(BigDecimal from, BigDecimal to) {
    return from.compareTo(BigDecimal.valueOf(LEAST_BASE)) >= 0
        && to.compareTo(BigDecimal.valueOf(HANDFUL)) >= 0;
  }
}
