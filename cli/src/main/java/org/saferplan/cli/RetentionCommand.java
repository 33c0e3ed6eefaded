package org.saferplan.cli;

import org.saferplan.cli.page.Page;
import org.saferplan.cli.page.RetentionPage;
import org.saferplan.retention.RetentionReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what is due for review. */
@Command(
    name = "retention",
    description = "What was kept for as long as the partnership said, and is due for review.",
    footer = {
      "",
      "The partnership says for how long by 'saferplan do add-retention-period'; no period is filled"
          + " in for it. Nothing is deleted. Texts about people, and attached files, are taken out of the record by"
          + " 'saferplan store redact'."
    })
final class RetentionCommand extends ReadCommand<RetentionReview> {
  @Mixin private final DayOption on = new DayOption();

  RetentionCommand(Session session) {
    super(session);
  }

  @Override
  RetentionReview answer() {
    return RetentionReview.of(session().register(), on.day(session()));
  }

  @Override
  Page page(RetentionReview review) {
    return RetentionPage.of(review);
  }
}
