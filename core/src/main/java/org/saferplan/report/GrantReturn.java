package org.saferplan.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.audience.OpenCopy;
import org.saferplan.comparison.Amounts;
import org.saferplan.document.Kind;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fact.PartialDate;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.fund.FundReading;
import org.saferplan.fund.Movement;
import org.saferplan.ledger.ActionStanding;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Completion;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.register.Register;

/**
 * What became of a fund, for whoever gave it: every movement, totals that reconcile to the penny,
 * what it paid for and what came of that. What not everybody may see is withheld.
 */
public final class GrantReturn {
  private final Register register;
  private final Partnership partnership;
  private final Fund fund;
  private final LocalDate on;
  private final FundReading reading;

  private GrantReturn(Register register, Partnership partnership, Fund fund, LocalDate on) {
    this.register = register;
    this.partnership = partnership;
    this.fund = fund;
    this.on = on;
    this.reading = FundReading.of(register, fund, on);
  }

  /** The return on a day; nothing where the fund is not on record. */
  public static Optional<Paper> of(Register register, Fund.Id fund, LocalDate on) {
    Register open = OpenCopy.of(register);
    return Partnership.of(open)
        .flatMap(
            partnership ->
                open.find(Fund.class, fund.key())
                    .map(found -> new GrantReturn(open, partnership, found, on).paper()));
  }

  private Paper paper() {
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("The fund", about()));
    sections.add(new Paper.Section("Movements", movements()));
    sections.add(new Paper.Section("Totals", totals()));
    List<Obligation> paid =
        register.list(Obligation.class, Kind.OBLIGATION).stream()
            .filter(
                action -> action.takes().stream().anyMatch(each -> fund.id().equals(each.fund())))
            .toList();
    sections.add(
        new Paper.Section(
            "What it pays for",
            paid.isEmpty()
                ? List.of(
                    new Paper.Paragraph(
                        partnership.vocabulary().said("No action names it as what pays for it.")))
                : List.of(actions(paid))));
    List<Measure> measures =
        register.list(Measure.class, Kind.MEASURE).stream()
            .filter(each -> paid.stream().map(Obligation::id).anyMatch(each.actions()::contains))
            .toList();
    if (!measures.isEmpty()) {
      sections.add(
          new Paper.Section(
              "What came of it",
              List.of(MeasureTable.of(register, on, "Measures of what it pays for", measures))));
    }
    sections.add(new ExceptionSections(partnership, ExceptionReport.of(register, on)).all());
    return new Paper(
        List.of(partnership.name(), "As on record on " + PartialDate.words(on)),
        fund.title() + ": grant return",
        sections);
  }

  private List<Paper.Block> about() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Given by: "
            + (reading.paidBy().isEmpty() ? "not on record" : String.join(", ", reading.paidBy())));
    lines.add("For: " + fund.period().words());
    if (fund.ringFenced() != null) {
      lines.add(
          fund.ringFenced() ? "To be spent on what it was given for" : "Not tied to one purpose");
    }
    fund.conditions()
        .forEach(
            each ->
                lines.add(
                    "Condition: %s (%s)"
                        .formatted(
                            each.words(),
                            each.met() == null ? "open" : each.met() ? "met" : "not met")));
    return List.of(new Paper.Bullets(lines));
  }

  private List<Paper.Block> movements() {
    List<List<String>> rows =
        Stream.concat(fund.movements().stream().map(each -> row(each, words(each))), movedHere())
            .toList();
    return rows.isEmpty()
        ? List.of(new Paper.Paragraph("None is on record."))
        : List.of(
            new Paper.Table(
                "Movements, in the order of the record",
                List.of("When", "What", "Amount", "For", "To"),
                rows));
  }

  private Stream<List<String>> movedHere() {
    return register.list(Fund.class, Kind.FUND).stream()
        .flatMap(
            other ->
                other.movements().stream()
                    .filter(each -> fund.id().equals(each.to()))
                    .map(each -> row(each, "moved here from " + other.title())));
  }

  private List<String> row(Movement movement, String what) {
    return List.of(
        movement.on() == null ? "" : movement.on().words(),
        what,
        reading.words(movement.amount()),
        movement.forWhat() == null ? "" : movement.forWhat(),
        movement.recipient() == null ? "" : movement.recipient().called(partnership));
  }

  private String words(Movement movement) {
    return switch (movement.what()) {
      case ALLOCATED -> "allocated";
      case EARMARKED -> "earmarked";
      case SPENT -> "spent";
      case RESERVED -> "put in reserve";
      case MOVED ->
          "moved to "
              + Stream.ofNullable(movement.to())
                  .flatMap(to -> register.find(Fund.class, to.key()).stream())
                  .map(Fund::title)
                  .collect(Collectors.joining());
      case RETURNED -> "returned";
    };
  }

  private List<Paper.Block> totals() {
    Balance balance = reading.balance();
    BigDecimal out = balance.spent().add(balance.moved());
    BigDecimal free = balance.left().subtract(balance.earmarked()).subtract(balance.reserved());
    return List.of(
        new Paper.Table(
            "Totals",
            List.of("What", "Amount"),
            List.of(
                List.of("Received", reading.words(balance.received())),
                List.of("Spent", reading.words(balance.spent())),
                List.of("Moved to other funds or returned", reading.words(balance.moved())),
                List.of(
                    "Left: received less spent, moved and returned", reading.words(balance.left())),
                List.of(
                    "Earmarked, of what is left or was spent", reading.words(balance.earmarked())),
                List.of("In reserve", reading.words(balance.reserved())))),
        new Paper.Paragraph(
            "%s received is %s gone out and %s left; %s of that is neither earmarked nor in reserve."
                .formatted(
                    reading.words(balance.received()),
                    reading.words(out),
                    reading.words(balance.left()),
                    reading.words(free.max(BigDecimal.ZERO)))));
  }

  private Paper.Table actions(List<Obligation> paid) {
    return new Paper.Table(
        "What it pays for",
        List.of("What", "Takes", "Where it stands", "What was achieved"),
        paid.stream()
            .map(
                action ->
                    List.of(
                        action.what(),
                        action.takes().stream()
                            .filter(each -> fund.id().equals(each.fund()))
                            .map(
                                each ->
                                    Stream.of(
                                            Optional.ofNullable(each.words()),
                                            Optional.ofNullable(each.amount())
                                                .map(much -> Amounts.words(much, each.unit())))
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("; ")),
                        ActionStanding.of(register, action, on).words(),
                        action.completions().stream()
                            .map(Completion::achieved)
                            .collect(Collectors.joining("; "))))
            .toList());
  }
}
