package org.saferplan.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.comparison.Amounts;
import org.saferplan.comparison.Comparison;
import org.saferplan.comparison.Observed;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/** Changes that a source prints ready made: its claims, which are shown and may need a caution. */
record Claims(Register register, Assessment.Id assessment, Figure figure) {

  static boolean isClaim(Figure.Value value) {
    return value.statistic() == Figure.Statistic.CHANGE
        || value.statistic() == Figure.Statistic.PERCENTAGE_CHANGE;
  }

  /** What must be said beside the claim; blank where it is none, or nothing speaks against it. */
  @Nullable String caution(Figure.Value value) {
    if (!isClaim(value)) {
      return null;
    }
    Period before = value.comparedWith();
    if (before == null) {
      return "as printed; what it is compared with is not on record";
    }
    return Comparison.obstacle(register, Observed.of(assessment, figure, value), before)
        .map(Comparison::words)
        .or(() -> byTheCounts(value, before))
        .map(words -> "as printed; " + words)
        .orElse(null);
  }

  /** What the counts of the two periods say of it, where the figure has both. */
  private Optional<String> byTheCounts(Figure.Value claim, Period before) {
    List<Observed> later = counts(claim, claim.period());
    List<Observed> earlier = counts(claim, before);
    return later.size() == 1 && earlier.size() == 1
        ? judged(claim, Comparison.of(register, earlier.get(0), later.get(0)))
        : Optional.empty();
  }

  private static Optional<String> judged(Figure.Value claim, Comparison counts) {
    if (!(counts instanceof Comparison.Changed changed)) {
      return Optional.of(counts.words());
    }
    boolean isPercentage = claim.statistic() == Figure.Statistic.PERCENTAGE_CHANGE;
    BigDecimal worked = isPercentage ? changed.perCent() : changed.by();
    BigDecimal amount = claim.amount();
    if (worked == null) {
      return Optional.of("too few for a percentage: " + counts.words());
    }
    return amount == null || agree(amount, changed, isPercentage)
        ? Optional.empty()
        : Optional.of("the counts give " + Amounts.words(worked) + (isPercentage ? " %" : ""));
  }

  /** To as many decimals as are printed. */
  private static boolean agree(
      BigDecimal printed, Comparison.Changed changed, boolean isPercentage) {
    if (!isPercentage) {
      return printed.compareTo(changed.by()) == 0;
    }
    BigDecimal from = changed.earlier().amount();
    return from == null
        || from.signum() == 0
        || changed
                .by()
                .movePointRight(2)
                .divide(from, Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                .compareTo(printed)
            == 0;
  }

  private List<Observed> counts(Figure.Value claim, @Nullable Period period) {
    return period == null ? List.of() : matching(claim, period).toList();
  }

  private Stream<Observed> matching(Figure.Value claim, Period period) {
    return figure.values().stream()
        .filter(each -> each.statistic() == Figure.Statistic.COUNT)
        .filter(each -> period.equals(each.period()))
        .filter(each -> Objects.equals(each.area(), claim.area()))
        .map(each -> Observed.of(assessment, figure, each));
  }
}
