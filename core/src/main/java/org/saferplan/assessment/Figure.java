package org.saferplan.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.document.Document;
import org.saferplan.fact.Called;
import org.saferplan.fact.Copy;
import org.saferplan.fact.Derived;
import org.saferplan.fact.Identifier;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;
import org.saferplan.partnership.Dataset;
import org.saferplan.register.Reference;
import org.saferplan.register.Register;

/**
 * Something counted or measured, with its values as the sources print them.
 *
 * @param name what is counted
 * @param section the section of the assessment it stands in
 * @param dataset the kind of figure it is: what breaks in a series concern
 * @param partOf the whole of which it is a part
 * @param values one for each source, or for each way in which a source prints it
 */
public record Figure(
    @Derived Id id,
    String name,
    @Nullable String section,
    Dataset.@Nullable Id dataset,
    @Called("whole") @Nullable Id partOf,
    List<Value> values,
    @Nullable String note) {

  /** Names a figure within its assessment. */
  public record Id(String value) implements Identifier, Reference {
    /** Refuses what is no id. */
    public Id {
      Identifier.checked(value);
    }

    @Override
    public boolean resolvesIn(Register register, Document within) {
      return within instanceof Assessment assessment
          && assessment.figures().stream().anyMatch(figure -> figure.id().equals(this));
    }

    @Override
    public String named() {
      return "figure " + value + " in this assessment";
    }
  }

  /**
   * A value as one source prints it.
   *
   * @param printed the value in the paper's own words and signs
   * @param amount the value as a number, where it is one
   * @param unit such as {@code offences} or {@code % change}
   * @param statistic what sort of number it is; blank where that is not said
   * @param qualifier such as "over" or "estimated"
   * @param comparedWith the period it is set against
   * @param note what is odd about it, such as parts that do not add up
   */
  public record Value(
      String printed,
      @Nullable BigDecimal amount,
      @Nullable String unit,
      @Nullable Statistic statistic,
      @Nullable String qualifier,
      Area.@Nullable Id area,
      @Nullable Period period,
      @Nullable Period comparedWith,
      List<Citation> sources,
      @Nullable String note) {
    /** Refuses a value that prints nothing. */
    public Value {
      printed = InvalidValueException.requireText(printed, "the value as printed");
      sources = List.copyOf(sources);
    }
  }

  /** What sort of number a value is. */
  public enum Statistic {
    /** So many of them. */
    COUNT,
    /** So many for each thousand people, households or the like. */
    RATE,
    /** So many in a hundred. */
    SHARE,
    /** Money. */
    MONEY,
    /** More or fewer than in the period it is compared with. */
    CHANGE,
    /** More or fewer in a hundred than in the period it is compared with. */
    PERCENTAGE_CHANGE,
    /** Any other, such as an average or an index. */
    OTHER
  }

  /** Names a figure of any assessment. */
  public record Ref(Assessment.Id assessment, Id figure) implements Reference {
    @Override
    public boolean resolvesIn(Register register, Document within) {
      return register
          .find(Assessment.class, assessment.key())
          .flatMap(found -> found.figure(figure))
          .isPresent();
    }

    @Override
    public String named() {
      return "figure %s in assessment %s".formatted(figure.value(), assessment.value());
    }
  }

  /** Derives a blank id from the name; refuses a figure that is a part of itself. */
  public Figure {
    name = InvalidValueException.requireText(name, "the figure's name");
    id = Derived.Ids.given(id, name, Id::new);
    values = List.copyOf(values);
    if (id.equals(partOf)) {
      throw new InvalidValueException("a figure is not a part of itself");
    }
  }

  /** The same under another id. */
  public Figure withId(String other) {
    return Copy.with(this, "id", new Id(other));
  }
}
