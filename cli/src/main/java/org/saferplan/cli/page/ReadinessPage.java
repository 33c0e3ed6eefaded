package org.saferplan.cli.page;

import static java.util.stream.Collectors.joining;

import org.saferplan.fact.PartialDate;
import org.saferplan.ledger.Heading;
import org.saferplan.report.Readiness;

/** What is missing before a meeting. */
public final class ReadinessPage {
  private ReadinessPage() {}

  /** What stands in the way of a decision first. */
  public static Page of(Readiness readiness) {
    Page page = new Page().title("Ready for " + readiness.name() + "?");
    page.text(
        "As on record on %s, %s."
            .formatted(PartialDate.words(readiness.on()), distance(readiness.days())));
    if (readiness.missing().isEmpty()) {
      return page.blank().text("Nothing is missing that the record can tell.");
    }
    page.heading("Missing (" + readiness.missing().size() + ")");
    for (Readiness.Missing each : readiness.missing()) {
      page.item(Phrases.capital(each.what()));
      page.text(
          2,
          (each.who().isEmpty()
                  ? ""
                  : each.who().stream().map(Heading::name).collect(joining(", ")) + ": ")
              + each.remedy()
              + (each.by() == null ? "" : ", by " + PartialDate.words(each.by())));
    }
    return page;
  }

  private static String distance(int days) {
    if (days < 0) {
      return "after it was held";
    } else if (days == 0) {
      return "the day itself";
    }
    return days == 1 ? "the day before" : days + " days before";
  }
}
