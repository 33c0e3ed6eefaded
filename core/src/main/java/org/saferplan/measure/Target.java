package org.saferplan.measure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;

/**
 * What is aimed at.
 *
 * @param amount the number that the form asks for
 * @param comparedWith the period that a change or its absence is reckoned from, where that is not
 *     the baseline's
 * @param by when; a target that goes step by step is one for each step
 * @param printed as the paper puts it
 */
public record Target(
    Form form,
    @Nullable BigDecimal amount,
    @Nullable Period comparedWith,
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
    /** None: it is only watched. */
    MONITOR_ONLY,
    /** What is expected, and not aimed at. */
    FORECAST
  }

  /** Refuses a form without the number it asks for. */
  public Target {
    sources = List.copyOf(sources);
    if (amount == null && WITH_AMOUNT.contains(form)) {
      throw new InvalidValueException("a target of this form has a number: give the amount");
    }
  }
}
