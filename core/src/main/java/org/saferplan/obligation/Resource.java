package org.saferplan.obligation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fund.Fund;

/**
 * What an action takes: money, people, hours.
 *
 * @param words in the paper's words
 * @param amount how much
 * @param unit such as {@code GBP} for pounds sterling or {@code hours}
 * @param fund that pays for it
 */
public record Resource(
    @Nullable String words,
    @Nullable BigDecimal amount,
    @Nullable String unit,
    Fund.@Nullable Id fund) {

  /** Refuses what says nothing, and an amount of nobody knows what. */
  public Resource {
    if (words == null && amount == null && fund == null) {
      throw new InvalidValueException("say what it takes: words, an amount or a fund");
    }
    if (amount != null && unit == null) {
      throw new InvalidValueException("an amount has a unit, such as GBP or hours");
    }
  }
}
