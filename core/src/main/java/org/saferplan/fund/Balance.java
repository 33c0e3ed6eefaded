package org.saferplan.fund;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saferplan.document.Kind;
import org.saferplan.register.Register;

/**
 * What a fund holds, to the penny.
 *
 * @param received allocated to it and moved to it
 * @param earmarked set aside for something; not yet gone
 * @param spent gone
 * @param reserved put in reserve
 * @param moved moved to other funds, or returned
 * @param left received, less what was spent, moved and returned
 */
public record Balance(
    Fund.Id fund,
    BigDecimal received,
    BigDecimal earmarked,
    BigDecimal spent,
    BigDecimal reserved,
    BigDecimal moved,
    BigDecimal left) {

  /** What the fund holds by its movements and those of other funds to it. */
  public static Balance of(Register register, Fund fund) {
    Map<Movement.What, BigDecimal> own = new EnumMap<>(Movement.What.class);
    fund.movements().forEach(each -> own.merge(each.what(), each.amount(), BigDecimal::add));
    BigDecimal received = of(own, Movement.What.ALLOCATED).add(movedTo(register, fund.id()));
    BigDecimal moved = of(own, Movement.What.MOVED).add(of(own, Movement.What.RETURNED));
    BigDecimal spent = of(own, Movement.What.SPENT);
    return new Balance(
        fund.id(),
        received,
        of(own, Movement.What.EARMARKED),
        spent,
        of(own, Movement.What.RESERVED),
        moved,
        received.subtract(spent).subtract(moved));
  }

  private static BigDecimal of(Map<Movement.What, BigDecimal> amounts, Movement.What what) {
    return amounts.getOrDefault(what, BigDecimal.ZERO);
  }

  private static BigDecimal movedTo(Register register, Fund.Id fund) {
    List<Fund> all = register.list(Fund.class, Kind.FUND);
    return all.stream()
        .flatMap(each -> each.movements().stream())
        .filter(each -> fund.equals(each.to()))
        .map(Movement::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
