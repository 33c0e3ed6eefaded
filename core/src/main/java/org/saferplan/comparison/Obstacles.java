package org.saferplan.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.fact.Period;

/** What stands in the way of a comparison, apart from breaks. */
final class Obstacles {
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  private Obstacles() {}

  static Observed at(Observed observed, @Nullable Period period) {
    return org.saferplan.fact.Copy.with(observed, "period", period);
  }

  /** The two tell of different things. An area or a dataset that is blank is no other. */
  static Optional<Comparison.NotComparable> differentThings(Observed one, Observed other) {
    return Stream.of(
            differ(statistic(one), statistic(other), "different sorts of number"),
            differ(unit(one), unit(other), "different units"),
            differ(one.dataset(), other.dataset(), "figures counted in different ways"),
            differ(one.area(), other.area(), "different areas"),
            isChange(one) ? Optional.of("each is a change already") : Optional.<String>empty())
        .flatMap(Optional::stream)
        .findFirst()
        .map(why -> new Comparison.NotComparable(why, List.of()));
  }

  /** Their periods overlap, or are unlike. */
  static Optional<Comparison.NotComparable> differentTimes(
      Observed earlier, @Nullable Period later) {
    Span first = Span.of(earlier.period());
    Span second = Span.of(later);
    Optional<String> why =
        first.mustOverlap(second) ? Optional.of("periods that overlap") : first.unlike(second);
    return why.map(
        each ->
            new Comparison.NotComparable(
                "%s (%s and %s)".formatted(each, first.words(), second.words()), List.of()));
  }

  /** What is not on record, or not certain. */
  static Optional<Comparison> unknown(Observed earlier, Observed later) {
    return Stream.of(earlier, later)
        .flatMap(each -> unknown(each).stream())
        .findFirst()
        .or(() -> unknownBetween(earlier, later))
        .map(Comparison.CannotBeTold::new);
  }

  private static Optional<String> unknown(Observed each) {
    BigDecimal amount = each.amount();
    Span span = Span.of(each.period());
    if (each.statistic() == null) {
      return Optional.of("whether it is a count, a rate or a share is not on record");
    } else if (amount == null) {
      return Optional.of("“%s” is not a number".formatted(each.printed()));
    } else if (!span.isKnown()) {
      return Optional.of("the period of %s is not on record".formatted(each.words()));
    } else if (!span.isExact()) {
      return Optional.of("which months of %s are meant is not on record".formatted(span.words()));
    } else if (each.qualifier() != null) {
      return Optional.of(
          "%s, is not an exact number: %s".formatted(each.dated(), each.qualifier()));
    } else if (each.provisional()) {
      return Optional.of("%s, is provisional and may still change".formatted(each.dated()));
    }
    return isNoCount(each.statistic(), amount)
        ? Optional.of("%s is no count".formatted(each.words()))
        : Optional.empty();
  }

  private static Optional<String> unknownBetween(Observed earlier, Observed later) {
    if (Span.of(earlier.period()).canOverlap(Span.of(later.period()))) {
      return Optional.of("whether the two periods overlap is not on record");
    } else if (!Objects.equals(unit(earlier), unit(later))) {
      return Optional.of("the unit of one of the two is not on record");
    }
    return Objects.equals(earlier.area(), later.area())
        ? Optional.empty()
        : Optional.of("the area of one of the two is not on record");
  }

  private static boolean isNoCount(Figure.Statistic statistic, BigDecimal amount) {
    return statistic == Figure.Statistic.COUNT
        && (amount.signum() < 0
            || amount.compareTo(LARGEST) > 0
            || amount.stripTrailingZeros().scale() > 0);
  }

  private static boolean isChange(Observed each) {
    return each.statistic() == Figure.Statistic.CHANGE
        || each.statistic() == Figure.Statistic.PERCENTAGE_CHANGE;
  }

  private static @Nullable Object statistic(Observed each) {
    return each.statistic();
  }

  private static @Nullable String unit(Observed each) {
    String unit = each.unit();
    return unit == null ? null : unit.strip().toLowerCase(Locale.UK);
  }

  private static Optional<String> differ(
      @Nullable Object one, @Nullable Object other, String words) {
    return one == null || other == null || one.equals(other)
        ? Optional.empty()
        : Optional.of(words);
  }
}
