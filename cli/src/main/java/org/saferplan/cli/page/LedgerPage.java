package org.saferplan.cli.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Cells;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Listing;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Obligation;
import org.saferplan.partnership.Partnership;
import org.saferplan.partnership.Vocabulary;
import org.saferplan.register.Register;

/** Where every action stands, what needs somebody first. */
public final class LedgerPage {
  private final Cells cells;
  private final Vocabulary vocabulary;
  private final Listing listing;
  private final Map<Obligation.Id, Row> rows = new HashMap<>();

  private LedgerPage(Cells cells, Vocabulary vocabulary, Listing listing) {
    this.cells = cells;
    this.vocabulary = vocabulary;
    this.listing = listing;
    listing.rows().forEach(row -> rows.put(row.action(), row));
  }

  /** By what was asked for, in the partnership's own columns where it has set them. */
  public static Page of(Register register, Partnership partnership, Listing listing) {
    return new LedgerPage(new Cells(register, partnership), partnership.vocabulary(), listing)
        .page();
  }

  private Page page() {
    String day = PartialDate.words(listing.on());
    Page page = new Page().blank().title(vocabulary.said("Actions as of ") + day);
    if (listing.rows().isEmpty()) {
      return page.text(vocabulary.said("No action that is asked for is on record."));
    }
    page.text(Phrases.sentence(counts(listing.counts())));
    for (Listing.Section section : listing.sections()) {
      page.heading(Phrases.capital(name(section)) + edition(section));
      page.text(Phrases.sentence(counts(section.counts())));
      List<Row> found =
          section.actions().stream().map(id -> Objects.requireNonNull(rows.get(id))).toList();
      page.add(cells.columns().isEmpty() ? all(found) : OwnTable.of(cells, found));
    }
    return page;
  }

  private Page all(List<Row> found) {
    Page page = new Page();
    found.forEach(row -> page.add(row(row)));
    return page;
  }

  /** What those that belong under nothing are told under is a phrase of the program. */
  private String name(Listing.Section section) {
    return section.heading() == null ? vocabulary.said(section.name()) : section.name();
  }

  /** "3 actions: 1 overdue, 2 upcoming". */
  private String counts(List<Ledger.Count> counts) {
    int all = counts.stream().mapToInt(Ledger.Count::actions).sum();
    return vocabulary.counted(all, Vocabulary.Thing.ACTION)
        + ": "
        + counts.stream()
            .map(each -> each.actions() + " " + each.state().words())
            .collect(Collectors.joining(", "));
  }

  /** Said only where the same name can stand for several. */
  private String edition(Listing.Section section) {
    Heading heading = section.heading();
    boolean isAmbiguous =
        listing.by() == Grouping.PRIORITY
            && listing.sections().stream()
                    .filter(each -> each.name().equals(section.name()))
                    .count()
                > 1;
    return isAmbiguous && heading != null && heading.edition() != null
        ? " (edition %s)".formatted(heading.edition().value())
        : "";
  }

  private Page row(Row row) {
    String reference = row.reference() == null ? "" : row.reference() + " ";
    String restricted = row.restricted() == null ? "" : " [not for everybody]";
    Page page = new Page().item(reference + row.what() + restricted);
    page.text(1, Phrases.sentence(row.standing().words()));
    page.text(
        1,
        row.owners().isEmpty()
            ? Phrases.sentence(row.ownerWords(vocabulary))
            : "Owner: " + row.ownerWords(vocabulary));
    row.updates().stream().limit(2).forEach(said -> page.text(1, said(said)));
    String remarks = row.remarks().collect(Collectors.joining("; "));
    if (!remarks.isEmpty()) {
      page.text(1, Phrases.sentence(remarks));
    }
    return page.text(1, "action show " + row.action().value());
  }

  private static String said(Row.Said said) {
    return said.head() + ": " + Phrases.sentence(said.happened());
  }
}
