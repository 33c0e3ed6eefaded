package org.saferplan.obligation;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saferplan.comparison.Amounts;
import org.saferplan.fact.InvalidValueException;
import org.saferplan.fund.Fund;
import org.saferplan.register.Register;

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

  /** As people write it: "officer time, £200.00 from Safer Streets Fund". */
  public String called(Register register) {
    String much =
        Stream.of(words == null ? "" : words, amount == null ? "" : Amounts.words(amount, unit))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    if (fund == null) {
      return much;
    }
    String from = register.find(Fund.class, fund.key()).map(Fund::title).orElse(fund.value());
    return (much + " from " + from).strip();
  }

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
