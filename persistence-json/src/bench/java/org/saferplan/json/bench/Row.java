package org.saferplan.json.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param work what is done
 * @param against what it is held against
 * @param ratio the median of the rounds; blank, with what follows, where it could not be measured
 * @param lowest of a round
 * @param highest of a round
 * @param limit what it is to reach, or not to exceed; blank where none is set
 * @param goal what it goes for after that
 * @param atMost whether the limit is not to be exceeded
 * @param unit of the ratio: "x", or "forces a commit"
 * @param note the times behind it, and what else is to be known
 */
public record Row(
    String work,
    String against,
    @Nullable BigDecimal ratio,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable BigDecimal limit,
    @Nullable BigDecimal goal,
    boolean atMost,
    String unit,
    String note) {

  /** What a row aims at. */
  record Aim(@Nullable Double limit, @Nullable Double goal, boolean atMost) {
    static Aim atLeast(double limit) {
      return new Aim(limit, null, false);
    }

    static Aim atLeast(double limit, double goal) {
      return new Aim(limit, goal, false);
    }

    static Aim atMost(double limit) {
      return new Aim(limit, null, true);
    }

    static Aim none() {
      return new Aim(null, null, false);
    }
  }

  static Row of(String work, String against, Ratio ratio, Aim aim, String unit, String note) {
    return new Row(
        work,
        against,
        rounded(ratio.median()),
        rounded(ratio.lowest()),
        rounded(ratio.highest()),
        aim.limit() == null ? null : rounded(aim.limit()),
        aim.goal() == null ? null : rounded(aim.goal()),
        aim.atMost(),
        unit,
        note);
  }

  static Row notMeasured(String work, String against, Aim aim, String why) {
    BigDecimal limit = aim.limit() == null ? null : rounded(aim.limit());
    return new Row(work, against, null, null, null, limit, null, aim.atMost(), "", why);
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number, new MathContext(3)).stripTrailingZeros().add(BigDecimal.ZERO);
  }

  /** How it did: the goal counts only where there is one. */
  String verdict() {
    if (limit == null) {
      return "";
    } else if (ratio == null) {
      return "NOT MEASURED";
    }
    boolean reached = atMost ? ratio.compareTo(limit) <= 0 : ratio.compareTo(limit) >= 0;
    if (!reached) {
      return "MISSED";
    }
    return goal == null || ratio.compareTo(goal) >= 0 ? "reached" : "reached, not the goal";
  }

  /** On one line of the table. */
  String line() {
    String aim =
        limit == null
            ? ""
            : (atMost ? "<= " : ">= ")
                + limit.toPlainString()
                + (goal == null ? "" : ", then " + goal.toPlainString());
    return "%-47s %-37s %8s %-17s %-16s %s"
        .formatted(
            work,
            against,
            ratio == null ? "" : ratio.toPlainString(),
            lowest == null || highest == null || lowest.equals(highest)
                ? ""
                : "(%s to %s)".formatted(lowest.toPlainString(), highest.toPlainString()),
            aim,
            verdict())
        .stripTrailing();
  }
}
