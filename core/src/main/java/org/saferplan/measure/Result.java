package org.saferplan.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saferplan.assessment.Figure;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Citation;

/**
 * What was measured for a period.
 *
 * @param amount in the measure's unit; blank where it is not a number
 * @param printed as the source prints it
 * @param provisional whether it may still change
 * @param figure the figure of an assessment that it is
 */
public record Result(
    Period period,
    @Nullable BigDecimal amount,
    @Nullable String printed,
    @Nullable Boolean provisional,
    Figure.@Nullable Ref figure,
    List<Citation> sources,
    @Nullable String note) {

  /** Refuses a result that says nothing. */
  public Result {
    sources = List.copyOf(sources);
    if (amount == null && printed == null) {
      throw new InvalidValueException("say what was measured: an amount, or as it is printed");
    }
  }

  /** As people write it. */
  public String words(String unit) {
    if (printed != null) {
      return printed;
    }
    String number = amount == null ? "" : amount.toPlainString();
    return unit.startsWith("%") ? number + unit : number + " " + unit;
  }
}
