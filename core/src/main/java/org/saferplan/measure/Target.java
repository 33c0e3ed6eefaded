package org.saferplan.measure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Area;
import org.saferplan.partnership.Citation;

/**
 * What is aimed at.
 *
 * @param amount the number that the form asks for
 * @param comparedWith the period that a change or its absence is reckoned from, where that is not
 *     the baseline's
 * @param comparator whose value it is set against, where the form asks for it
 * @param by when; a target that goes step by step is one for each step
 * @param printed as the paper puts it
 */
public record Target(
    Form form,
    @Nullable BigDecimal amount,
    @Nullable Period comparedWith,
    @Nullable Comparator comparator,
    @Nullable PartialDate by,
    @Nullable String printed,
    List<Citation> sources) {

  private static final Set<Form> WITH_AMOUNT =
      EnumSet.of(Form.REACH, Form.REDUCE_BY_PERCENT, Form.INCREASE_BY_PERCENT, Form.CHANGE_BY);

  /** The forms of target that plans use. */
  public enum Form {
    /** This amount. */
    REACH,
    /** So many per cent less than the baseline. */
    REDUCE_BY_PERCENT,
    /** So many per cent more than the baseline. */
    INCREASE_BY_PERCENT,
    /** So many more than the baseline, or fewer where the number is negative. */
    CHANGE_BY,
    /** As much as the baseline. */
    MAINTAIN,
    /** Less and less. */
    DOWNWARD_TREND,
    /** More and more. */
    UPWARD_TREND,
    /** Less than the comparator's value for the same period, such as a peer group's average. */
    BELOW_COMPARATOR,
    /** More than the comparator's value for the same period. */
    ABOVE_COMPARATOR,
    /** None: it is only watched. */
    MONITOR_ONLY,
    /** What is expected, and not aimed at. */
    FORECAST
  }

  /**
   * Whose value a target is set against: a peer group's, the force's, another area's.
   *
   * @param name as the paper calls it, such as "most similar group average"
   * @param area the area that it is, where that is on record: its values are the results and
   *     figures of the measure's own dataset for that area
   * @param measure the measure whose results are its values
   * @param figure the figure whose values are its own
   */
  public record Comparator(
      String name,
      Area.@Nullable Id area,
      Measure.@Nullable Id measure,
      Figure.@Nullable Ref figure) {
    /** Refuses a comparator without a name. */
    public Comparator {
      name = InvalidValueException.requireText(name, "whose value the target is set against");
    }
  }

  /** Refuses a form without the number or the comparator it asks for. */
  public Target {
    sources = List.copyOf(sources);
    if (amount == null && WITH_AMOUNT.contains(form)) {
      throw new InvalidValueException("a target of this form has a number: give the amount");
    }
    boolean isAgainstAnother = form == Form.BELOW_COMPARATOR || form == Form.ABOVE_COMPARATOR;
    if (isAgainstAnother && comparator == null) {
      throw new InvalidValueException(
          "a target of this form is set against somebody's value: give the comparator");
    }
  }
}
