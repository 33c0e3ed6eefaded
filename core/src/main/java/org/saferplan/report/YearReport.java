package org.saferplan.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saferplan.audience.OpenCopy;
import org.saferplan.comparison.Amounts;
import org.saferplan.decision.Meeting;
import org.saferplan.document.Kind;
import org.saferplan.exception.ExceptionReport;
import org.saferplan.fact.PartialDate;
import org.saferplan.fact.Period;
import org.saferplan.fund.Balance;
import org.saferplan.fund.Fund;
import org.saferplan.ledger.Filter;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Row;
import org.saferplan.ledger.State;
import org.saferplan.measure.Measure;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary.Thing;
import org.saferplan.plan.Edition;
import org.saferplan.plan.Priority;
import org.saferplan.register.Register;

/**
 * How the year of a plan went, or its first half: where every action stands, every exception, what
 * was done and achieved under each priority, the measures, the money, what was decided, and what
 * falls due next. What not everybody may see is withheld.
 */
public final class YearReport {
  private static final int HALF = 6;
  private static final int WHOLE = 12;

  private final Register register;
  private final Partnership partnership;
  private final Edition edition;
  private final LocalDate on;
  private final LocalDate from;
  private final LocalDate to;
  private final String title;
  private final List<Row> rows;
  private final ActionTable table;

  private YearReport(
      Register register,
      Partnership partnership,
      Edition edition,
      LocalDate on,
      int months,
      String title) {
    this.register = register;
    this.partnership = partnership;
    this.edition = edition;
    this.on = on;
    PartialDate begins = edition.period().from();
    this.from = begins == null ? on.minusMonths(months).plusDays(1) : begins.earliest();
    this.to = from.plusMonths(months).minusDays(1);
    this.title = title;
    this.rows =
        Ledger.of(register, on, new Filter(null, edition.id(), null, null, null, null, null, null))
            .rows();
    this.table = new ActionTable(register, partnership);
  }

  /** The half-year report on a day; nothing where the edition is not on record. */
  public static Optional<Paper> halfYear(Register register, Edition.Id edition, LocalDate on) {
    return of(register, edition, on, HALF, "Half-year report");
  }

  /** The annual report on a day; nothing where the edition is not on record. */
  public static Optional<Paper> annual(Register register, Edition.Id edition, LocalDate on) {
    return of(register, edition, on, WHOLE, "Annual report");
  }

  private static Optional<Paper> of(
      Register register, Edition.Id edition, LocalDate on, int months, String title) {
    Register open = OpenCopy.of(register);
    return Partnership.of(open)
        .flatMap(
            partnership ->
                open.find(Edition.class, edition.key())
                    .map(
                        found ->
                            new YearReport(open, partnership, found, on, months, title).paper()));
  }

  private Paper paper() {
    ExceptionReport exceptions = ExceptionReport.of(register, on);
    List<Paper.Section> sections = new ArrayList<>();
    sections.add(new Paper.Section("In short", inShort(exceptions)));
    sections.add(new ExceptionSections(partnership, exceptions).all());
    edition.priorities().forEach(each -> sections.add(under(each)));
    List<Row> others = rows.stream().filter(row -> ours(row.priorities()).isEmpty()).toList();
    if (!others.isEmpty()) {
      String heading = partnership.vocabulary().said("Under no priority");
      sections.add(new Paper.Section(heading, results(others, heading)));
    }
    sections.add(new Paper.Section("Money", money()));
    sections.add(new Paper.Section("Decisions", decisions()));
    sections.add(new Paper.Section("What falls due next", ahead()));
    return new Paper(
        List.of(
            partnership.name(),
            "%s to %s".formatted(PartialDate.words(from), PartialDate.words(to)),
            "As on record on " + PartialDate.words(on)),
        "%s: %s".formatted(edition.title(), title.toLowerCase(Locale.ROOT)),
        sections);
  }

  private List<Paper.Block> inShort(ExceptionReport exceptions) {
    String counted =
        new Ledger(on, rows)
            .counts().stream()
                .map(each -> each.actions() + " " + each.state().words())
                .collect(Collectors.joining(", "));
    return List.of(
        new Paper.Paragraph(
            rows.isEmpty()
                ? partnership.vocabulary().said("No action is on record.")
                : "%s: %s."
                    .formatted(
                        partnership.vocabulary().counted(rows.size(), Thing.ACTION), counted)),
        new Paper.Paragraph(
            exceptions.all().isEmpty()
                ? "There is no exception."
                : "%d exceptions, all of which follow.".formatted(exceptions.all().size())));
  }

  private Paper.Section under(Priority priority) {
    List<Row> under =
        rows.stream()
            .filter(
                row ->
                    ours(row.priorities()).stream()
                        .anyMatch(each -> each.id().equals(priority.id().value())))
            .toList();
    List<Paper.Block> blocks = new ArrayList<>(results(under, priority.name()));
    List<Measure> measures =
        register.list(Measure.class, Kind.MEASURE).stream()
            .filter(
                measure ->
                    measure.of().stream()
                        .filter(each -> each.edition().equals(edition.id()))
                        .anyMatch(each -> edition.prioritiesOf(each).contains(priority.id())))
            .toList();
    blocks.add(
        measures.isEmpty()
            ? new Paper.Paragraph("It is measured by nothing that is on record.")
            : MeasureTable.of(register, on, "Measures: " + priority.name(), measures));
    return new Paper.Section(priority.name(), blocks);
  }

