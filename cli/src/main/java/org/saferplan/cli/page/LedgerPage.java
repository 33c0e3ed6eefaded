package org.saferplan.cli.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Grouping;
import org.saferplan.ledger.Heading;
import org.saferplan.ledger.Ledger;
import org.saferplan.ledger.Listing;
import org.saferplan.ledger.Row;
import org.saferplan.obligation.Obligation;

/** Where every action stands, what needs somebody first. */
public final class LedgerPage {
  private final Listing listing;
  private final Map<Obligation.Id, Row> rows = new HashMap<>();

  private LedgerPage(Listing listing) {
    this.listing = listing;
    listing.rows().forEach(row -> rows.put(row.action(), row));
  }

  /** By what was asked for. */
  public static Page of(Listing listing) {
    return new LedgerPage(listing).page();
  }

  private Page page() {
    String day = PartialDate.words(listing.on());
    Page page = new Page().blank().title("Actions as of " + day);
    if (listing.rows().isEmpty()) {
      return page.text("No action that is asked for is on record.");
    }
    page.text(Phrases.sentence(counts(listing.counts())));
    for (Listing.Section section : listing.sections()) {
      page.heading(Phrases.capital(section.name()) + edition(section));
      page.text(Phrases.sentence(counts(section.counts())));
      section.actions().forEach(id -> page.add(row(Objects.requireNonNull(rows.get(id)))));
    }
    return page;
  }

  /** "3 actions: 1 overdue, 2 upcoming". */
  private static String counts(List<Ledger.Count> counts) {
    int all = counts.stream().mapToInt(Ledger.Count::actions).sum();
    return (all == 1 ? "1 action: " : all + " actions: ")
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
        row.owners().isEmpty() ? Phrases.sentence(row.ownerWords()) : "Owner: " + row.ownerWords());
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
