package org.saferplan.exception;

import static org.saferplan.exception.Words.quoted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saferplan.comparison.Amounts;
import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Owed;
import org.saferplan.obligation.Resource;

/** What is owed and not paid for, and funds that do not hold what is asked of them. */
final class Money {
  private static final String POUNDS = "GBP";

  private final Cast cast;
  private final LocalDate on;

  Money(Cast cast) {
    this.cast = cast;
    this.on = cast.on();
  }

  Stream<Exceptional> all() {
    return Stream.concat(
        cast.owed().stream().flatMap(this::of),
        cast.register().list(Fund.class, Kind.FUND).stream()
            .filter(each -> each.period().hasBegun(on))
            .flatMap(this::of));
  }

  private Stream<Exceptional> of(Owed action) {
    return action.action().takes().stream().flatMap(each -> of(action, each).stream());
  }

  private Optional<Exceptional> of(Owed action, Resource resource) {
    BigDecimal amount = resource.amount();
    if (resource.fund() == null) {
      return amount != null && amount.signum() > 0 && POUNDS.equals(resource.unit())
          ? Optional.of(
              cast.told(
                  Concern.NO_MONEY,
                  action,
                  "%s takes %s, and no fund that pays for it is on record"
                      .formatted(quoted(action.action().what()), Amounts.words(amount, POUNDS)),
                  "name the fund, or have the partnership decide how it is paid for"))
          : Optional.empty();
    }
    PartialDate due = action.standing().due();
    return cast.register()
        .find(Fund.class, resource.fund().key())
        .filter(fund -> due != null && fund.period().hasEnded(due.latest()))
        .map(
            fund ->
                cast.told(
                    Concern.GRANT_ENDS_FIRST,
                    action,
                    "%s is due %s, and %s, which pays for it, ends before: %s"
                        .formatted(
                            quoted(action.action().what()),
                            due == null ? "" : due.words(),
                            quoted(fund.title()),
                            fund.period().words()),
                    "have the money carried over, name another fund, or bring the action forward"));
  }

  private Stream<Exceptional> of(Fund fund) {
    List<Exceptional> found = new ArrayList<>();
    if (!fund.period().hasEnded(on)) {
      fund.conditions().stream()
          .filter(each -> !Boolean.TRUE.equals(each.met()))
          .forEach(
              each ->
                  found.add(
                      told(
                          Concern.FUND_CONDITION,
                          fund,
                          "a condition of %s is %s: %s"
                              .formatted(
                                  quoted(fund.title()),
                                  each.met() == null ? "open" : "not met",
                                  each.words()),
                          "meet it and record that, or plan without the money")));
    }
    Balance balance = Balance.of(cast.register(), fund);
    BigDecimal promised = balance.earmarked().add(balance.reserved());
    if (balance.left().signum() < 0) {
      found.add(
          told(
              Concern.FUND_OVERDRAWN,
              fund,
              "%s more went out of %s than came in"
                  .formatted(
                      Amounts.words(balance.left().abs(), fund.unit()), quoted(fund.title())),
              "record what came in, or move money to it by a decision"));
    } else if (promised.compareTo(balance.received()) > 0) {
      found.add(
          told(
              Concern.FUND_OVERDRAWN,
              fund,
              "%s of %s is earmarked or in reserve, and %s came in"
                  .formatted(
                      Amounts.words(promised, fund.unit()),
                      quoted(fund.title()),
                      Amounts.words(balance.received(), fund.unit())),
              "release what is not needed, or move money to it by a decision"));
    }
    return found.stream();
  }

  private Exceptional told(Concern concern, Fund fund, String words, String remedy) {
    List<Owed> paid =
        cast.owed().stream()
            .filter(
                each ->
                    each.action().takes().stream()
                        .anyMatch(resource -> fund.id().equals(resource.fund())))
            .toList();
    List<Heading> who = fund.paidBy().stream().map(cast::called).toList();
    return new Exceptional(
        concern,
        words,
        remedy,
        List.of(new Exceptional.Item("fund", fund.id().value(), fund.title())),
        who,
        Cast.groups(paid),
        null);
  }
}
