package org.saferplan.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saferplan.comparison.Amounts;
import org.saferplan.fact.Period;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Party;
import org.saferplan.register.Register;

/**
 * A fund on a day, read.
 *
 * @param paidBy what those who give it are called
 * @param balance what it holds by all movements on record, to the penny
 * @param remarks what is to be looked at: more spent than received, a condition that is open, a
 *     period that ended
 */
public record FundReading(
    Fund.Id fund,
    String title,
    String unit,
    Period period,
    List<String> paidBy,
    Balance balance,
    List<String> remarks) {

  /** Takes copies. */
  public FundReading {
    paidBy = List.copyOf(paidBy);
    remarks = List.copyOf(remarks);
  }

  /** What this fund holds, and what is to be looked at on a day. */
  public static FundReading of(Register register, Fund fund, LocalDate on) {
    Balance balance = Balance.of(register, fund);
    Optional<Partnership> partnership = Partnership.of(register);
    return new FundReading(
        fund.id(),
        fund.title(),
        fund.unit(),
        fund.period(),
        fund.paidBy().stream().map(each -> called(partnership, each)).toList(),
        balance,
        remarks(fund, balance, on));
  }

  /** An amount in the fund's unit. */
  public String words(BigDecimal amount) {
    return Amounts.words(amount, unit);
  }

  private static String called(Optional<Partnership> partnership, Party party) {
    return partnership.map(party::called).orElse("not on record");
  }

  private static List<String> remarks(Fund fund, Balance balance, LocalDate on) {
    List<String> remarks = new ArrayList<>();
    BigDecimal left = balance.left();
    BigDecimal promised = balance.earmarked().add(balance.reserved());
    if (left.signum() < 0) {
      remarks.add(
          "%s more went out than came in".formatted(Amounts.words(left.abs(), fund.unit())));
    }
    fund.conditions().forEach(each -> open(each).ifPresent(remarks::add));
    if (fund.period().hasEnded(on)) {
      String ended = "its period has ended (%s)".formatted(fund.period().words());
      remarks.add(
          left.signum() > 0
              ? "%s, and %s is left".formatted(ended, Amounts.words(left, fund.unit()))
              : ended);
    }
    if (left.signum() >= 0 && promised.compareTo(balance.received()) > 0) {
      remarks.add("more is earmarked and in reserve than was received");
    }
    return remarks;
  }

  private static Optional<String> open(Fund.Condition condition) {
    Boolean met = condition.met();
    if (met == null) {
      return Optional.of("a condition is open: " + condition.words());
    }
    return met ? Optional.empty() : Optional.of("a condition is not met: " + condition.words());
  }
}
