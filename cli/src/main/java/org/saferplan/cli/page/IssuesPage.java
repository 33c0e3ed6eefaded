package org.saferplan.cli.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saferplan.assessment.Issue;
import org.saferplan.evidence.IssuesConsidered;
import org.saferplan.evidence.Scored;

/** The issues considered: what each scored, what became of it and why. */
record IssuesPage(Phrases phrases) {

  Page of(IssuesConsidered considered) {
    Page page = new Page().blank().heading("Issues considered");
    considered.issues().forEach(each -> page.add(issue(each)));
    if (considered.issues().isEmpty()) {
      page.text("None on record.");
    }
    return page.add(standsOut(considered));
  }

  private Page issue(IssuesConsidered.Row row) {
    Issue.Outcome outcome = row.outcome();
    Page page =
        new Page()
            .item(
                "%s: %s"
                    .formatted(
                        row.name(),
                        outcome == null
                            ? "outcome not on record"
                            : phrases.vocabulary().said(Phrases.enumerated(outcome))));
    if (row.raised() != null) {
      page.text(1, "raised: " + row.raised());
    }
    row.scores().forEach(each -> page.add(score(each)));
    row.namedBy().forEach(each -> page.text(1, "became: " + each.words(phrases.vocabulary())));
    row.reasons()
        .forEach(
            reason -> page.text(1, "because: " + reason.words() + phrases.cited(reason.sources())));
    if (row.contradiction() != null) {
      page.text(1, "contradicted: " + row.contradiction());
    }
    return page;
  }

  private Page score(Scored score) {
    String rank = score.rank() == null ? "" : ", rank " + score.rank();
    String marks = score.marks().isEmpty() ? "" : " (" + score.marked() + ")";
    String by = score.by() == null ? "" : ", by " + score.by();
    String on = score.on() == null ? "" : ", " + Phrases.on(score.on());
    String sure = score.confidence() == null ? "" : ", confidence: " + score.confidence();
    Page page =
        new Page()
            .text(
                1,
                "score, %s: %s%s%s%s%s%s%s"
                    .formatted(
                        score.scheme(),
                        score.total(),
                        rank,
                        marks,
                        sure,
                        by,
                        on,
                        phrases.cited(score.sources())));
    score.remarks().forEach(each -> page.text(2, each));
    return page;
  }

  private Page standsOut(IssuesConsidered considered) {
    Page page = new Page();
    line(page, considered, "Scored and not adopted", considered.scoredNotAdopted());
    boolean isScored = considered.issues().stream().anyMatch(each -> !each.scores().isEmpty());
    if (isScored) {
      line(page, considered, "Adopted and not scored", considered.adoptedNotScored());
    } else if (!considered.issues().isEmpty()) {
      page.text("No score of any of them is on record.");
    }
    Map<String, List<String>> byEdition =
        considered.ofNoIssue().stream()
            .collect(
                Collectors.groupingBy(
                    IssuesConsidered.Named::title,
                    LinkedHashMap::new,
                    Collectors.mapping(IssuesConsidered.Named::name, Collectors.toList())));
    byEdition.forEach(
        (edition, priorities) ->
            page.text(
                phrases
                    .vocabulary()
                    .said("Priorities of %s for which no issue considered is on record: %s.")
                    .formatted(edition, String.join("; ", priorities))));
    return page;
  }

  private static void line(
      Page page, IssuesConsidered considered, String what, List<Issue.Id> issues) {
    if (!issues.isEmpty()) {
      page.text(
          issues.stream()
              .map(each -> considered.row(each).name())
              .collect(Collectors.joining("; ", what + ": ", ".")));
    }
  }
}
