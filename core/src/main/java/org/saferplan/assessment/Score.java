package org.saferplan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

  /** A mark for a criterion. */
  public record Mark(ScoringScheme.Criterion.Id criterion, BigDecimal mark) {}

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

  /** The marks by criterion. */
  public Map<ScoringScheme.Criterion.Id, BigDecimal> byCriterion() {
    return marks.stream().collect(Collectors.toMap(Mark::criterion, Mark::mark));
  }
}
