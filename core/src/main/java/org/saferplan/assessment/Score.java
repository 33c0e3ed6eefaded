package org.saferplan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.ScoringScheme;

/**
 * What an issue scored.
 *
 * @param marks by criterion; a criterion that was not marked, or whose mark is not on record, is
 *     left out
 * @param total as printed
 * @param rank as printed, 1 for the first
 * @param confidence how sure the scorers were, in their words
 * @param by who scored
 */
public record Score(
    ScoringScheme.Id scheme,
    List<Mark> marks,
    @Nullable BigDecimal total,
    @Nullable Integer rank,
    @Nullable String confidence,
    @Nullable Party by,
    @Nullable PartialDate on,
    List<Citation> sources,
    @Nullable String note) {

  /**
   * A mark for a criterion: a number, a word, or both.
   *
   * @param mark the number; blank where the paper gives a word alone
   * @param printed as the paper prints it, such as "high" or "A*"
   */
  public record Mark(
      ScoringScheme.Criterion.Id criterion, @Nullable BigDecimal mark, @Nullable String printed) {
    /** Refuses a mark that says nothing. */
    public Mark {
      if (printed != null && printed.isBlank()) {
        throw new InvalidValueException("a mark in words is not blank: leave it out");
      }
      if (mark == null && printed == null) {
        throw new InvalidValueException("say the mark: a number, or as it is printed");
      }
    }

    /** As people write it: "4", "high", "high (3)". */
    public String words() {
      if (mark == null) {
        return Objects.requireNonNull(printed);
      }
      String number = mark.toPlainString();
      return printed == null || printed.equals(number)
          ? number
          : "%s (%s)".formatted(printed, number);
    }
  }

  /** Refuses two marks for one criterion, and a rank before the first. */
  public Score {
    marks = List.copyOf(marks);
    sources = List.copyOf(sources);
    if (marks.stream().map(Mark::criterion).distinct().count() < marks.size()) {
      throw new InvalidValueException("a criterion is marked once in a score");
    }
    if (rank != null && rank < 1) {
      throw new InvalidValueException("ranks are counted from 1");
    }
  }

  /** The mark for a criterion. */
  public Optional<Mark> mark(ScoringScheme.Criterion.Id criterion) {
    return marks.stream().filter(each -> each.criterion().equals(criterion)).findFirst();
  }

  /** The numbers by criterion; a mark in words alone is not among them. */
  public Map<ScoringScheme.Criterion.Id, BigDecimal> byCriterion() {
    return marks.stream()
        .filter(each -> each.mark() != null)
        .collect(Collectors.toMap(Mark::criterion, each -> Objects.requireNonNull(each.mark())));
  }
}
