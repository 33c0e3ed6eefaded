package org.saferplan.cli.page;

import static java.util.stream.Collectors.joining;

import org.saferplan.document.Kind;
import org.saferplan.fact.PartialDate;
import org.saferplan.retention.RetentionReview;

/** What is due for review. */
public final class RetentionPage {
  private RetentionPage() {}

  /** All of it, and what cannot be told. */
  public static Page of(RetentionReview review) {
    Page page = new Page();
    String day = PartialDate.words(review.on());
    page.text(
        review.due().isEmpty()
            ? "Nothing is due for review on %s.".formatted(day)
            : "Due for review on %s:".formatted(day));
    for (RetentionReview.Due each : review.due()) {
      page.item("%s (%s)".formatted(each.title(), each.document()));
      page.text(
          1,
          "kept for %s after %s, so since %s"
              .formatted(
                  each.period().words(), each.lastDay().words(), PartialDate.words(each.since())));
    }
    if (!review.open().isEmpty()) {
      page.blank().text("No last day is on record from which the time would count:");
      review.open().forEach(each -> page.item("%s (%s)".formatted(each.title(), each.document())));
    }
    if (!review.unstated().isEmpty()) {
      page.blank()
          .text(
              "How long these are kept is not on record: %s."
                  .formatted(review.unstated().stream().map(Kind::words).collect(joining(", "))));
    }
    return page;
  }
}
