package org.saferplan.evidence;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.comparison.Amounts;

/**
 * Parts on record that do not add up to their whole. Whether they are all its parts is for the
 * reader to judge.
 *
 * @param of the parts
 * @param parts what they add up to
 * @param whole as printed
 * @param words the same in words
 */
public record PartSum(List<Figure.Id> of, BigDecimal parts, BigDecimal whole, String words) {
  private static final Set<Figure.Statistic> ADDABLE =
      EnumSet.of(Figure.Statistic.COUNT, Figure.Statistic.MONEY, Figure.Statistic.CHANGE);

  /** Takes a copy. */
  public PartSum {
    of = List.copyOf(of);
  }

  /** For every value of a figure of which each part has exactly one of the same kind. */
  static List<PartSum> of(Assessment assessment, Figure whole) {
    List<Figure> parts =
        assessment.figures().stream().filter(each -> whole.id().equals(each.partOf())).toList();
    return whole.values().stream().flatMap(value -> sum(parts, value).stream()).distinct().toList();
  }

  private static Optional<PartSum> sum(List<Figure> parts, Figure.Value whole) {
    BigDecimal printed = whole.amount();
    Figure.Statistic statistic = whole.statistic();
    if (printed == null || statistic == null || !ADDABLE.contains(statistic)) {
      return Optional.empty();
    }
    List<BigDecimal> amounts = parts.stream().flatMap(each -> one(each, whole).stream()).toList();
    BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return parts.isEmpty() || amounts.size() < parts.size() || sum.compareTo(printed) == 0
        ? Optional.empty()
        : Optional.of(
            new PartSum(parts.stream().map(Figure::id).toList(), sum, printed, words(sum, whole)));
  }

  private static String words(BigDecimal sum, Figure.Value whole) {
    return "the parts on record add up to %s, the whole is printed as %s"
        .formatted(Amounts.words(sum), whole.printed());
  }

  /** The part's value of the same kind; nothing where there is none, or sources disagree. */
  private static Optional<BigDecimal> one(Figure part, Figure.Value whole) {
    List<BigDecimal> amounts =
        part.values().stream()
            .filter(each -> Same.of(each).equals(Same.of(whole)))
            .flatMap(each -> Optional.ofNullable(each.amount()).stream())
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .toList();
    return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
  }
}
