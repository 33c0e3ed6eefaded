package org.saferplan.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Score;
import org.saferplan.comparison.Amounts;
import org.saferplan.fact.PartialDate;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Formula;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.partnership.ScoringScheme;
import org.saferplan.register.Register;

/**
 * A score under the partnership's own scheme.
 *
 * @param scheme its name
 * @param marks by the names of the criteria
 * @param printed the total as printed
 * @param workedOut the total by the scheme's formula, exactly; blank where there is no formula, or
 *     it gives none
 * @param rank as printed
 * @param by who scored
 * @param remarks what is odd: totals that differ, marks that are missing or off the scale
 */
public record Scored(
    String scheme,
    List<Marked> marks,
    @Nullable BigDecimal printed,
    @Nullable BigDecimal workedOut,
    @Nullable Integer rank,
    @Nullable String confidence,
    @Nullable String by,
    @Nullable PartialDate on,
    List<String> remarks,
    List<Citation> sources) {
  private static final int DECIMALS = 2;

  /**
   * A mark, and what it is for.
   *
   * @param mark the number; blank where the mark is in words alone
   * @param printed the word, where there is one
   */
  public record Marked(String criterion, @Nullable BigDecimal mark, @Nullable String printed) {
    /** "Harm 4", "Harm high", "Harm high (3)". */
    String words() {
      String number = mark == null ? "" : Amounts.words(mark);
      if (printed == null || printed.equals(number)) {
        return criterion + " " + number;
      }
      return number.isEmpty()
          ? criterion + " " + printed
          : "%s %s (%s)".formatted(criterion, printed, number);
    }
  }

  /** Takes copies. */
  public Scored {
    marks = List.copyOf(marks);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }

  static Scored of(Register register, Score score) {
    Optional<Partnership> partnership = Partnership.of(register);
    Optional<ScoringScheme> scheme =
        partnership.flatMap(each -> each.vocabulary().scoringScheme(score.scheme()));
    BigDecimal workedOut =
        scheme
            .map(ScoringScheme::formula)
            .flatMap(formula -> formula.of(score.byCriterion()))
            .orElse(null);
    Party by = score.by();
    return new Scored(
        scheme.map(ScoringScheme::name).orElse(score.scheme().value()),
        score.marks().stream()
            .map(mark -> new Marked(name(scheme, mark.criterion()), mark.mark(), mark.printed()))
            .toList(),
        score.total(),
        workedOut,
        score.rank(),
        score.confidence(),
        by == null ? null : partnership.map(by::called).orElse(null),
        score.on(),
        scheme
            .map(found -> remarks(found, score, workedOut))
            .orElse(List.of("the scheme is not on record")),
        score.sources());
  }

  /** The total in words, both ways where they differ. */
  public String total() {
    if (printed == null) {
      return workedOut == null
          ? "total not on record"
          : "total worked out as " + Amounts.words(rounded(workedOut));
    }
    return "total " + Amounts.words(printed);
  }

  private static String name(Optional<ScoringScheme> scheme, ScoringScheme.Criterion.Id id) {
    return scheme
        .flatMap(each -> each.criterion(id))
        .map(ScoringScheme.Criterion::name)
        .orElse(id.value());
  }

  private static List<String> remarks(
      ScoringScheme scheme, Score score, @Nullable BigDecimal workedOut) {
    List<String> remarks = new ArrayList<>();
    score.marks().stream().flatMap(mark -> offTheScale(scheme, mark)).forEach(remarks::add);
    unmarked(scheme, score).forEach(each -> remarks.add("no mark on record for " + each));
    Formula formula = scheme.formula();
    if (formula != null) {
      byFormula(scheme, formula, score, workedOut).ifPresent(remarks::add);
    }
    return remarks;
  }

  private static Stream<String> offTheScale(ScoringScheme scheme, Score.Mark mark) {
    BigDecimal number = mark.mark();
    return number == null || scheme.holds(number)
        ? Stream.empty()
        : Stream.of(
            "the mark %s for %s lies off the scale"
                .formatted(Amounts.words(number), name(Optional.of(scheme), mark.criterion())));
  }

  private static Stream<String> unmarked(ScoringScheme scheme, Score score) {
    return scheme.criteria().stream()
        .filter(each -> score.mark(each.id()).isEmpty())
        .map(ScoringScheme.Criterion::name);
  }

  private static Optional<String> byFormula(
      ScoringScheme scheme, Formula formula, Score score, @Nullable BigDecimal workedOut) {
    if (workedOut == null) {
      return Optional.of(whyNoTotal(scheme, formula, score));
    }
    BigDecimal printed = score.total();
    return printed == null || isTheSame(printed, workedOut)
        ? Optional.empty()
        : Optional.of(
            "the total is printed as %s, by the formula it is %s"
                .formatted(Amounts.words(printed), Amounts.words(rounded(workedOut))));
  }

  /** A word is no number to reckon with, and none is made up for it. */
  private static String whyNoTotal(ScoringScheme scheme, Formula formula, Score score) {
    List<String> inWords =
        score.marks().stream()
            .filter(mark -> mark.mark() == null && formula.criteria().contains(mark.criterion()))
            .map(mark -> name(Optional.of(scheme), mark.criterion()))
            .toList();
    if (!inWords.isEmpty()) {
      return "not worked out: %s in words"
          .formatted(
              inWords.size() == 1
                  ? "the mark for %s is".formatted(inWords.get(0))
                  : "the marks for %s are".formatted(String.join(" and ", inWords)));
    }
    return score.byCriterion().keySet().containsAll(formula.criteria())
        ? "the formula divides by nothing, so it gives no total"
        : "the formula gives no total while marks are missing";
  }

  /** To as many decimals as are printed. */
  private static boolean isTheSame(BigDecimal printed, BigDecimal workedOut) {
    return workedOut.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP).compareTo(printed)
        == 0;
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal few =
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    BigDecimal bare = few.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** The marks in words: "Harm 4, Likelihood high". */
  public String marked() {
    return marks.stream().map(Marked::words).collect(Collectors.joining(", "));
  }
}
