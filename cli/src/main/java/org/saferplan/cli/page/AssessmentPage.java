package org.saferplan.cli.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.assessment.Figure;
import org.saferplan.assessment.Issue;
import org.saferplan.partnership.Partnership;

/** The evidence: an assessment's sections, figures, findings and issues considered. */
public final class AssessmentPage {
  private final Assessment assessment;
  private final Phrases phrases;

  private AssessmentPage(Assessment assessment, Phrases phrases) {
    this.assessment = assessment;
    this.phrases = phrases;
  }

  /** All of it. */
  public static Page of(Partnership partnership, Assessment assessment, Standing standing) {
    AssessmentPage parts = new AssessmentPage(assessment, new Phrases(partnership));
    Page page = new Page().title(assessment.title());
    page.text("For %s.".formatted(Phrases.period(assessment.period())));
    if (assessment.method() != null) {
      page.text("Method: " + assessment.method());
    }
    page.blank().add(StandingPage.sentence(standing)).add(StandingPage.route(standing));
    return page.add(parts.sections())
        .add(parts.figures())
        .add(parts.findings())
        .add(parts.issues())
        .add(StandingPage.rest(standing));
  }

  private Page sections() {
    Page page = new Page().blank().heading("Sections");
    assessment
        .sections()
        .forEach(
            each -> {
              page.text(each.number() + " " + each.title());
              each.contents().forEach(page::item);
            });
    return assessment.sections().isEmpty() ? page.text("None on record.") : page;
  }

  private Page figures() {
    Page page = new Page().blank().heading("Figures");
    for (Figure figure : assessment.figures()) {
      page.item(figure.name());
      figure.values().forEach(value -> page.text(1, value(value)));
    }
    assessment
        .breaks()
        .forEach(
            each ->
                page.item(
                    "break in %s, %s: %s%s"
                        .formatted(
                            each.what(),
                            each.period().words(),
                            each.cause(),
                            phrases.cited(each.sources()))));
    return assessment.figures().isEmpty() && assessment.breaks().isEmpty()
        ? page.text("None on record.")
        : page;
  }

  private String value(Figure.Value value) {
    StringBuilder words = new StringBuilder(value.printed());
    said(value.printed(), value.qualifier()).ifPresent(each -> words.append(", ").append(each));
    said(value.printed(), value.unit()).ifPresent(each -> words.append(' ').append(each));
    if (value.period() != null) {
      words.append(", ").append(value.period().words());
    }
    if (value.comparedWith() != null) {
      words.append(" against ").append(value.comparedWith().words());
    }
    return words.append(phrases.cited(value.sources())).toString();
  }

  /** What the printed value does not say itself. */
  private static Optional<String> said(String printed, @Nullable String more) {
    return Optional.ofNullable(more).filter(each -> !printed.contains(each.split("[ ,]", 2)[0]));
  }

  private Page findings() {
    Page page = new Page().blank().heading("Findings");
    assessment.findings().forEach(each -> page.item(each.words() + phrases.cited(each.sources())));
    return assessment.findings().isEmpty() ? page.text("None on record.") : page;
  }

  private Page issues() {
    Page page = new Page().blank().heading("Issues considered");
    for (Issue issue : assessment.issues()) {
      Issue.Outcome outcome = issue.outcome();
      page.item(
          "%s: %s"
              .formatted(
                  issue.name(),
                  outcome == null ? "outcome not on record" : Phrases.enumerated(outcome)));
      issue
          .reasons()
          .forEach(
              reason ->
                  page.text(1, "because: " + reason.words() + phrases.cited(reason.sources())));
    }
    return assessment.issues().isEmpty() ? page.text("None on record.") : page;
  }
}
