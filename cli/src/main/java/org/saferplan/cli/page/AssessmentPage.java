package org.saferplan.cli.page;

import org.saferplan.adoption.Standing;
import org.saferplan.assessment.Assessment;
import org.saferplan.evidence.AssessmentReading;
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
  public static Page of(
      Partnership partnership,
      Assessment assessment,
      AssessmentReading reading,
      Standing standing) {
    Phrases phrases = new Phrases(partnership);
    AssessmentPage parts = new AssessmentPage(assessment, phrases);
    Page page = new Page().title(assessment.title());
    page.text("For %s.".formatted(Phrases.period(assessment.period())));
    if (assessment.method() != null) {
      page.text("Method: " + assessment.method());
    }
    page.blank().add(StandingPage.sentence(standing)).add(StandingPage.route(standing));
    return page.add(parts.sections())
        .add(new FiguresPage(phrases).of(reading.figures(), assessment.breaks()))
        .add(parts.findings())
        .add(new IssuesPage(phrases).of(reading.issues()))
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

  private Page findings() {
    Page page = new Page().blank().heading("Findings");
    assessment.findings().forEach(each -> page.item(each.words() + phrases.cited(each.sources())));
    return assessment.findings().isEmpty() ? page.text("None on record.") : page;
  }
}
