package org.saferplan.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.comparison.Amounts;
import org.saferplan.comparison.Comparison;
import org.saferplan.comparison.Comparison.Direction;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.measure.TargetReading.Reached;

/**
 * Holds a measure's results against a target on a day. The result that counts is the last one for a
 * period that was over by the target's date.
 */
record Judgement(Series series, Target target, LocalDate on) {

  TargetReading reading() {
    return switch (target.form()) {
      case REACH -> against(target.amount(), wantedWay(), false);
      case REDUCE_BY_PERCENT -> against(times(-1), Direction.DOWN, true);
      case INCREASE_BY_PERCENT -> against(times(1), Direction.UP, true);
      case CHANGE_BY -> against(changed(), Direction.ofSign(signOfAmount()), true);
      case MAINTAIN -> maintained();
      case DOWNWARD_TREND -> trend(Direction.DOWN);
      case UPWARD_TREND -> trend(Direction.UP);
      case BELOW_COMPARATOR -> besides(Direction.DOWN);
      case ABOVE_COMPARATOR -> besides(Direction.UP);
      case MONITOR_ONLY -> said(null, Reached.NOTHING_AIMED_AT, "it is only watched");
      case FORECAST -> forecast();
    };
  }

  /** The result of the period that the target names; the baseline where it names none. */
  private Optional<Result> baseline() {
    Period comparedWith = target.comparedWith();
    return comparedWith == null
        ? series.measure().baseline().entries().stream().findFirst()
        : series.measure().results().stream()
            .filter(result -> result.period().equals(comparedWith))
            .findFirst();
  }

  private @Nullable BigDecimal baselineAmount() {
    return baseline().map(Result::amount).orElse(null);
  }

  private @Nullable BigDecimal times(int sign) {
    BigDecimal from = baselineAmount();
    BigDecimal amount = target.amount();
    return from == null || amount == null
        ? null
        : from.add(from.multiply(amount).movePointLeft(2).multiply(BigDecimal.valueOf(sign)));
  }

  private @Nullable BigDecimal changed() {
    BigDecimal from = baselineAmount();
    BigDecimal amount = target.amount();
    return from == null || amount == null ? null : from.add(amount);
  }

  private int signOfAmount() {
    BigDecimal amount = target.amount();
    return amount == null ? 0 : amount.signum();
  }

  /** Which way is good; where that is not on record, the way from the baseline to the aim. */
  private @Nullable Direction wantedWay() {
    Measure.Good good = series.measure().good();
    BigDecimal from = baselineAmount();
    BigDecimal aim = target.amount();
    if (good == Measure.Good.LOWER) {
      return Direction.DOWN;
    } else if (good == Measure.Good.HIGHER) {
      return Direction.UP;
    } else if (good == Measure.Good.STEADY) {
      return Direction.SAME;
    }
    return from == null || aim == null ? null : Direction.ofSign(aim.compareTo(from));
  }

  private Optional<Result> counting() {
    PartialDate by = target.by();
    return by == null ? series.latest() : series.latestBy(by);
  }

  private TargetReading against(
      @Nullable BigDecimal aim, @Nullable Direction way, boolean fromBaseline) {
    if (aim == null) {
      return unknown(null, "there is no baseline on record from which it is reckoned");
    } else if (way == null) {
      return unknown(aim, "which way is good is not on record");
    }
    Optional<Result> result = counting();
    if (result.isEmpty()) {
      return unknown(aim, "no result is on record");
    }
    return obstacle(result.get(), fromBaseline)
        .map(why -> unknown(aim, why))
        .orElseGet(() -> judged(aim, way, result.get()));
  }

  /** Why this result says nothing of the target yet, or ever. */
  private Optional<String> obstacle(Result result, boolean fromBaseline) {
    if (result.amount() == null) {
      return Optional.of("“%s” is not a number".formatted(words(result)));
    }
    boolean isCumulative = Boolean.TRUE.equals(series.measure().cumulative());
    if (isCumulative && !series.observed(result).isForWholeYears()) {
      return Optional.of("%s so far, and the year is not over".formatted(dated(result)));
    }
    return fromBaseline
        ? baseline()
            .map(from -> series.compared(from, result))
            .flatMap(Judgement::obstacle)
            .map(why -> why + " with the baseline")
        : Optional.empty();
  }

  private static Optional<String> obstacle(Comparison comparison) {
    return comparison instanceof Comparison.NotComparable not
        ? Optional.of("not comparable (" + not.because() + ")")
        : Optional.empty();
  }

  private TargetReading judged(BigDecimal aim, Direction way, Result result) {
    int difference = result.amount() == null ? 0 : result.amount().compareTo(aim);
    boolean isReached =
        switch (way) {
          case DOWN -> difference <= 0;
          case UP -> difference >= 0;
          case SAME -> difference == 0;
        };
    return said(aim, isReached ? Reached.YES : missed(), result, "aim " + amount(aim));
  }

