package org.saferplan.partnership;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.fact.InvalidValueException;

/**
 * How marks make a total: a mark, a number, or several of these added, multiplied, divided or
 * averaged. Data of the partnership, so that no scheme needs code.
 */
public sealed interface Formula {
  /**
   * The total of these marks; nothing where a mark is missing, or it would be divided by nothing.
   */
  Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks);

  /** The criteria that it asks for. */
  Set<ScoringScheme.Criterion.Id> criteria();

  /** The mark for a criterion. */
  record Mark(ScoringScheme.Criterion.Id criterion) implements Formula {
    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return Optional.ofNullable(marks.get(criterion));
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return Set.of(criterion);
    }
  }

  /** A number, such as a weight. */
  record Constant(BigDecimal number) implements Formula {
    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return Optional.of(number);
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return Set.of();
    }
  }

  /** Added together. */
  record Sum(List<Formula> terms) implements Formula {
    /** Refuses a sum of nothing. */
    public Sum {
      terms = some(terms);
    }

    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return joined(terms, marks, BigDecimal::add);
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return all(terms.stream());
    }
  }

  /** Multiplied together. */
  record Product(List<Formula> factors) implements Formula {
    /** Refuses a product of nothing. */
    public Product {
      factors = some(factors);
    }

    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return joined(factors, marks, BigDecimal::multiply);
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return all(factors.stream());
    }
  }

  /** One divided by the other, to 34 significant digits. */
  record Quotient(Formula dividend, Formula divisor) implements Formula {
    /** Refuses to divide by the number nought. */
    public Quotient {
      if (divisor instanceof Constant constant && constant.number().signum() == 0) {
        throw new InvalidValueException("nothing can be divided by nought");
      }
    }

    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return divisor
          .of(marks)
          .filter(by -> by.signum() != 0)
          .flatMap(by -> dividend.of(marks).map(of -> of.divide(by, MathContext.DECIMAL128)));
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return all(Stream.of(dividend, divisor));
    }
  }

  /** The highest of them. */
  record Highest(List<Formula> among) implements Formula {
    /** Refuses the highest of nothing. */
    public Highest {
      among = some(among);
    }

    @Override
    public Optional<BigDecimal> of(Map<ScoringScheme.Criterion.Id, BigDecimal> marks) {
      return joined(among, marks, BigDecimal::max);
    }

    @Override
    public Set<ScoringScheme.Criterion.Id> criteria() {
      return all(among.stream());
    }
  }

  private static List<Formula> some(List<Formula> parts) {
    if (parts.isEmpty()) {
      throw new InvalidValueException("a formula is made of at least one part");
    }
    return List.copyOf(parts);
  }

  private static Optional<BigDecimal> joined(
      List<Formula> parts,
      Map<ScoringScheme.Criterion.Id, BigDecimal> marks,
      BinaryOperator<BigDecimal> join) {
    List<Optional<BigDecimal>> values = parts.stream().map(part -> part.of(marks)).toList();
    return values.stream().allMatch(Optional::isPresent)
        ? values.stream().flatMap(Optional::stream).reduce(join)
        : Optional.empty();
  }

  private static Set<ScoringScheme.Criterion.Id> all(Stream<Formula> parts) {
    return parts.flatMap(part -> part.criteria().stream()).collect(Collectors.toSet());
  }
}
