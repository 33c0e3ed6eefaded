package org.saferplan.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.SeriesBreak;
import org.saferplan.fact.Period;
import org.saferplan.register.Register;

/**
 * What can be said of the change from one number to another.
 *
 * <p>What can never be compared is said first, then what is not on record, then whether a
 * difference of counts is clear, and only then by how much. Which number is handed over first does
 * not matter: the change is told from the earlier period to the later.
 */
public sealed interface Comparison {

  /** In words that mislead nobody, without a capital or a stop. */
  String words();

  /**
   * The two cannot be compared.
   *
   * @param because why, in short
   * @param breaks the breaks in the series that lie between them, with their causes
   */
  record NotComparable(String because, List<SeriesBreak> breaks) implements Comparison {
    /** Takes a copy. */
    public NotComparable {
      breaks = List.copyOf(breaks);
    }

    @Override
    public String words() {
      return "not comparable: " + because;
    }
  }

  /**
   * Too little is on record, or certain.
   *
   * @param because what is not on record
   */
  record CannotBeTold(String because) implements Comparison {
    @Override
    public String words() {
      return "cannot be told: " + because;
    }
  }

  /** Two counts that differ by no more than chance can make them. */
  record NotClear(Observed earlier, Observed later) implements Comparison {
    @Override
    public String words() {
      return "no clear change (from %s, to %s; such a difference can be chance)"
          .formatted(earlier.dated(), later.dated());
    }
  }

  /**
   * It changed, or is as it was.
   *
   * @param by how much more, or less than nothing; of shares, in percentage points
   * @param perCent how much more in a hundred; blank where a percentage would mislead
   */
  record Changed(
      Direction direction,
      Observed earlier,
      Observed later,
      BigDecimal by,
      @Nullable BigDecimal perCent)
      implements Comparison {
    @Override
    public String words() {
      if (direction == Direction.SAME) {
        return "unchanged (%s; %s)".formatted(earlier.dated(), later.dated());
      }
      String said =
          "%s from %s, to %s".formatted(direction.words(), earlier.dated(), later.dated());
      String fewer = later.statistic() == Figure.Statistic.COUNT ? "fewer" : "less";
      String more = direction == Direction.UP ? "more" : fewer;
      if (later.statistic() == Figure.Statistic.SHARE) {
        return "%s: %s percentage points %s".formatted(said, Amounts.words(by.abs()), more);
      }
      String much = "%s: %s %s".formatted(said, Amounts.words(by.abs(), money()), more);
      return perCent == null
          ? much
          : "%s, %s %% %s".formatted(much, Amounts.words(perCent.abs()), more);
    }

    private @Nullable String money() {
      return "GBP".equals(later.unit()) ? later.unit() : null;
    }
  }

  /** Which way. */
  enum Direction {
    /** More. */
    UP,
    /** Less. */
    DOWN,
    /** As much. */
    SAME;

    /** As people write it. */
    public String words() {
      return switch (this) {
        case UP -> "up";
        case DOWN -> "down";
        case SAME -> "unchanged";
      };
    }

    /** By the sign of what is added. */
    public static Direction ofSign(int sign) {
      return sign == 0 ? SAME : sign > 0 ? UP : DOWN;
    }
  }

  /** What can be said of the change between two numbers of one series. */
  static Comparison of(Register register, Observed one, Observed other) {
    return of(register, one, other, List.of());
  }

  /**
   * What can be said of the change between two numbers of one series.
   *
   * @param own breaks of this series that stand in no assessment, such as that a measure was
   *     redefined
   */
  static Comparison of(Register register, Observed one, Observed other, List<SeriesBreak> own) {
    boolean isInOrder = Observed.IN_TIME.compare(one, other) <= 0;
    Observed earlier = isInOrder ? one : other;
    Observed later = isInOrder ? other : one;
    return Obstacles.differentThings(earlier, later)
        .or(() -> Obstacles.differentTimes(earlier, later.period()))
        .or(() -> new Breaks(register, own).between(earlier, later))
        .<Comparison>map(each -> each)
        .or(() -> Obstacles.unknown(earlier, later))
        .orElseGet(() -> Difference.of(earlier, later));
  }

  /**
   * Why a change that a source prints cannot be taken as it stands: its two periods are unlike, or
   * there is a break between them. Nothing where there is no reason on record.
   *
   * @param observed the change, with the period it is for
   * @param comparedWith the period it is set against
   */
  static Optional<NotComparable> obstacle(
      Register register, Observed observed, @Nullable Period comparedWith) {
    Observed earlier = Obstacles.at(observed, comparedWith);
    return Obstacles.differentTimes(earlier, observed.period())
        .or(() -> new Breaks(register, List.of()).between(earlier, observed));
  }
}
