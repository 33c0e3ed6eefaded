package org.saferplan.partnership;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Entries;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * How a partnership scores the issues it considers.
 *
 * @param lowest the lowest mark of the scale; blank where it is not on record
 * @param highest the highest mark
 * @param criteria what is marked
 * @param formula how the marks make a total; blank where there is none, or it is not on record
 */
public record ScoringScheme(
    @Derived Id id,
    String name,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    List<Criterion> criteria,
    @Nullable Formula formula,
    List<Citation> sources,
    @Nullable String note) {

  /** Names a scheme. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return Partnership.of(register)
          .flatMap(found -> found.vocabulary().scoringScheme(this))
          .isPresent();
    }

    @Override
    public String named() {
      return "scoring scheme " + value;
    }
  }

  /**
   * What is marked, such as harm to individuals.
   *
   * @param meaning what the marks mean, in the partnership's words
   */
  public record Criterion(@Derived Criterion.Id id, String name, @Nullable String meaning) {
    /** Names a criterion within its scheme. */
    public record Id(String value) implements Identifier {
      /** Refuses what is no id. */
      public Id {
        Identifier.checked(value);
      }
    }

    /** Derives a blank id from the name. */
    public Criterion {
      name = InvalidValueException.requireText(name, "the criterion's name");
      id = Derived.Ids.given(id, name, Criterion.Id::new);
    }
  }

  /** Refuses a scale upside down, and a formula of what is no criterion. */
  public ScoringScheme {
    name = InvalidValueException.requireText(name, "the scheme's name");
    id = Derived.Ids.given(id, name, Id::new);
    criteria = Entries.distinct(criteria, Criterion::id, "criteria");
    sources = List.copyOf(sources);
    if (lowest != null && highest != null && lowest.compareTo(highest) >= 0) {
      throw new InvalidValueException("the scale ends where it begins, or before");
    }
    if (formula != null) {
      Set<Criterion.Id> known = criteria.stream().map(Criterion::id).collect(Collectors.toSet());
      formula.criteria().stream()
          .filter(wanted -> !known.contains(wanted))
          .findFirst()
          .ifPresent(
              wanted -> {
                throw new InvalidValueException(
                    "the formula asks for %s, which is no criterion of this scheme"
                        .formatted(wanted.value()));
              });
    }
  }

  /** The criterion of this id. */
  public Optional<Criterion> criterion(Criterion.Id wanted) {
    return criteria.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** Whether the mark lies on the scale; true where the scale is not on record. */
  public boolean holds(BigDecimal mark) {
    return (lowest == null || mark.compareTo(lowest) >= 0)
        && (highest == null || mark.compareTo(highest) <= 0);
  }
}