  private List<Heading> ours(List<Heading> headings) {
    return headings.stream().filter(each -> edition.id().equals(each.edition())).toList();
  }

  /** What was achieved in the time, and where everything else stands. */
  private List<Paper.Block> results(List<Row> under, String caption) {
    if (under.isEmpty()) {
      return List.of(new Paper.Paragraph(partnership.vocabulary().said("No action is on record.")));
    }
    List<Paper.Block> blocks = new ArrayList<>();
    List<String> achieved =
        under.stream()
            .flatMap(row -> register.find(Obligation.class, row.action().key()).stream())
            .flatMap(
                action ->
                    action.completions().stream()
                        .filter(each -> isWithin(each.on()))
                        .map(
                            each ->
                                Sentences.closed(
                                    "“%s”, %s: %s"
                                        .formatted(
                                            action.what(), each.on().words(), each.achieved()))))
            .toList();
    blocks.add(
        new Paper.Paragraph(
            achieved.isEmpty() ? "Nothing was completed in this time." : "Achieved:"));
    if (!achieved.isEmpty()) {
      blocks.add(new Paper.Bullets(achieved));
    }
    List<Row> open = under.stream().filter(row -> !row.standing().state().isCompleted()).toList();
    if (!open.isEmpty()) {
      blocks.add(table.of("Not completed: " + caption, open));
    }
    return blocks;
  }

  private boolean isWithin(PartialDate date) {
    return !date.latest().isBefore(from)
        && !date.earliest().isAfter(to)
        && !date.earliest().isAfter(on);
  }

  private List<Paper.Block> money() {
    Period year = new Period(PartialDate.of(from), PartialDate.of(to));
    Map<String, List<Fund>> byUnit = new LinkedHashMap<>();
    register.list(Fund.class, Kind.FUND).stream()
        .filter(each -> each.period().overlaps(year))
        .forEach(
            each -> byUnit.computeIfAbsent(each.unit(), absent -> new ArrayList<>()).add(each));
    return byUnit.isEmpty()
        ? List.of(new Paper.Paragraph("No fund of this time is on record."))
        : byUnit.entrySet().stream()
            .<Paper.Block>map(each -> funds(each.getKey(), each.getValue()))
            .toList();
  }

  /** Each fund, and their totals; what moved between them is in none of the totals twice. */
  private Paper.Table funds(String unit, List<Fund> funds) {
    List<Balance> balances = funds.stream().map(each -> Balance.of(register, each)).toList();
    List<List<String>> cells = new ArrayList<>();
    for (int index = 0; index < funds.size(); index++) {
      cells.add(cells(funds.get(index).title(), unit, List.of(balances.get(index))));
    }
    if (funds.size() > 1) {
      cells.add(cells("All of them", unit, balances));
    }
    return new Paper.Table(
        "Funds, in " + (unit.equals("GBP") ? "pounds" : unit),
        List.of(
            "Fund", "Received", "Spent", "Moved or returned", "Left", "Earmarked", "In reserve"),
        cells);
  }

  private static List<String> cells(String name, String unit, List<Balance> balances) {
    return Stream.concat(
            Stream.of(name),
            Stream.<Function<Balance, BigDecimal>>of(
                    Balance::received,
                    Balance::spent,
                    Balance::moved,
                    Balance::left,
                    Balance::earmarked,
                    Balance::reserved)
                .map(
                    each ->
                        Amounts.words(
                            balances.stream().map(each).reduce(BigDecimal.ZERO, BigDecimal::add),
                            unit)))
        .toList();
  }

  private List<Paper.Block> decisions() {
    List<String> lines =
        Meeting.heldBy(register, on).stream()
            .filter(meeting -> isWithin(meeting.date()))
            .flatMap(
                meeting ->
                    meeting.standing().stream()
                        .flatMap(each -> each.matters().stream())
                        .map(
                            matter ->
                                Sentences.closed(
                                    "%s, %s: %s %s"
                                        .formatted(
                                            meeting.party().called(partnership),
                                            meeting.date().words(),
                                            matter.about(),
                                            matter.effect().words()))))
            .toList();
    return List.of(
        lines.isEmpty()
            ? new Paper.Paragraph("No decision of this time is on record.")
            : new Paper.Bullets(lines));
  }

  private List<Paper.Block> ahead() {
    LocalDate until = on.plusMonths(HALF);
    List<Row> due =
        rows.stream()
            .filter(
                row ->
                    row.standing().state() == State.DUE
                        || (row.standing().state() == State.UPCOMING
                            && row.standing().due() != null
                            && !row.standing().due().latest().isAfter(until)))
            .toList();
    return due.isEmpty()
        ? List.of(new Paper.Paragraph("Nothing in the next half-year."))
        : List.of(table.of("Due by " + PartialDate.words(until), due));
  }
}