  private Reached missed() {
    PartialDate by = target.by();
    return by != null && !on.isAfter(by.latest()) ? Reached.NOT_YET : Reached.NO;
  }

  /** As much as the baseline, give or take chance; better than that will do. */
  private TargetReading maintained() {
    BigDecimal aim = baselineAmount();
    Optional<Result> result = counting();
    if (aim == null) {
      return unknown(null, "there is no baseline on record that could be kept");
    } else if (result.isEmpty()) {
      return unknown(aim, "no result is on record");
    }
    Comparison comparison = series.compared(baseline().orElseThrow(), result.get());
    return comparedTo(aim, comparison, isWorse(comparison) ? missed() : Reached.YES);
  }

  private boolean isWorse(Comparison comparison) {
    if (!(comparison instanceof Comparison.Changed changed)) {
      return false;
    }
    Measure.Good good = series.measure().good();
    return switch (changed.direction()) {
      case SAME -> false;
      case UP -> good != Measure.Good.HIGHER;
      case DOWN -> good != Measure.Good.LOWER;
    };
  }

  private TargetReading trend(Direction wanted) {
    Optional<Result> result = counting();
    if (result.isEmpty()) {
      return unknown(null, "no result is on record");
    }
    return series
        .changeTo(result.get())
        .map(
            comparison ->
                comparedTo(null, comparison, goes(comparison, wanted) ? Reached.YES : missed()))
        .orElseGet(() -> unknown(null, "there is no earlier result to see a trend from"));
  }

  private static boolean goes(Comparison comparison, Direction wanted) {
    return comparison instanceof Comparison.Changed changed && changed.direction() == wanted;
  }

  private TargetReading comparedTo(
      @Nullable BigDecimal aim, Comparison comparison, Reached otherwise) {
    boolean isTold =
        comparison instanceof Comparison.Changed || comparison instanceof Comparison.NotClear;
    return isTold
        ? said(aim, otherwise, otherwise.words() + ": " + comparison.words())
        : said(aim, Reached.CANNOT_BE_TOLD, bare(comparison));
  }

  private static String bare(Comparison comparison) {
    return obstacle(comparison)
        .map(why -> Reached.CANNOT_BE_TOLD.words() + ": " + why)
        .orElseGet(comparison::words);
  }

  /** Held against somebody else's value for the same period; as much as that is not reached. */
  private TargetReading besides(Direction way) {
    Target.Comparator comparator = Objects.requireNonNull(target.comparator());
    Optional<Result> result = counting();
    if (result.isEmpty()) {
      return unknown(null, "no result is on record");
    }
    Optional<String> obstacle = obstacle(result.get(), false);
    if (obstacle.isPresent()) {
      return unknown(null, obstacle.get());
    }
    Comparators found = Comparators.of(series, comparator, result.get(), on);
    BigDecimal value = found.value();
    if (value == null) {
      return said(null, Reached.CANNOT_BE_TOLD, "cannot be judged: " + found.whyNot());
    }
    int difference = Objects.requireNonNull(result.get().amount()).compareTo(value);
    boolean isReached = way == Direction.DOWN ? difference < 0 : difference > 0;
    return said(
        value,
        isReached ? Reached.YES : missed(),
        result.get(),
        "%s %s".formatted(comparator.name(), amount(value)));
  }

  private TargetReading forecast() {
    BigDecimal expected = target.amount();
    String what = expected == null ? "" : "expected: " + amount(expected) + "; ";
    String latest =
        counting().map(each -> "the latest is " + dated(each)).orElse("no result is on record");
    return said(expected, Reached.NOTHING_AIMED_AT, what + latest);
  }

  private TargetReading unknown(@Nullable BigDecimal aim, String why) {
    return said(aim, Reached.CANNOT_BE_TOLD, Reached.CANNOT_BE_TOLD.words() + ": " + why);
  }

  private TargetReading said(
      @Nullable BigDecimal aim, Reached reached, Result result, String against) {
    String provisional = Boolean.TRUE.equals(result.provisional()) ? ", provisional" : "";
    return said(
        aim,
        reached,
        "%s: %s%s; %s".formatted(reached.words(), dated(result), provisional, against));
  }

  private TargetReading said(@Nullable BigDecimal aim, Reached reached, String words) {
    return new TargetReading(target, aim, reached, words);
  }

  private String amount(BigDecimal aim) {
    BigDecimal bare = aim.stripTrailingZeros();
    return Amounts.words(bare.scale() < 0 ? bare.setScale(0) : bare, series.measure().unit());
  }

  private String words(Result result) {
    return result.words(series.measure().unit());
  }

  private String dated(Result result) {
    return series.observed(result).dated();
  }
}
